package io.github.graphcalls.lookup;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.call.value.Secret;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What came of a lookup. The family is sealed and total: whatever the network or the service does is one of these. Each
 * prints on one line and never holds a secret. All are immutable.
 */
public sealed interface LookupOutcome {

    /**
     * What an operator needs to know of the answer.
     *
     * @return the diagnostics, possibly {@link Diagnostics#NONE}
     */
    Diagnostics diagnostics();

    /**
     * The same outcome with other diagnostics.
     *
     * @param diagnostics the diagnostics
     * @return the outcome
     */
    LookupOutcome withDiagnostics(Diagnostics diagnostics);

    /**
     * The same outcome without the echoes of a secret in what it prints: how an adapter keeps its token out of logs when the
     * server quotes it.
     *
     * @param secret the secret that was sent
     * @return the outcome, each of its texts changed by {@link Secret#hideIn}
     */
    default LookupOutcome withoutSecret(Secret secret) {
        return OutcomeTexts.map(this, secret::hideIn);
    }

    /**
     * The call, when it was found.
     *
     * @return the call, or empty for every other outcome
     */
    default Optional<Call> call() {
        return this instanceof Found found ? Optional.of(found.found) : Optional.empty();
    }

    /**
     * Handles every outcome.
     *
     * @param cases what to do in each case
     * @param <R> the result
     * @return what the matching case gave
     */
    <R> R fold(Cases<R> cases);

    /**
     * What to do in each case of an outcome; exhaustive, so that a new case would not compile unnoticed.
     *
     * @param <R> the result
     */
    interface Cases<R> {
        /**
         * The call was found.
         *
         * @param outcome the outcome
         * @return the result
         */
        R found(Found outcome);

        /**
         * The call was not found; {@link NotFound#evidence} says whether that shows that it has ended.
         *
         * @param outcome the outcome
         * @return the result
         */
        R notFound(NotFound outcome);

        /**
         * The caller may not ask.
         *
         * @param outcome the outcome
         * @return the result
         */
        R denied(Denied outcome);

        /**
         * The request was refused as wrong.
         *
         * @param outcome the outcome
         * @return the result
         */
        R rejected(Rejected outcome);

        /**
         * Too much was asked.
         *
         * @param outcome the outcome
         * @return the result
         */
        R throttled(Throttled outcome);

        /**
         * No answer could be had.
         *
         * @param outcome the outcome
         * @return the result
         */
        R unavailable(Unavailable outcome);

        /**
         * The deadline passed.
         *
         * @param outcome the outcome
         * @return the result
         */
        R timedOut(TimedOut outcome);

        /**
         * The answer was no call.
         *
         * @param outcome the outcome
         * @return the result
         */
        R malformed(Malformed outcome);
    }

    /**
     * The call was found.
     *
     * @param found the call
     * @param diagnostics what is known of the answer
     */
    record Found(Call found, Diagnostics diagnostics) implements LookupOutcome {
        public Found {
            requireNonNull(found, "found");
            requireNonNull(diagnostics, "diagnostics");
        }

        @Override
        public Found withDiagnostics(Diagnostics other) {
            return new Found(found, other);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.found(this);
        }

        @Override
        public String toString() {
            return line("Found", found.toString(), diagnostics);
        }
    }

    /**
     * The call was not found. By status: 404 and 410. Such an answer does not always come from the call service: a gateway,
     * or a server that a wrong base URL leads to, sends the same status for a call that is alive. Without evidence, prints
     * what to check.
     *
     * @param evidence what shows that the call has ended or never existed; set by the adapter that reads the answer
     * @param diagnostics what is known of the answer
     */
    record NotFound(Evidence evidence, Diagnostics diagnostics) implements LookupOutcome {

        /** What shows that there is no such call. */
        public enum Evidence {
            /** The call service itself reported that it does not know the call: it has ended, or never existed. */
            CALL_SERVICE,
            /** Nothing: the call may be alive. */
            NONE
        }

        private static final String UNPROVEN =
                "the call service did not report this, so the call may be alive; check the base URL";

        public NotFound {
            requireNonNull(evidence, "evidence");
            requireNonNull(diagnostics, "diagnostics");
        }

        /**
         * Whether the call service itself reported that there is no such call.
         *
         * @return whether there is evidence; without it, nothing is known of the call
         */
        public boolean isProven() {
            return evidence != Evidence.NONE;
        }

