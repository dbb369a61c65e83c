package io.github.graphcalls.lookup;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Spliterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The results of a bulk lookup. One thread reads them; the threads that look up share {@link #completions} with it and
 * nothing else.
 */
final class BulkResults implements Spliterator<LookupResult> {

    private static final LookupOutcome INTERRUPTED =
            Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted while reading the results of many lookups");

    private final BatchLookup lookup;
    private final int batchSize;
    private final Iterator<CallQuery> source;
    private final int window;
    private final ExecutorService threads;
    private final BlockingQueue<Completion> completions = new LinkedBlockingQueue<>();
    /** The queries without an outcome yet, each with all equal ones that the source gave; the first is looked up. */
    private final Map<CallQuery, List<CallQuery>> pending = new LinkedHashMap<>();

    private final List<CallQuery> batch = new ArrayList<>();
    private final Queue<LookupResult> ready = new ArrayDeque<>();
    private int undelivered;
    private boolean exhausted;
    private boolean interrupted;
    private volatile boolean closed;

    BulkResults(BatchLookup lookup, int batchSize, Iterator<CallQuery> source, int window) {
        this.lookup = lookup;
        this.batchSize = batchSize;
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

    /** Cancels all lookups. Any thread may do so, more than once. */
    void cancel() {
        closed = true;
        completions.add(Completion.CLOSED);
        threads.shutdownNow();
    }

    private @Nullable LookupResult next() {
        while (!closed) {
            if (!interrupted && Thread.currentThread().isInterrupted()) {
                interrupted = true;
                threads.shutdownNow();
                endPendingAsInterrupted();
            }
            CallQuery query = take();
            for (Completion done = completions.poll(); done != null; done = completions.poll()) {
                settle(done);
            }
            if (query != null) {
                add(query);
            }
            if (interrupted) {
                endPendingAsInterrupted();
            }
            if (isBatchDue()) {
                start(List.copyOf(batch));
                batch.clear();
            }
            if (!ready.isEmpty()) {
                return ready.remove();
            }
            if (undelivered == 0 && exhausted) {
                return null;
            }
            if (query == null) {
                await();
            }
        }
        return null;
    }

    private @Nullable CallQuery take() {
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

    private void add(CallQuery query) {
        List<CallQuery> equal = pending.computeIfAbsent(query, first -> new ArrayList<>(1));
        equal.add(query);
        if (equal.size() == 1) {
            batch.add(query);
        } else {
            query.observation().ifPresent(LookupObservation::notSent);
        }
    }

    /** A part-filled batch is sent when it cannot grow: the source is exhausted, or the window is full and each pending query is in it. */
    private boolean isBatchDue() {
        boolean nothingElseComes = undelivered == window && ready.isEmpty() && batch.size() == pending.size();
        return batch.size() == batchSize || !batch.isEmpty() && (exhausted || nothingElseComes);
    }

    private void start(List<CallQuery> queries) {
        try {
            threads.execute(() -> Completion.lookUp(lookup, queries, completions::add));
        } catch (RejectedExecutionException closedMeanwhile) {
            closed = true;
        }
    }

    private void await() {
        try {
            settle(completions.take());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** A completion after the interrupt comes too late: its query is pending no more. */
    private void settle(Completion done) {
        List<CallQuery> equal = pending.remove(done.query());
        if (equal != null && done.thrown() != null) {
            BulkResults.<RuntimeException>rethrow(done.thrown());
        }
        if (equal != null) {
            deliver(equal, done.outcome());
        }
    }

    private void endPendingAsInterrupted() {
        pending.values().forEach(equal -> deliver(equal, INTERRUPTED));
        pending.clear();
        batch.clear();
    }

    private void deliver(List<CallQuery> queries, LookupOutcome outcome) {
        queries.forEach(query -> ready.add(new LookupResult(query, outcome)));
    }

    /** Throws a checked exception unchecked: a lookup in another language may throw one. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void rethrow(Throwable thrown) throws T {
        throw (T) thrown;
    }

    /** Never splits: results are delivered in the order in which lookups complete. */
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
