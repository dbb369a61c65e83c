package io.github.graphcalls.feign.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A request for a token, which all waiting lookups share. Calls the source once; when the source has not returned for
 * {@link #PAUSE} and a lookup needs a token, calls it again on another thread. Interrupts a call that runs for {@link #LIMIT},
 * and runs at most {@link #MAX_CALLS} at the same time. Safe for use by several threads.
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

    /** Returns the next call of the source, if it is due. */
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

    private synchronized void end(Call call) {
        calls.remove(call);
    }

    /** Whether a failure of the call counts: not after an interrupt from here, nor after the result of another call. */
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
