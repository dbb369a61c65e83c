package io.github.graphcalls.feign.signin;

import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A cache over a source that issues {@code token-1}, {@code token-2} and so on, for an hour each, unless there is a problem. */
abstract class IssuedTokens {

    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    static final Instant DEADLINE = START.plus(Duration.ofDays(1));
    static final Duration LIFE = Duration.ofHours(1);

    final VirtualTime time = VirtualTime.startingAt(START);
    final List<Optional<String>> asked = new ArrayList<>();
    RuntimeException problem;

    BearerToken issue(Optional<String> claims) {
        asked.add(claims);
        if (problem != null) {
            throw problem;
        }
        return BearerToken.of(Secret.of("token-" + asked.size()), time.instant().plus(LIFE));
    }

    /** New tokens are got at once, by the thread that finds out that one is due. */
    final TokenCache cache = new TokenCache(this::issue, time, Runnable::run);

    String token() {
        return cache.token(DEADLINE).reveal();
    }
}
