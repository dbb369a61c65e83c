package io.github.graphcalls.lookup;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.lookup.Completed.Asked;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Spliterator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * The results of many lookups, read by one thread. The threads that look up share {@link #completed} with it and nothing
 * else.
 */
final class ResultsAsTheyCome implements Spliterator<LookupResult> {

    private static final LookupOutcome INTERRUPTED =
            Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted while reading the results of many lookups");

    private final BiFunction<List<Asked>, Consumer<Asked>, Runnable> runs;
    private final int size;
    private final Iterator<CallQuery> source;
    private final int window;
    private final ExecutorService threads;
    private final Completed completed = new Completed();
    private final Map<Asked, Asked> underWay = new HashMap<>();
    private final Queue<LookupResult> ready = new ArrayDeque<>();
    private final List<Asked> gathered = new ArrayList<>();
    private int undelivered;
    private boolean exhausted;
    private boolean interrupted;

    ResultsAsTheyCome(
            BiFunction<List<Asked>, Consumer<Asked>, Runnable> runs, int size, Iterator<CallQuery> source, int window) {
        this.runs = runs;
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
        completed.close();
        threads.shutdownNow();
    }

    private LookupResult next() {
        while (!completed.isClosed()) {
            if (!interrupted && Thread.currentThread().isInterrupted()) {
                interrupted = true;
                threads.shutdownNow();
                interruptUnderWay();
            }
            CallQuery query = take();
            completed.drainTo(this::settle);
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
                completed.await();
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
        Asked asked = new Asked(query);
        Asked first = underWay.putIfAbsent(asked, asked);
        if (first != null) {
            first.join(query);
        } else if (!interrupted) {
            gathered.add(asked);
        }
    }

    /** A batch waits to be full, unless no query will join it before a result is read that only it can bring. */
    private boolean isTimeToAsk() {
        boolean nothingElseComes = undelivered == window && ready.isEmpty() && gathered.size() == underWay.size();
        return gathered.size() == size || !gathered.isEmpty() && (exhausted || nothingElseComes);
    }

    private void ask() {
        try {
            threads.execute(runs.apply(List.copyOf(gathered), completed::add));
        } catch (RejectedExecutionException closedMeanwhile) {
            completed.close();
        }
        gathered.clear();
    }

    private void settle(Asked done) {
        boolean expected = underWay.remove(done) != null;
        if (expected && done.thrown() != null) {
            ResultsAsTheyCome.<RuntimeException>rethrow(done.thrown());
        }
        if (expected) {
            deliver(done, done.outcome());
        }
    }

    /** What comes of a lookup after the interrupt comes too late. */
    private void interruptUnderWay() {
        underWay.values().forEach(asked -> deliver(asked, INTERRUPTED));
        underWay.clear();
        gathered.clear();
    }

    private void deliver(Asked asked, LookupOutcome outcome) {
        ready.add(new LookupResult(asked.query(), outcome));
        asked.equal().forEach(query -> ready.add(new LookupResult(query, outcome)));
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
