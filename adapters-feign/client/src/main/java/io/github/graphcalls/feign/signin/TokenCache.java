package io.github.graphcalls.feign.signin;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.lookup.Diagnostics;
import io.github.graphcalls.lookup.LookupOutcome;
import io.github.graphcalls.lookup.LookupOutcome.TimedOut;
import io.github.graphcalls.lookup.LookupOutcome.Unavailable;
import io.github.graphcalls.lookup.LookupOutcome.Unavailable.Cause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Keeps a token until it ends. Before that, in the last fifth of its life and at most five minutes, one thread gets the next
 * one while the others go on with the one that is there. Only when there is none does anybody wait, until the own deadline,
 * and all for the same. After a failure nobody asks for five seconds, or as long as the failure said, and lookups are told
 * until when; nor does anybody get the next one early for five seconds when the source had the same token again.
 *
 * <p>Safe for use by several threads.
 */
public final class TokenCache {

    private static final Duration EARLIEST = Duration.ofMinutes(5);
    private static final int PART_OF_LIFE = 5;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofDays(365);
    private static final LookupOutcome UNTOLD = Unavailable.because(Cause.SIGN_IN, "no token");

    /** A token, when the next one is due, and when this one is over. */
    private record Held(BearerToken token, Instant due, Instant over) {
        static Held of(BearerToken token, Instant now) {
            Instant over = token.expiresAt().orElse(Instant.MAX);
            if (over.equals(Instant.MAX)) {
                return new Held(token, over, over);
            }
            Duration early = Duration.between(now, over).dividedBy(PART_OF_LIFE);
            return new Held(token, over.minus(early.compareTo(EARLIEST) < 0 ? early : EARLIEST), over);
        }

        /** The same token again, as from a source that keeps its own: due when it was, and not at once when that is past. */
        Held again(Instant now) {
            Instant next = now.plus(PAUSE);
            return next.isAfter(due) ? new Held(token, next, over) : this;
        }
    }

    /** What the last attempt came to, and until when nobody tries again. */
    private record Failure(LookupOutcome outcome, Instant until) {}

    private final TokenSource source;
    private final InstantSource clock;
    private final Executor threads;
    private final ConcurrentMap<Optional<String>, CompletableFuture<BearerToken>> underWay = new ConcurrentHashMap<>();
    private volatile Held held;
    private volatile Failure failure;

    /**
     * Keeps the tokens of a source. Each new token is got by a thread that ends with it.
     *
     * @param source where tokens come from
     * @param clock the clock on which tokens end
     */
    public TokenCache(TokenSource source, InstantSource clock) {
        this(source, clock, TokenCache::onThreadOfItsOwn);
    }

    TokenCache(TokenSource source, InstantSource clock, Executor threads) {
        this.source = requireNonNull(source, "source");
        this.clock = requireNonNull(clock, "clock");
        this.threads = threads;
        if (source instanceof StaticToken known) {
            held = Held.of(known.token(), clock.instant());
        }
    }

    /**
     * The token to send now.
     *
     * @param deadline until when to wait for one
     * @return the token
     * @throws SignInException if there is none: denied or unavailable as the source said, timed out at the deadline, or
     *     interrupted, the thread's flag being set again
     */
    public Secret token(Instant deadline) {
        Held seen = held;
        Instant now = clock.instant();
        if (seen == null || !now.isBefore(seen.over())) {
            return await(next(Optional.empty(), seen), deadline);
        }
        if (!now.isBefore(seen.due())) {
            next(Optional.empty(), seen);
        }
        return seen.token().value();
    }

    /**
     * Another token, after Graph refused one and said what it wants.
     *
     * @param claims what Graph wants
     * @param refused the token that was refused
     * @param deadline until when to wait for the other one
     * @return the other token; the refused one when the source has no other
     * @throws SignInException as with {@link #token(Instant)}
     */
    public Secret answering(String claims, Secret refused, Instant deadline) {
        Held seen = held;
        return seen != null && !seen.token().value().equals(refused)
                ? seen.token().value()
                : await(next(Optional.of(claims), seen), deadline);
    }

    private CompletableFuture<BearerToken> next(Optional<String> claims, Held seen) {
        Failure failed = failure;
        if (failed != null && clock.instant().isBefore(failed.until())) {
            return CompletableFuture.failedFuture(new SignInException(failed.outcome()));
        }
        CompletableFuture<BearerToken> mine = new CompletableFuture<>();
        CompletableFuture<BearerToken> other = underWay.putIfAbsent(claims, mine);
        if (other != null) {
            return other;
        }
        Held meanwhile = held;
        // One that came meanwhile need not be asked for, unless it is the refused one again.
        if (meanwhile != seen
                && (claims.isEmpty() || seen == null || !meanwhile.token().equals(seen.token()))) {
            underWay.remove(claims, mine);
            mine.complete(meanwhile.token());
            return mine;
        }
        try {
            threads.execute(() -> get(claims, mine));
        } catch (Throwable noThread) {
            fail(claims, mine, noThread);
        }
        return mine;
    }

    private void get(Optional<String> claims, CompletableFuture<BearerToken> waiting) {
        try {
            BearerToken token = requireNonNull(source.token(claims), "the source gave null");
            Instant now = clock.instant();
            held = held != null && held.token().equals(token) ? held.again(now) : Held.of(token, now);
            failure = null;
            underWay.remove(claims, waiting);
            waiting.complete(token);
        } catch (Throwable thrown) {
            fail(claims, waiting, thrown);
        }
    }

    private void fail(Optional<String> claims, CompletableFuture<BearerToken> waiting, Throwable thrown) {
        LookupOutcome told = UNTOLD;
        try {
            SignInException reason = thrown instanceof SignInException known ? known : unforeseen(thrown);
            Instant until = pauseAfter(reason.outcome());
            told = reason.outcome() instanceof Unavailable passing
                    ? new Unavailable(passing.cause(), Optional.of(until), passing.diagnostics())
                    : reason.outcome();
            failure = new Failure(told, until);
        } catch (RuntimeException | Error worse) {
            // Those who wait are told all the same.
        }
        underWay.remove(claims, waiting);
        waiting.completeExceptionally(new SignInException(told));
    }

    private static SignInException unforeseen(Throwable thrown) {
        return SignInException.unavailable(Optional.empty(), Diagnostics.of("no token: " + thrown));
    }

    private Instant pauseAfter(LookupOutcome outcome) {
        Instant usual = clock.instant().plus(PAUSE);
        return outcome instanceof Unavailable unavailable
                ? unavailable.until().filter(usual::isBefore).orElse(usual)
                : usual;
    }

    private Secret await(CompletableFuture<BearerToken> token, Instant deadline) {
        Duration left = Duration.between(clock.instant(), deadline);
        Duration wait = left.isNegative() ? Duration.ZERO : left.compareTo(LONGEST_WAIT) < 0 ? left : LONGEST_WAIT;
        try {
            return token.get(wait.toNanos(), TimeUnit.NANOSECONDS).value();
        } catch (TimeoutException late) {
            throw new SignInException(new TimedOut(deadline, Diagnostics.of("no token came in time")));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new SignInException(Unavailable.because(Cause.INTERRUPTED, "interrupted while waiting for a token"));
        } catch (ExecutionException failed) {
            throw new SignInException(((SignInException) failed.getCause()).outcome());
        }
    }

    private static void onThreadOfItsOwn(Runnable work) {
        Thread thread = new Thread(work, "graph-calls-sign-in");
        thread.setDaemon(true);
        thread.start();
    }
}