        @Override
        public NotFound withDiagnostics(Diagnostics other) {
            return new NotFound(evidence, other);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.notFound(this);
        }

        @Override
        public String toString() {
            return line("NotFound", isProven() ? "" : UNPROVEN, diagnostics);
        }
    }

    /**
     * The caller may not ask: a missing, expired or foreign token, an application that Teams does not know. By status: 401
     * and 403; also when whoever issues tokens refuses to. Prints what to do about it.
     *
     * @param diagnostics what is known of the answer
     */
    record Denied(Diagnostics diagnostics) implements LookupOutcome {

        /** Why the caller may not ask, by the code of the error (facts 4.6, 4.9) and else by its status. */
        public enum Reason {
            /** A user's token, or one of another kind of identity: code 7500. */
            UNSUPPORTED_IDENTITY("a user's token cannot ask for calls; take a token of the application itself", "7500"),
            /** The application is no calling bot of Teams: code 7503. */
            UNREGISTERED_APPLICATION(
                    "the application is not registered for calling; register it as a calling bot of Teams", "7503"),
            /** The tenant did not consent: code 7504. */
            MISSING_CONSENT(
                    "an administrator of the tenant has not consented to the application's permissions; have it done",
                    "7504"),
            /** The token's tenant does not own the call: code 7505. */
            TENANT_MISMATCH("the token is of another tenant than the call; take a token of the call's tenant", "7505"),
            /** Whoever issues tokens does not accept the application's credential. */
            SIGN_IN_REFUSED(
                    "whoever issues tokens refuses; see to the tenant, the client id and its secret or certificate",
                    "invalid_client",
                    "invalid_grant",
                    "invalid_request",
                    "invalid_resource",
                    "invalid_scope",
                    "unauthorized_client",
                    "unknown"),
            /** The machine has no such managed identity, or may not use it. */
            MANAGED_IDENTITY_REFUSED(
                    "the machine's identity endpoint refuses; check that the managed identity exists and is assigned to this"
                            + " machine, and its client id when it is a user-assigned one",
                    "managed_identity_request_failed"),
            /** There is no token, or it is over, or it is for another cloud: status 401. */
            TOKEN_REFUSED("the token is missing, expired or not for this cloud; take a fresh one"),
            /** Whatever else is forbidden; Graph checks permissions when the call is created and not again (fact 1.2). */
            FORBIDDEN("Calls.Initiate.All or Calls.AccessMedia.All are checked when the call is created; see that the"
                    + " application has one of them, and that the call is its own");

            private final String advice;
            private final Set<String> codes;

            Reason(String advice, String... codes) {
                this.advice = advice;
                this.codes = Set.of(codes);
            }

            /**
             * What to do about it.
             *
             * @return a clause for people, on one line
             */
            public String advice() {
                return advice;
            }

            private static Reason of(Diagnostics known) {
                return Stream.of(values())
                        .filter(reason ->
                                known.code().filter(reason.codes::contains).isPresent())
                        .findFirst()
                        .orElseGet(() -> known.status().map(Reason::byStatus).orElse(FORBIDDEN));
            }

            /** Graph denies with 401 and 403 alone: any other status is that of whoever issues tokens. */
            private static Reason byStatus(int status) {
                return switch (status) {
                    case 401 -> TOKEN_REFUSED;
                    case 403 -> FORBIDDEN;
                    default -> SIGN_IN_REFUSED;
                };
            }
        }

        public Denied {
            requireNonNull(diagnostics, "diagnostics");
        }

        /**
         * Why the caller may not ask.
         *
         * @return the reason, as far as the diagnostics tell it
         */
        public Reason reason() {
            return Reason.of(diagnostics);
        }

        @Override
        public Denied withDiagnostics(Diagnostics other) {
            return new Denied(other);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.denied(this);
        }

        @Override
        public String toString() {
            return line("Denied", reason().advice(), diagnostics);
        }
    }

    /**
     * The request was refused as wrong; asking again would not help. By status: every 4xx that no other outcome has.
     *
     * @param diagnostics what is known of the answer
     */
    record Rejected(Diagnostics diagnostics) implements LookupOutcome {
        public Rejected {
            requireNonNull(diagnostics, "diagnostics");
        }

