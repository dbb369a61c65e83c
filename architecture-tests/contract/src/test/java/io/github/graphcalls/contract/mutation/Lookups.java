package io.github.graphcalls.contract.mutation;

import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Changes of what a lookup returns. */
final class Lookups {

    private Lookups() {}

    static LookupOutcome again(
            LookupOutcome outcome, boolean condition, CallQuery query, Function<CallQuery, LookupOutcome> then) {
        return condition ? then.apply(query) : outcome;
    }

    static LookupOutcome again(
            LookupOutcome outcome, Class<?> type, CallQuery query, Function<CallQuery, LookupOutcome> then) {
        return again(outcome, type.isInstance(outcome), query, then);
    }

    /** Returns the last outcome of a type again, in place of certain outcomes. */
    static BiFunction<CallQuery, Function<CallQuery, LookupOutcome>, LookupOutcome> stale(
            Class<?> kept, Class<?> replaced) {
        Map<CallQuery, LookupOutcome> last = new ConcurrentHashMap<>();
        return (query, then) -> {
            LookupOutcome outcome = then.apply(query);
            CallQuery key = withoutDeadline(query);
            if (kept.isInstance(outcome)) {
                last.put(key, outcome);
            }
            return replaced.isInstance(outcome) ? last.getOrDefault(key, outcome) : outcome;
        };
    }

    /** Keeps outcomes of a type forever. */
    static BiFunction<CallQuery, Function<CallQuery, LookupOutcome>, LookupOutcome> cached(Class<?> kept) {
        Map<CallQuery, LookupOutcome> known = new ConcurrentHashMap<>();
        return (query, then) -> {
            CallQuery key = query == null ? null : withoutDeadline(query);
            LookupOutcome outcome = key != null && known.containsKey(key) ? known.get(key) : then.apply(query);
            if (kept.isInstance(outcome)) {
                known.put(key, outcome);
            }
            return outcome;
        };
    }

    private static CallQuery withoutDeadline(CallQuery query) {
        return new CallQuery(query.id(), query.select(), query.expand(), Optional.empty());
    }

    /** Lets a number of lookups run at once, and others wait. */
    static BiFunction<CallQuery, Function<CallQuery, LookupOutcome>, LookupOutcome> atMost(int number) {
        Semaphore permits = new Semaphore(number);
        return (query, then) -> {
            permits.acquireUninterruptibly();
            try {
                return then.apply(query);
            } finally {
                permits.release();
            }
        };
    }

    /** Changes an outcome of a type. */
    static <T> BiFunction<CallQuery, Function<CallQuery, LookupOutcome>, LookupOutcome> changed(
            Class<T> type, Function<T, LookupOutcome> change) {
        return (query, then) -> {
            LookupOutcome outcome = then.apply(query);
            return type.isInstance(outcome) ? change.apply(type.cast(outcome)) : outcome;
        };
    }
}
