package io.github.graphcalls.lookup;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.lookup.Completed.Asked;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Many lookups at a time, each a {@link CallLookup#find} or a batch of them on a thread of its own: virtual threads where the
 * JDK has them, else daemon threads, made as they are needed and gone once they are not.
 *
 * <p>What the stream of results promises, beside what {@link CallLookup#findAll} does: a query is read when a result is read
 * and the window has room, so that a slow reader slows the source down, and a source that blocks holds results back. Once the
 * reading thread is interrupted, what is under way is cancelled and every result still to come is
 * {@link Unavailable} for {@code INTERRUPTED}, the flag being left set. Whatever a lookup or the source throws
 * cancels the rest and is thrown to the reader. A lookup that returns null, and a batch that reports no outcome of a query, is
 * {@link Malformed} for that query alone.
 */
public final class BulkLookup {

    /** How many queries {@link CallLookup#findAll} has under way at most. */
    public static final int DEFAULT_WINDOW = 64;

    private BulkLookup() {}

    /**
     * Looks up many calls through {@link CallLookup#find}.
     *
     * @param lookup what is asked, by several threads at once
     * @param queries what to look up; read by the thread that reads the results
     * @param window how many queries may be under way, taken from the source and not yet delivered
     * @return one result for each query, in the order in which lookups complete; to be closed by whoever does not read it to its
     *     end. It is not split for parallel reading
     * @throws IllegalArgumentException for a window of less than one
     */
    public static Stream<LookupResult> inParallel(CallLookup lookup, Stream<CallQuery> queries, int window) {
        requireNonNull(lookup, "lookup");
        return results((one, completed) -> new LookupRun(lookup, one.get(0), completed), 1, queries, window);
    }

    /**
     * Looks up many calls in batches. A batch is asked once it is full, once the queries are exhausted, or when nothing else is
     * under way and the window has no room for more.
     *
     * @param lookup what is asked, by several threads at once
     * @param size how many queries make a batch
     * @param queries what to look up; read by the thread that reads the results
     * @param window how many queries may be under way, taken from the source and not yet delivered
     * @return one result for each query, in the order in which they come; to be closed by whoever does not read it to its end.
     *     It is not split for parallel reading
     * @throws IllegalArgumentException for a size or a window of less than one
     */
    public static Stream<LookupResult> inBatches(BatchLookup lookup, int size, Stream<CallQuery> queries, int window) {
        atLeastOne("size", size);
        requireNonNull(lookup, "lookup");
        return results((batch, completed) -> new BatchRun(lookup, batch, completed), size, queries, window);
    }

    private static Stream<LookupResult> results(
            BiFunction<List<Asked>, Consumer<Asked>, Runnable> runs, int size, Stream<CallQuery> queries, int window) {
        atLeastOne("window", window);
        ResultsAsTheyCome results =
                new ResultsAsTheyCome(runs, size, queries.sequential().iterator(), window);
        return StreamSupport.stream(results, false).onClose(results::cancel).onClose(queries::close);
    }

    /** Asks for one query, and tells what came of it. */
    private record LookupRun(CallLookup lookup, Asked asked, Consumer<Asked> completed) implements Runnable {

        @Override
        public void run() {
            try {
                asked.became(CheckedOutcome.find(lookup, asked.query()));
            } catch (Throwable problem) {
                asked.threw(problem);
            }
            completed.accept(asked);
        }
    }

    /** Asks one batch, and tells of each of its queries what came of it: one outcome, or what was thrown instead. */
    private record BatchRun(BatchLookup lookup, List<Asked> batch, Consumer<Asked> completed) implements Runnable {

        @Override
        public void run() {
            Map<CallQuery, Asked> left = new LinkedHashMap<>();
            batch.forEach(asked -> left.put(asked.query(), asked));
            Throwable thrown = null;
            try {
                lookup.find(List.copyOf(left.keySet()), (query, outcome) -> {
                    Asked asked = left.remove(query);
                    if (asked != null) {
                        completed.accept(asked.became(CheckedOutcome.of(lookup, outcome)));
                    }
                });
            } catch (Throwable problem) {
                thrown = problem;
            }
            for (Asked asked : left.values()) {
                completed.accept(thrown == null ? asked.became(CheckedOutcome.of(lookup, null)) : asked.threw(thrown));
            }
        }
    }

    private static void atLeastOne(String name, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(name + ": expected at least 1, found " + number);
        }
    }
}
