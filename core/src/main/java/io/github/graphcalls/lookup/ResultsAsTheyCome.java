package io.github.graphcalls.lookup;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.lookup.BatchRun.Completion;
import io.github.graphcalls.lookup.LookupOutcome.Unavailable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Spliterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * The results of many lookups, read by one thread. The threads that look up share {@link #completed} with it and nothing
 * else.
 */
final class ResultsAsTheyCome implements Spliterator<LookupResult> {

    private static final LookupOutcome INTERRUPTED =
            Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted while reading the results of many lookups");

    private final BatchLookup lookup;
    private final int size;
    private final Iterator<CallQuery> source;
    private final int window;
    private final ExecutorService threads;
    private final BlockingQueue<Completion> completed = new LinkedBlockingQueue<>();
    private final Map<CallQuery, List<CallQuery>> underWay = new HashMap<>();
    private final Queue<LookupResult> ready = new ArrayDeque<>();
    private final List<CallQuery> gathered = new ArrayList<>();
    private int undelivered;
    private boolean exhausted;
    private boolean interrupted;
    private volatile boolean cancelled;

    ResultsAsTheyCome(BatchLookup lookup, int size, Iterator<CallQuery> source, int window) {
        this.lookup = lookup;
        this.size = size;
        this.source = source;
        this.window = window;
        threads = LookupThreads.atMost(window);
    }

    @Override
    public boolean tryAdvance(Consumer<? super LookupResult> reader) {
        try {
            LookupResult result = next();
            if (result == null) {
                cancel();
                return false;
            }
            undelivered--;
            reader.accept(result);
            return true;
        } catch (RuntimeException | Error thrown) {
            cancel();
            throw thrown;
        }
    }

    /** Cancels what is under way. Any thread may do so, more than once. */
    void cancel() {
        cancelled = true;
        threads.shutdownNow();
        completed.add(Completion.WAKE);
    }

    private LookupResult next() {
        while (!cancelled) {
            if (!interrupted && Thread.currentThread().isInterrupted()) {
                interrupted = true;
                threads.shutdownNow();
                interruptUnderWay();
            }
            CallQuery query = take();
            settleCompleted();
            if (query != null) {
                gather(query);
            }
            if (isTimeToAsk()) {
                ask();
            }
            if (interrupted) {
                interruptUnderWay();
            }
            if (!ready.isEmpty()) {
                return ready.remove();
            }
            if (undelivered == 0 && exhausted) {
                return null;
            }
            if (query == null) {
                awaitCompletion();
            }
        }
        return null;
    }

    private CallQuery take() {
        if (exhausted || undelivered == window) {
            return null;
        }
        exhausted = !source.hasNext();
        if (exhausted) {
            return null;
        }
        undelivered++;
        return requireNonNull(source.next(), "a query is null");
    }

    private void gather(CallQuery query) {
        List<CallQuery> equal = underWay.computeIfAbsent(query, first -> new ArrayList<>(1));
        equal.add(query);
        if (equal.size() == 1 && !interrupted) {
            gathered.add(query);
        }
    }

    /** A batch waits to be full, unless no query will join it before a result is read that only it can bring. */
    private boolean isTimeToAsk() {
        boolean nothingElseComes = undelivered == window && ready.isEmpty() && gathered.size() == underWay.size();
        return gathered.size() == size || !gathered.isEmpty() && (exhausted || nothingElseComes);
    }

    private void ask() {
        try {
            threads.execute(new BatchRun(lookup, List.copyOf(gathered), completed::add));
        } catch (RejectedExecutionException closedMeanwhile) {
            cancelled = true;
        }
        gathered.clear();
    }

    private void awaitCompletion() {
        try {
            settle(completed.take());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void settleCompleted() {
        for (Completion done = completed.poll(); done != null; done = completed.poll()) {
            settle(done);
        }
    }

    private void settle(Completion done) {
        List<CallQuery> equal = underWay.remove(done.query());
        if (equal != null && done.thrown() != null) {
            ResultsAsTheyCome.<RuntimeException>rethrow(done.thrown());
        }
        if (equal != null) {
            deliver(equal, done.outcome());
        }
    }

    /** What comes of a lookup after the interrupt comes too late. */
    private void interruptUnderWay() {
        underWay.values().forEach(equal -> deliver(equal, INTERRUPTED));
        underWay.clear();
        gathered.clear();
    }

    private void deliver(List<CallQuery> equal, LookupOutcome outcome) {
        equal.forEach(query -> ready.add(new LookupResult(query, outcome)));
    }

    /** Throws on what a lookup threw, be it checked: a lookup in another language may do so. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void rethrow(Throwable thrown) throws T {
        throw (T) thrown;
    }

    /** Never splits: the results come from one place, in the order in which they come. */
    @Override
    public Spliterator<LookupResult> trySplit() {
        return null;
    }

    @Override
    public long estimateSize() {
        return Long.MAX_VALUE;
    }

    @Override
    public int characteristics() {
        return NONNULL;
    }
}
