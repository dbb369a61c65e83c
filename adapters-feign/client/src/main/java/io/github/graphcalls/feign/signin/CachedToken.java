package io.github.graphcalls.feign.signin;

import java.time.Duration;
import java.time.Instant;

/** A token, when the next one is due, and when this one is over. */
record CachedToken(BearerToken token, Instant due, Instant over) {

    private static final Duration EARLIEST = Duration.ofMinutes(5);
    private static final int PART_OF_LIFE = 5;

    static CachedToken of(BearerToken token, Instant now) {
        Instant over = token.expiresAt().orElse(Instant.MAX);
        if (over.equals(Instant.MAX)) {
            return new CachedToken(token, over, over);
        }
        Duration early = Duration.between(now, over).dividedBy(PART_OF_LIFE);
        return new CachedToken(token, over.minus(early.compareTo(EARLIEST) < 0 ? early : EARLIEST), over);
    }

    /** The same token again, as from a source that keeps its own: due when it was, and not at once when that is past. */
    CachedToken again(Instant now) {
        Instant next = now.plus(TokenRequest.PAUSE);
        return next.isAfter(due) ? new CachedToken(token, next, over) : this;
    }
}
