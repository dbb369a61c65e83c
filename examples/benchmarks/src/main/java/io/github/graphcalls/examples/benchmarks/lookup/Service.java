package io.github.graphcalls.examples.benchmarks.lookup;

import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** Answers the oldest of those who ask, as soon as so many of them wait: never more are in flight, nor fewer, until the last. */
final class Service implements Runnable {

    private final int inFlight;
    private final int requests;
    private final LookupOutcome answer;
    private final BlockingQueue<CompletableFuture<LookupOutcome>> arrived = new LinkedBlockingQueue<>();

    Service(int inFlight, int requests, LookupOutcome answer) {
        this.inFlight = inFlight;
        this.requests = requests;
        this.answer = answer;
    }

    /** Waits for its turn. */
    LookupOutcome ask() {
        CompletableFuture<LookupOutcome> mine = new CompletableFuture<>();
        arrived.add(mine);
        return mine.join();
    }

    @Override
    public void run() {
        Queue<CompletableFuture<LookupOutcome>> waiting = new ArrayDeque<>();
        try {
            for (int i = 0; i < requests; i++) {
                waiting.add(arrived.take());
                if (waiting.size() == inFlight) {
                    waiting.remove().complete(answer);
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        waiting.forEach(each -> each.complete(answer));
    }
}
