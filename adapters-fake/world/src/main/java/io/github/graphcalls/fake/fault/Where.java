package io.github.graphcalls.fake.fault;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.CallId;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The requests to which a fault applies. All are immutable. */
public sealed interface Where {

    /** Lookups of any call. Each call is counted separately, so that other calls change nothing. */
    Where EVERY_CALL = new EveryCall();

    /** Lookups of any call. */
    record EveryCall() implements Where {
        @Override
        public String toString() {
            return "every call";
        }
    }

    /**
     * Lookups of one call.
     *
     * @param id the call, in any case and with or without dashes
     */
    record OfCall(CallId id) implements Where {
        public OfCall {
            requireNonNull(id, "id");
        }

        @Override
        public String toString() {
            return "call " + id;
        }
    }

    /**
     * HTTP requests to a path of the emulator, counted together.
     *
     * @param path the path, percent-encoded (a dollar sign may be literal) and without a query; {@code *} stands for any text
     */
    record OfPath(String path) implements Where {

        /**
         * Checks the path.
         *
         * @throws IllegalArgumentException for an invalid path
         */
        public OfPath {
            if (!path.matches("[/*][^?]*")) {
                throw new IllegalArgumentException(
                        "path: expected a path that begins with / or *, without a query, found \"" + path + "\"");
            }
        }

        /**
         * Returns whether the path of a request matches.
         *
         * @param requested the path of the request, percent-encoded
         * @return whether it matches
         */
        public boolean matches(String requested) {
            String pattern = Stream.of(comparable(path).split("\\*", -1))
                    .map(Pattern::quote)
                    .collect(Collectors.joining(".*"));
            return comparable(requested).matches(pattern);
        }

        /** Some clients percent-encode the dollar sign of {@code $batch}. */
        private static String comparable(String path) {
            return path.replace("%24", "$");
        }

        @Override
        public String toString() {
            return "path " + path;
        }
    }
}
