package io.github.graphcalls.lookup.outcome;

import io.github.graphcalls.call.value.RecordComponents;

/**
 * The caller has no permission: the token is missing, expired or of another tenant, or Teams does not know the application.
 * Status 401 or 403, or a refused sign-in. Prints the remedy.
 *
 * @param reason the reason, set by the adapter that reads the answer
 * @param diagnostics the details of the answer
 */
public record Denied(Reason reason, Diagnostics diagnostics) implements LookupOutcome {

    /** The reason of {@link Denied}, set by the adapter that reads the answer. */
    public enum Reason {
        /** A user's token, or one of another kind of identity. */
        UNSUPPORTED_IDENTITY("a user's token cannot look up calls; use an application token"),
        /** The application is not registered as a calling bot of Teams. */
        UNREGISTERED_APPLICATION(
                "the application is not registered for calling; register it as a calling bot of Teams"),
        /** The tenant did not consent. */
        MISSING_CONSENT(
                "an administrator of the tenant has not consented to the application's permissions; request that consent"),
        /** The token's tenant does not own the call. */
        TENANT_MISMATCH("the token is of another tenant than the call; use a token of the call's tenant"),
        /** The token endpoint does not accept the application's credential. */
        SIGN_IN_REFUSED(
                "the token endpoint refused the sign-in; check the tenant, the client id and its secret or certificate"),
        /** The machine has no such managed identity, or may not use it. */
        MANAGED_IDENTITY_REFUSED(
                "the machine's identity endpoint refused the sign-in; check that the managed identity exists and is assigned to this"
                        + " machine, and its client id when it is a user-assigned one"),
        /** The token is missing, expired or for another cloud. */
        TOKEN_REFUSED("the token is missing, expired or of another cloud; request another token"),
        /** Any other 403; Graph checks permissions when the call is created, and not again (FACTS.md#permissions-at-creation). */
        FORBIDDEN("Calls.Initiate.All or Calls.AccessMedia.All are checked when the call is created; check that the"
                + " application has one of them, and that the call is its own");

        private final String advice;

        Reason(String advice) {
            this.advice = advice;
        }

        /**
         * Returns the remedy.
         *
         * @return a clause for people, on one line
         */
        public String advice() {
            return advice;
        }
    }

    public Denied {
        RecordComponents.requireNonNull(Denied.class, reason, diagnostics);
    }

    @Override
    public Denied withDiagnostics(Diagnostics other) {
        return new Denied(reason, other);
    }

    @Override
    public String toString() {
        return Outcomes.line("Denied", reason.advice(), diagnostics);
    }
}
