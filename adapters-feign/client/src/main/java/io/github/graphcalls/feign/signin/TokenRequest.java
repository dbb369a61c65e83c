package io.github.graphcalls.feign.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One token for all who wait for it. The source is asked once; when it does not return for {@link #PAUSE} and somebody still
 * wants a token, it is asked again, on another thread. A call that runs for {@link #LIMIT} is interrupted, and no more than
 * {@link #MAX_CALLS} run at the same time. Safe for use by several threads.
 */
final class TokenRequest {

    static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int MAX_CALLS = 8;

    /** A call of the source. */
    static final class Call {
        private final Instant started;
        private Thread thread;
        private boolean interrupted;

        private Call(Instant started) {
            this.started = started;
        }
    }

    private final CompletableFuture<BearerToken> token = new CompletableFuture<>();
    private final List<Call> calls = new ArrayList<>();
    private Instant nextCall = Instant.MIN;

    CompletableFuture<BearerToken> token() {
        return token;
    }

    /** The next call of the source, when it is due. */
    synchronized Optional<Call> call(Instant now) {
        for (Call call : calls) {
            if (!now.isBefore(call.started.plus(LIMIT))) {
                interrupt(call);
            }
        }
        if (token.isDone() || now.isBefore(nextCall) || calls.size() >= MAX_CALLS) {
            return Optional.empty();
        }
        Call call = new Call(now);
        calls.add(call);
        nextCall = now.plus(PAUSE);
        return Optional.of(call);
    }

    BearerToken run(Call call, TokenSource source, Optional<String> claims) {
        synchronized (this) {
            call.thread = Thread.currentThread();
        }
        try {
            return source.token(claims);
        } finally {
            end(call);
        }
    }

    synchronized void end(Call call) {
        calls.remove(call);
    }

    /** Whether a failure of the call says anything: not when it was interrupted here, or comes after another's result. */
    synchronized boolean counts(Call call) {
        return !call.interrupted && !token.isDone();
    }

    synchronized void complete(BearerToken result) {
        token.complete(result);
        calls.forEach(TokenRequest::interrupt);
    }

    synchronized void fail(SignInException reason) {
        token.completeExceptionally(reason);
        calls.forEach(TokenRequest::interrupt);
    }

    private static void interrupt(Call call) {
        if (!call.interrupted && call.thread != null) {
            call.interrupted = true;
            call.thread.interrupt();
        }
    }
}
