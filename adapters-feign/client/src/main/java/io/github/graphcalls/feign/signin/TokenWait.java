package io.github.graphcalls.feign.signin;

import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Limits the wait of a lookup for a token to 20 seconds, and to an instant shortly before its deadline. */
final class TokenWait {

    private static final Duration MAX_WAIT = Duration.ofSeconds(20);
    private static final Duration MAX_MARGIN = Duration.ofMillis(200);
    /** A shorter wait says nothing about the source. */
    private static final Duration MIN_WAIT = Duration.ofMillis(100);

    private TokenWait() {}

    static Secret await(CompletableFuture<BearerToken> token, InstantSource clock, Instant deadline) {
        Duration left = Duration.between(clock.instant(), deadline);
        Duration margin = shorter(MAX_MARGIN, left.dividedBy(10));
        Duration wait = left.isNegative() ? Duration.ZERO : shorter(MAX_WAIT, left.minus(margin));
        try {
            return token.get(wait.toNanos(), TimeUnit.NANOSECONDS).value();
        } catch (TimeoutException late) {
            throw wait.compareTo(MIN_WAIT) < 0
                    ? new SignInException(new TimedOut(deadline, Diagnostics.of("no token came in time")))
                    : SignInException.unavailable(
                            Optional.of(clock.instant().plus(TokenRequest.PAUSE)),
                            Diagnostics.of(
                                    "no token: the token source did not return within " + wait.toMillis() + " ms"));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new SignInException(
                    Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted while waiting for a token"));
        } catch (ExecutionException failed) {
            throw new SignInException(((SignInException) failed.getCause()).outcome());
        }
    }

    static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
