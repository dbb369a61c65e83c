package io.github.graphcalls.contract.mutation;

import static io.github.graphcalls.contract.mutation.Lookups.cached;
import static io.github.graphcalls.contract.mutation.Lookups.stale;
import static io.github.graphcalls.contract.mutation.Steps.inOrder;
import static io.github.graphcalls.contract.mutation.Steps.seen;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Rejected;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Faults in what an adapter remembers of other lookups, and in bulk. */
enum MemoryMutation implements Consumer<Mutant> {
    KEEPS_A_REJECTION(m -> m.find = cached(Rejected.class)),
    KEEPS_A_THROTTLE(m -> m.find = cached(Throttled.class)),
    KEEPS_AN_OUTAGE(m -> m.find = cached(Unavailable.class)),
    OLD_CALL_WHEN_DENIED(m -> m.find = stale(Found.class, Denied.class)),
    OLD_CALL_WHEN_MALFORMED(m -> m.find = stale(Found.class, Malformed.class)),
    OLD_CALL_WHEN_REJECTED(m -> m.find = stale(Found.class, Rejected.class)),
    OLD_ABSENCE_WHEN_UNAVAILABLE(m -> m.find = stale(NotFound.class, Unavailable.class)),
    OLD_ABSENCE_WHEN_TIMED_OUT(m -> m.find = stale(NotFound.class, TimedOut.class)),
    OLD_DENIAL_WHEN_UNAVAILABLE(m -> m.find = stale(Denied.class, Unavailable.class)),
    OLD_CALL_WITHOUT_A_CONNECTION(m -> {
        Map<CallId, LookupOutcome> known = new ConcurrentHashMap<>();
        m.find = (q, then) -> {
            LookupOutcome outcome = then.apply(q);
            if (outcome instanceof Found) {
                known.put(q.id(), outcome);
            }
            return outcome instanceof Unavailable it && it.cause() == Unavailable.Cause.CONNECTION
                    ? known.getOrDefault(q.id(), outcome)
                    : outcome;
        };
    }),
    KEEPS_A_CALL_FOR_300_MS(m -> {
        Map<CallQuery, LookupOutcome> known = new ConcurrentHashMap<>();
        Map<CallQuery, Long> since = new ConcurrentHashMap<>();
        m.find = (q, then) -> {
            if (q != null && System.nanoTime() - since.getOrDefault(q, 0L) < 300_000_000L) {
                return known.get(q);
            }
            LookupOutcome outcome = then.apply(q);
            if (outcome instanceof Found) {
                known.put(q, outcome);
                since.put(q, System.nanoTime());
            }
            return outcome;
        };
    }),
    KEEPS_TERMINATED_CALLS(m -> {
        Map<CallQuery, LookupOutcome> known = new ConcurrentHashMap<>();
        m.find = (q, then) -> {
            LookupOutcome outcome = q == null || !known.containsKey(q) ? then.apply(q) : known.get(q);
            if (outcome instanceof Found it
                    && it.call()
                            .callState()
                            .filter(CallState.TERMINATED::equals)
                            .isPresent()) {
                known.put(q, outcome);
            }
            return outcome;
        };
    }),
    BULK_SHIFTS_OUTCOMES(m -> m.all = (queries, then) -> {
        AtomicReference<LookupResult> last = new AtomicReference<>();
        return then.apply(queries).map(result -> {
            LookupResult before = last.getAndSet(result);
            return before == null ? result : new LookupResult(result.query(), before.outcome());
        });
    }),
    BULK_THROWS_WHEN_DENIED(m -> m.all = (queries, then) -> then.apply(queries).peek(result -> {
        if (result.outcome() instanceof Denied) {
            throw new IllegalStateException("denied");
        }
    })),
    BULK_THROWS_WHEN_UNAVAILABLE(m ->
            m.all = (queries, then) -> then.apply(queries).peek(result -> {
                if (result.outcome() instanceof Unavailable) {
                    throw new IllegalStateException("unavailable");
                }
            })),
    BULK_IN_CHUNKS(m -> m.all = (queries, then) -> {
        Iterator<CallQuery> source = queries.iterator();
        return Stream.generate(() -> Stream.generate(() -> source)
                        .limit(16)
                        .takeWhile(Iterator::hasNext)
                        .map(Iterator::next)
                        .toList())
                .takeWhile(chunk -> !chunk.isEmpty())
                .flatMap(chunk -> then.apply(chunk.stream()).toList().stream())
                .onClose(queries::close);
    }),
    BULK_MERGES_EQUAL_IDS(m -> m.all = (queries, then) -> {
        Map<CallId, LookupOutcome> known = new ConcurrentHashMap<>();
        return then.apply(queries)
                .map(result -> new LookupResult(
                        result.query(), known.computeIfAbsent(result.query().id(), id -> result.outcome())));
    }),
    BULK_READS_ONE_QUERY_WHEN_OPENED(m -> m.all = (queries, then) -> {
        Iterator<CallQuery> source = queries.iterator();
        List<CallQuery> first = source.hasNext() ? List.of(source.next()) : List.of();
        return then.apply(Stream.concat(
                        first.stream(),
                        Stream.generate(() -> source)
                                .takeWhile(Iterator::hasNext)
                                .map(Iterator::next))
                .onClose(queries::close));
    }),
    BULK_HIDES_A_BROKEN_SOURCE(m -> m.all = (queries, then) -> {
        Iterator<CallQuery> source = queries.iterator();
        return then.apply(Stream.generate(() -> {
                    try {
                        return source.hasNext() ? source.next() : null;
                    } catch (IllegalArgumentException broken) {
                        return null;
                    }
                })
                .takeWhile(Objects::nonNull)
                .onClose(queries::close));
    }),
    BULK_OF_200_QUERIES_AT_MOST(
            m -> m.all = (queries, then) -> then.apply(queries.limit(200)).onClose(queries::close)),
    BULK_OF_1000_QUERIES_AT_MOST(
            m -> m.all = (queries, then) -> then.apply(queries.limit(1_000)).onClose(queries::close)),
    BULK_WITHOUT_EXPAND(m ->
            m.all = (queries, then) -> then.apply(queries.map(query -> query.expand(new CallRelationship[0])))),
    BULK_SKIPS_NULL(m -> m.all = (queries, then) -> then.apply(queries.filter(Objects::nonNull))),
    BULK_STOPS_WHEN_INTERRUPTED(m -> m.all = (queries, then) ->
            then.apply(queries).takeWhile(result -> !Thread.currentThread().isInterrupted())),
    BULK_IS_EMPTY_AFTER_CLOSING(m -> {
        Set<String> closed = seen();
        m.close = end -> {
            closed.add("closed");
            end.run();
        };
        m.all = (queries, then) -> closed.isEmpty() ? then.apply(queries) : Stream.empty();
    }),
    BULK_SORTS_QUERIES(m -> m.all = (queries, then) -> then.apply(
                    queries.limit(9_000).sorted((a, b) -> a.id().value().compareTo(b.id().value())))
            .onClose(queries::close)),
    BULK_ONE_AFTER_THE_OTHER_WHEN_FEW(m -> m.all = (queries, then) -> {
        List<CallQuery> few = queries.limit(1_000).toList();
        return (few.size() < 4 ? inOrder(m, few.stream()) : then.apply(few.stream())).onClose(queries::close);
    });

    private final Consumer<Mutant> fault;

    MemoryMutation(Consumer<Mutant> fault) {
        this.fault = fault;
    }

    @Override
    public void accept(Mutant mutant) {
        fault.accept(mutant);
    }
}
