package io.github.graphcalls.fake.fault;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a fault does to an answer: another HTTP answer, an earlier state of the call, or a fault of the bytes. Immutable. */
public sealed interface Effect {

    /**
     * Replaces the answer. Without a status only the headers change. Without a body the answer has Graph's error of the status,
     * or no body for a status below 400. The statuses 204, 205 and 304 have no body.
     *
     * @param status the status
     * @param code the code of Graph's error; empty for the one that Graph sends with the status
     * @param message its message
     * @param headers headers that replace those of the answer
     * @param body the body
     */
    record Http(
            Optional<Integer> status,
            Optional<String> code,
            Optional<String> message,
            Map<String, String> headers,
            Optional<String> body)
            implements Effect {

        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,200}");
        private static final Pattern VALUE = Pattern.compile("(?! )[ -~]{0,8000}");
        private static final List<Integer> NO_BODY = List.of(204, 205, 304);
        private static final List<String> FRAMING =
                List.of("connection", "content-encoding", "content-length", "transfer-encoding");

        /**
         * Checks that a server could send the answer.
         *
         * @throws IllegalArgumentException for a status, a header or a combination that no answer has
         */
        public Http {
            status.filter(number -> number < 200 || number > 599).ifPresent(number -> {
                throw new IllegalArgumentException("status: expected 200 to 599, found " + number);
            });
            if (status.isEmpty() && (code.isPresent() || message.isPresent() || body.isPresent())) {
                throw new IllegalArgumentException(
                        "status: expected a status beside code, message or body, found none");
            }
            if (body.isPresent() && (code.isPresent() || message.isPresent())) {
                throw new IllegalArgumentException("body: expected no body beside code or message, found one");
            }
            status.filter(NO_BODY::contains).ifPresent(number -> {
                if (body.isPresent() || code.isPresent() || message.isPresent()) {
                    throw new IllegalArgumentException(
                            "body: expected neither a body, a code nor a message beside status " + number
                                    + ", which has no body, found one");
                }
            });
            Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            headers.forEach((name, value) -> {
                if (!NAME.matcher(name).matches() || FRAMING.stream().anyMatch(name::equalsIgnoreCase)) {
                    throw new IllegalArgumentException("headers: expected names of HTTP headers other than "
                            + String.join(", ", FRAMING) + ", found \"" + name + "\"");
                }
                if (!VALUE.matcher(value).matches()) {
                    throw new IllegalArgumentException(
                            "headers: expected at most 8,000 characters of visible ASCII, the first of which is no space, in "
                                    + name + ", found " + value.length() + " characters");
                }
                if (sorted.put(name, value) != null) {
                    throw new IllegalArgumentException("headers: expected each name once in any case, found \"" + name
                            + "\" again; remove one of the two");
                }
            });
            headers = Collections.unmodifiableMap(sorted);
        }

        /**
         * Creates an answer with Graph's error of a status.
         *
         * @param status the status
         * @return the effect
         */
        public static Http of(int status) {
            return new Http(Optional.of(status), Optional.empty(), Optional.empty(), Map.of(), Optional.empty());
        }

        static Http error(int status, String code, String message) {
            return new Http(Optional.of(status), Optional.of(code), Optional.of(message), Map.of(), Optional.empty());
        }

        /**
         * Returns the answer with another header, which replaces one of the same name in any case.
         *
         * @param name the name
         * @param value the value
         * @return the effect
         */
        public Http header(String name, String value) {
            Map<String, String> more = new TreeMap<>(headers);
            more.keySet().removeIf(name::equalsIgnoreCase);
            more.put(name, value);
            return new Http(status, code, message, more, body);
        }

        /**
         * Returns the answer with a body.
         *
         * @param text the body
         * @return the effect
         */
        public Http body(String text) {
            return new Http(status, Optional.empty(), Optional.empty(), headers, Optional.of(text));
        }

        @Override
        public String toString() {
            List<String> parts = new ArrayList<>();
            status.ifPresent(number -> parts.add("status " + number));
            code.ifPresent(parts::add);
            headers.forEach((name, value) -> parts.add(name + ": " + value));
            return parts.isEmpty() ? "answered" : String.join(" ", parts);
        }
    }

    /**
     * Shows the call in an earlier state.
     *
     * @param age the age of the state
     */
    record Stale(Duration age) implements Effect {
        /**
         * Checks the age.
         *
         * @throws IllegalArgumentException for a negative one
         */
        public Stale {
            Fault.zeroOrMore("age", age);
        }

        @Override
        public String toString() {
            return "stale by " + age;
        }
    }

    /**
     * Applies a fault to the bytes of the answer.
     *
     * @param fault the fault
     * @param pause the pause before each byte of a {@linkplain ByteFault#SLOW slow} answer
     */
    record Bytes(ByteFault fault, Duration pause) implements Effect {

        /** The default pause before each byte of a slow answer: 20 ms. */
        public static final Duration DEFAULT_PAUSE = Duration.ofMillis(20);

        /**
         * Checks the pause.
         *
         * @throws IllegalArgumentException for a negative one, or more than 1,000 seconds
         */
        public Bytes {
            requireNonNull(fault, "fault");
            Fault.zeroOrMore("pause", pause);
            if (pause.compareTo(Duration.ofSeconds(1_000)) > 0) {
                throw new IllegalArgumentException("pause: expected at most PT16M40S, found " + pause);
            }
        }

        /**
         * Creates the effect with the default pause.
         *
         * @param fault the fault
         * @return the effect
         */
        public static Bytes of(ByteFault fault) {
            return new Bytes(fault, DEFAULT_PAUSE);
        }

        @Override
        public String toString() {
            return fault.text();
        }
    }
}
