package io.github.graphcalls.feign.signin;

import io.github.graphcalls.feign.transport.connect.RouteException;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Rejected;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.wire.AnswerReader;
import io.github.graphcalls.wire.DenialReasons;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** There is no token. Carries the outcome of the lookup, and no secret. */
public final class SignInException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LookupOutcome outcome;

    SignInException(LookupOutcome outcome) {
        super(outcome.toString());
        this.outcome = outcome;
    }

    /**
     * Returns an exception for a refusal of the token endpoint: a retry does not help.
     *
     * @param reason what is known of the refusal, without a secret
     * @return an exception that makes a lookup {@link Denied}
     */
    public static SignInException denied(Diagnostics reason) {
        return new SignInException(new Denied(DenialReasons.of(reason), reason));
    }

    /**
     * Returns an exception for a token endpoint that cannot be reached, or cannot answer.
     *
     * @param until when a retry may succeed; empty when that is unknown
     * @param reason what is known of the failure, without a secret
     * @return an exception that makes a lookup {@link Unavailable}, for {@link Unavailable.Cause#SIGN_IN}
     */
    public static SignInException unavailable(Optional<Instant> until, Diagnostics reason) {
        return new SignInException(new Unavailable(Unavailable.Cause.SIGN_IN, until, reason));
    }

    /**
     * Returns an exception for a token endpoint that cannot be reached until a setting, a proxy's rule or a certificate changes.
     *
     * @param reason what is known of the failure, without a secret
     * @return an exception that makes a lookup {@link Unavailable}, for {@link Unavailable.Cause#BLOCKED}
     */
    public static SignInException blocked(Diagnostics reason) {
        return new SignInException(new Unavailable(Unavailable.Cause.BLOCKED, Optional.empty(), reason));
    }

    /**
     * Returns an exception for a token that cannot be had now.
     *
     * @param problem the problem, without a secret
     * @return an exception that makes a lookup {@link Unavailable}, for {@link Unavailable.Cause#SIGN_IN}
     */
    public static SignInException unavailable(String problem) {
        return unavailable(Optional.empty(), Diagnostics.of("no token: " + problem));
    }

    /** For a class path on which no token can be had: a retry does not help. */
    static SignInException rejected(String problem) {
        return new SignInException(new Rejected(Diagnostics.of("no token: " + problem)));
    }

    /**
     * Returns the exception for a token endpoint whose route cannot be opened.
     *
     * @param route the problem of the route
     * @param clock the clock of the instant at which a proxy permits a retry
     * @return an exception that makes a lookup {@link Unavailable}
     */
    public static SignInException of(RouteException route, InstantSource clock) {
        Diagnostics reason = Diagnostics.of("no token: " + route.getMessage());
        return route.answer()
                .map(answer -> unavailable(new AnswerReader(clock).until(answer), reason))
                .orElseGet(() -> blocked(reason));
    }

    /**
     * Returns the outcome of a lookup that has no token.
     *
     * @return denied, unavailable, timed out, or rejected for an unfit class path
     */
    public LookupOutcome outcome() {
        return outcome;
    }
}
