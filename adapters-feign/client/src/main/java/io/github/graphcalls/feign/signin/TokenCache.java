package io.github.graphcalls.feign.signin;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.transport.connect.RouteException;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;

/**
 * Keeps a token until it ends. Before that, in the last fifth of its life and at most five minutes, one thread gets the next
 * one while the others go on with the one that is there. Only when there is none does anybody wait, for at most 20 seconds and
 * within the own deadline, and all for the same. After a failure nobody asks for five seconds, or as long as the failure said,
 * and lookups are told until when; nor does anybody get the next one early for five seconds when the source had the same
 * token again. A token that has expired when it comes is a failure. A source that has not returned for five seconds is asked
 * again by the next lookup, on another thread.
 *
 * <p>Safe for use by several threads.
 */
public final class TokenCache {

    private static final Duration PAUSE = TokenRequest.PAUSE;

    /** What the last attempt came to, and until when nobody tries again. */
    private record Failure(LookupOutcome outcome, Instant until) {}

    private final TokenSource source;
    private final InstantSource clock;
    private final Executor threads;
    private final ConcurrentMap<Optional<String>, TokenRequest> underWay = new ConcurrentHashMap<>();
    private volatile CachedToken held;
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
            held = CachedToken.of(known.token(), clock.instant());
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
        CachedToken seen = held;
        Instant now = clock.instant();
        if (seen == null || !now.isBefore(seen.over())) {
            return TokenWait.await(next(Optional.empty(), seen), clock, deadline);
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
        CachedToken seen = held;
        return seen != null && !seen.token().value().equals(refused)
                ? seen.token().value()
                : TokenWait.await(next(Optional.of(claims), seen), clock, deadline);
    }

    /**
     * Hides the token in a text.
     *
     * @param text a text that may echo the token
     * @return the text without the token
     */
    public String hideIn(String text) {
        CachedToken seen = held;
        return seen == null ? text : seen.token().value().hideIn(text);
    }

    private CompletableFuture<BearerToken> next(Optional<String> claims, CachedToken seen) {
        Failure failed = failure;
        if (failed != null && clock.instant().isBefore(failed.until())) {
            return CompletableFuture.failedFuture(new SignInException(failed.outcome()));
        }
        TokenRequest mine = new TokenRequest();
        TokenRequest other = underWay.putIfAbsent(claims, mine);
        CachedToken meanwhile = held;
        // One that came meanwhile need not be asked for, unless it is the refused one again.
        if (other == null
                && meanwhile != seen
                && (claims.isEmpty() || seen == null || !meanwhile.token().equals(seen.token()))) {
            underWay.remove(claims, mine);
            mine.complete(meanwhile.token());
            return mine.token();
        }
        TokenRequest request = other == null ? mine : other;
        request.call(clock.instant()).ifPresent(call -> start(claims, request, call));
        return request.token();
    }

    private void start(Optional<String> claims, TokenRequest request, TokenRequest.Call call) {
        try {
            threads.execute(() -> get(claims, request, call));
        } catch (Throwable noThread) {
            request.end(call);
            fail(claims, request, call, unavailable("no thread to get one with: " + noThread));
        }
    }

    private void get(Optional<String> claims, TokenRequest request, TokenRequest.Call call) {
        try {
            BearerToken token = request.run(call, source, claims);
            Instant now = clock.instant();
            Optional<String> useless = uselessness(token, now);
            if (useless.isPresent()) {
                fail(claims, request, call, unavailable(useless.get()));
                return;
            }
            held = held != null && held.token().equals(token) ? held.again(now) : CachedToken.of(token, now);
            failure = null;
            underWay.remove(claims, request);
            request.complete(token);
        } catch (SignInException known) {
            fail(claims, request, call, known);
        } catch (Throwable thrown) {
            fail(claims, request, call, reason(thrown));
        }
    }

    private static Optional<String> uselessness(BearerToken token, Instant now) {
        if (token == null) {
            return Optional.of("the token source returned null");
        }
        return token.expiresAt()
                .filter(over -> !now.isBefore(over))
                .map(over -> "the token source returned a token that expired at " + over + ", and it is " + now
                        + "; check the source and the clock");
    }

    private void fail(Optional<String> claims, TokenRequest request, TokenRequest.Call call, SignInException reason) {
        if (!request.counts(call)) {
            return;
        }
        Instant until = pauseAfter(reason.outcome());
        LookupOutcome outcome =
                reason.outcome() instanceof Unavailable passing && passing.cause() != Unavailable.Cause.BLOCKED
                        ? new Unavailable(passing.cause(), Optional.of(until), passing.diagnostics())
                        : reason.outcome();
        failure = new Failure(outcome, until);
        underWay.remove(claims, request);
        request.fail(new SignInException(outcome));
    }

    private SignInException reason(Throwable thrown) {
        return RouteException.in(thrown)
                .map(route -> SignInException.of(route, clock))
                .orElseGet(() -> unavailable("the token source threw " + ExceptionDescription.described(thrown)));
    }

    private static SignInException unavailable(String problem) {
        return SignInException.unavailable(Optional.empty(), Diagnostics.of("no token: " + problem));
    }

    private Instant pauseAfter(LookupOutcome outcome) {
        Instant usual = clock.instant().plus(PAUSE);
        return outcome instanceof Unavailable unavailable
                ? unavailable.retryAt().filter(usual::isBefore).orElse(usual)
                : usual;
    }

    private static void onThreadOfItsOwn(Runnable work) {
        Thread thread = new Thread(work, "graph-calls-sign-in");
        thread.setDaemon(true);
        thread.start();
    }
}
