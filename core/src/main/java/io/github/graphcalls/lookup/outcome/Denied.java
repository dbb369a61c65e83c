package io.github.graphcalls.lookup.outcome;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.stream.Stream;

/**
 * The caller has no permission: a missing, expired or foreign token, an application that Teams does not know. By status: 401 and
 * 403; also when the token endpoint refuses. Prints the remedy.
 *
 * @param diagnostics what is known of the answer
 */
public record Denied(Diagnostics diagnostics) implements LookupOutcome {

    /** Why a lookup was {@link Denied}, by the code of the error and else by its status. */
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

        static Reason of(Diagnostics known) {
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

    /** {@return the reason, as far as the diagnostics contain it} */
    public Reason reason() {
        return Reason.of(diagnostics);
    }

    @Override
    public Denied withDiagnostics(Diagnostics other) {
        return new Denied(other);
    }

    @Override
    public String toString() {
        return Outcomes.line("Denied", reason().advice(), diagnostics);
    }
}
