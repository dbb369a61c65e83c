package io.github.graphcalls.feign.signin;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.transport.connect.RouteException;
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
 * Caches a token until it expires. In the last fifth of its lifetime, or the last five minutes if that is shorter, a background
 * thread requests the next token while lookups use the current one. Without a token all lookups wait for one request, each for at most 20 seconds
 * and within its deadline.
 *
 * <p>After a failure no token is requested for five seconds, or as long as the failure says; lookups fail at once in that time,
 * with the instant of the next request. When the source returns the same token again, the next refresh is five seconds later. A
 * token that has expired on arrival is a failure. A source that has not returned for five seconds is called again by the next
 * lookup, on another thread.
 *
 * <p>Safe for use by several threads.
 */
public final class TokenCache {

    private static final Duration PAUSE = TokenRequest.PAUSE;

    /** The outcome of the last request, and until when no other is sent. */
    private record Failure(LookupOutcome outcome, Instant until) {}

    private final TokenSource source;
    private final InstantSource clock;
    private final Executor threads;
    private final ConcurrentMap<Optional<String>, TokenRequest> underWay = new ConcurrentHashMap<>();
    private volatile CachedToken held;
    private volatile Failure failure;

    /**
     * Caches the tokens of a source. Requests each token on a thread of its own.
     *
     * @param source the source of tokens
     * @param clock the clock on which tokens expire
     */
    public TokenCache(TokenSource source, InstantSource clock) {
        this(source, clock, TokenCache::onNewThread);
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
     * Returns the token to send now.
     *
     * @param deadline the end of the wait for a token
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
     * Returns another token, after Graph has refused one and requested claims.
     *
     * @param claims the claims that Graph requests
     * @param refused the token that was refused
     * @param deadline the end of the wait for the other token
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
     * {@return a text without the token}
     *
     * @param text a text that may echo the token
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
        // A token that arrived meanwhile is used, unless it is the refused one.
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
            fail(claims, request, call, SignInException.unavailable("no thread for the request: " + noThread));
        }
    }

    private void get(Optional<String> claims, TokenRequest request, TokenRequest.Call call) {
        try {
            BearerToken token = request.run(call, source, claims);
            Instant now = clock.instant();
            Optional<String> problem = CachedToken.problemOf(token, now);
            if (problem.isPresent()) {
                fail(claims, request, call, SignInException.unavailable(problem.get()));
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
        if (thrown instanceof LinkageError) {
            return SignInException.rejected("a library of the class path does not fit the token source, which threw "
                    + ExceptionDescription.described(thrown));
        }
        return RouteException.findIn(thrown)
                .map(route -> SignInException.of(route, clock))
                .orElseGet(() -> SignInException.unavailable(
                        "the token source threw " + ExceptionDescription.described(thrown)));
    }

    private Instant pauseAfter(LookupOutcome outcome) {
        Instant usual = clock.instant().plus(PAUSE);
        return outcome instanceof Unavailable unavailable
                ? unavailable.retryAt().filter(usual::isBefore).orElse(usual)
                : usual;
    }

    private static void onNewThread(Runnable work) {
        Thread thread = new Thread(work, "graph-calls-sign-in");
        thread.setDaemon(true);
        thread.start();
    }
}
