package io.github.graphcalls.feign.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A token, when it is refreshed, and when it expires. */
record CachedToken(BearerToken token, Instant due, Instant over) {

    private static final Duration MAX_LEAD = Duration.ofMinutes(5);
    private static final int LIFETIME_FRACTION = 5;

    static CachedToken of(BearerToken token, Instant now) {
        Instant over = token.expiresAt().orElse(Instant.MAX);
        Duration early = Duration.between(now, over).dividedBy(LIFETIME_FRACTION);
        return new CachedToken(token, over.minus(TokenWait.shorter(early, MAX_LEAD)), over);
    }

    /** The same token from a source that caches it too: the next refresh is not earlier than a pause from now. */
    CachedToken again(Instant now) {
        Instant next = now.plus(TokenRequest.PAUSE);
        return next.isAfter(due) ? new CachedToken(token, next, over) : this;
    }

    /** Returns why a token cannot be used: it is absent, or has expired on arrival. */
    static Optional<String> problemOf(BearerToken token, Instant now) {
        if (token == null) {
            return Optional.of("the token source returned null");
        }
        return token.expiresAt()
                .filter(over -> !now.isBefore(over))
                .map(over -> "the token source returned a token that expired at " + over + ", and it is " + now
                        + "; check the source and the clock");
    }
}
