package io.github.graphcalls.lookup.outcome;

import static java.util.Objects.requireNonNull;

/**
 * The caller has no permission: a missing, expired or foreign token, an application that Teams does not know. By status: 401 and
 * 403; also when the token endpoint refuses. Prints the remedy.
 *
 * @param reason why the caller has no permission, set by the adapter that reads the answer
 * @param diagnostics what is known of the answer
 */
public record Denied(Reason reason, Diagnostics diagnostics) implements LookupOutcome {

    /** Why a lookup was {@link Denied}, set by the adapter that reads the answer. */
    public enum Reason {
        /** A user's token, or one of another kind of identity. */
        UNSUPPORTED_IDENTITY("a user's token cannot ask for calls; take a token of the application itself"),
        /** The application is no calling bot of Teams. */
        UNREGISTERED_APPLICATION(
                "the application is not registered for calling; register it as a calling bot of Teams"),
        /** The tenant did not consent. */
        MISSING_CONSENT(
                "an administrator of the tenant has not consented to the application's permissions; have it done"),
        /** The token's tenant does not own the call. */
        TENANT_MISMATCH("the token is of another tenant than the call; take a token of the call's tenant"),
        /** The token endpoint does not accept the application's credential. */
        SIGN_IN_REFUSED("the token endpoint refuses; check the tenant, the client id and its secret or certificate"),
        /** The machine has no such managed identity, or may not use it. */
        MANAGED_IDENTITY_REFUSED(
                "the machine's identity endpoint refuses; check that the managed identity exists and is assigned to this"
                        + " machine, and its client id when it is a user-assigned one"),
        /** The token is missing, expired or for another cloud. */
        TOKEN_REFUSED("the token is missing, expired or not for this cloud; take a fresh one"),
        /** Whatever else is forbidden; Graph checks permissions when the call is created and not again (fact 1.2). */
        FORBIDDEN("Calls.Initiate.All or Calls.AccessMedia.All are checked when the call is created; see that the"
                + " application has one of them, and that the call is its own");

        private final String advice;

        Reason(String advice) {
            this.advice = advice;
        }

        /**
         * What to do about it.
         *
         * @return a clause for people, on one line
         */
        public String advice() {
            return advice;
        }
    }

    public Denied {
        requireNonNull(reason, "reason");
        requireNonNull(diagnostics, "diagnostics");
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