        @Override
        public Rejected withDiagnostics(Diagnostics other) {
            return new Rejected(other);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.rejected(this);
        }

        @Override
        public String toString() {
            return line("Rejected", "", diagnostics);
        }
    }

    /**
     * Too much was asked. By status: 429.
     *
     * @param until when it is worth asking again: what Graph said, or else what a policy would wait; empty when neither is known
     * @param diagnostics what is known of the answer
     */
    record Throttled(Optional<Instant> until, Diagnostics diagnostics) implements LookupOutcome {
        public Throttled {
            requireNonNull(until, "until");
            requireNonNull(diagnostics, "diagnostics");
        }

        @Override
        public Throttled withDiagnostics(Diagnostics other) {
            return new Throttled(until, other);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.throttled(this);
        }

        @Override
        public String toString() {
            return line("Throttled", until.map(at -> "ask again at " + at).orElse(""), diagnostics);
        }
    }

    /**
     * No answer could be had. By status: 408 and 5xx; also a connection that failed or was cut, and an interrupted lookup.
     *
     * @param cause what stood in the way
     * @param until when it is worth asking again, when that is known
     * @param diagnostics what is known of the answer
     */
    record Unavailable(Cause cause, Optional<Instant> until, Diagnostics diagnostics) implements LookupOutcome {

        /** What stood in the way of an answer. */
        public enum Cause {
            /** The service answered that it cannot answer. */
            SERVICE,
            /** No connection could be made, or it was cut. */
            CONNECTION,
            /** A proxy refuses the connection, or the certificate of the server is not trusted: a retry does not help. */
            BLOCKED,
            /** No token could be had from whoever issues it. */
            SIGN_IN,
            /** The thread was interrupted; its flag is set again. */
            INTERRUPTED
        }

        public Unavailable {
            requireNonNull(cause, "cause");
            requireNonNull(until, "until");
            requireNonNull(diagnostics, "diagnostics");
        }

        /**
         * Nothing is known of when to ask again.
         *
         * @param cause what stood in the way
         * @param message what went wrong, without a secret
         * @return the outcome
         */
        public static Unavailable because(Cause cause, String message) {
            return new Unavailable(cause, Optional.empty(), Diagnostics.of(message));
        }

        @Override
        public Unavailable withDiagnostics(Diagnostics other) {
            return new Unavailable(cause, until, other);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unavailable(this);
        }

        @Override
        public String toString() {
            return line(
                    "Unavailable",
                    cause + until.map(at -> ", ask again at " + at).orElse(""),
                    diagnostics);
        }
    }

    /**
     * The deadline passed before an answer came.
     *
     * @param deadline the deadline
     * @param diagnostics what is known of the last attempt
     */
    record TimedOut(Instant deadline, Diagnostics diagnostics) implements LookupOutcome {
        public TimedOut {
            requireNonNull(deadline, "deadline");
            requireNonNull(diagnostics, "diagnostics");
        }

        @Override
        public TimedOut withDiagnostics(Diagnostics other) {
            return new TimedOut(deadline, other);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.timedOut(this);
        }

        @Override
        public String toString() {
            return line("TimedOut", "deadline " + deadline, diagnostics);
        }
    }

    /**
     * An answer came that is no call, or not the call that was asked for. By status: 2xx that cannot be read, and 3xx that is
     * not followed.
     *
     * @param place where in the document, such as {@code targets[0].identity}; empty for the document as a whole
     * @param problem what is wrong there: what was expected and what was found
     * @param diagnostics what is known of the answer
     */
    record Malformed(String place, String problem, Diagnostics diagnostics) implements LookupOutcome {
        public Malformed {
            requireNonNull(place, "place");
            requireNonNull(problem, "problem");
            requireNonNull(diagnostics, "diagnostics");
        }

        @Override
        public Malformed withDiagnostics(Diagnostics other) {
            return new Malformed(place, problem, other);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.malformed(this);
        }

        @Override
        public String toString() {
            return line("Malformed", place.isEmpty() ? problem : place + ": " + problem, diagnostics);
        }
    }

    private static String line(String name, String detail, Diagnostics diagnostics) {
        String known = diagnostics.toString();
        String separator = detail.isEmpty() || known.isEmpty() ? "" : "; ";
        return name + "[" + OneLine.of(detail) + separator + known + "]";
    }
}
