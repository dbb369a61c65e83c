package io.github.graphcalls.lookup.policy;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.lookup.BatchLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.CheckedOutcome;
import io.github.graphcalls.lookup.LookupObservation;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.time.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.DoubleSupplier;

/**
 * Retries the queries of a batch that {@link RetryingLookup} would retry, and no others (FACTS.md#batch-throttling): in a
 * smaller batch, after the longest wait that the service named for one of them; without a {@code Retry-After} header, after a
 * random part of a doubling delay. All other outcomes are passed on at once.
 *
 * <p>Each query keeps its deadline through all attempts. A query whose wait would reach its deadline is not retried: its outcome
 * is passed on at once and contains the instant from which a retry is worthwhile. Safe for use by several threads.
 */
public final class RetryingBatches implements BatchLookup {

    private final BatchLookup batches;
    private final Backoff backoff;

    /**
     * Retries with given sources of time and randomness.
     *
     * @param batches the wrapped lookup of batches
     * @param policy the attempts and waits
     * @param clock the clock of deadlines
     * @param sleeper waits, on that clock
     * @param jitter the part of a delay to wait, from 0 to less than 1; called by several threads
     */
    public RetryingBatches(
            BatchLookup batches, RetryPolicy policy, InstantSource clock, Sleeper sleeper, DoubleSupplier jitter) {
        this.batches = requireNonNull(batches, "batches");
        backoff = new Backoff(policy, clock, sleeper, jitter);
    }

    @Override
    public void find(List<CallQuery> queries, BiConsumer<CallQuery, LookupOutcome> results) {
        Instant limit = backoff.now().plus(backoff.policy().timeout());
        Map<CallQuery, List<CallQuery>> callers = new LinkedHashMap<>();
        queries.forEach(query -> callers.computeIfAbsent(
                        query.deadline(query.deadline().orElse(limit)), first -> new ArrayList<>(1))
                .add(query));
        BiConsumer<CallQuery, LookupOutcome> done = (bounded, outcome) ->
                callers.getOrDefault(bounded, List.of()).forEach(query -> results.accept(query, outcome));
        List<CallQuery> left = List.copyOf(callers.keySet());
        for (int attempts = 1; !left.isEmpty(); attempts++) {
            boolean last = attempts >= backoff.policy().attempts();
            Map<CallQuery, LookupOutcome> failed = new LinkedHashMap<>();
            left.forEach(query -> query.observation().ifPresent(LookupObservation::attempt));
            batches.find(left, (query, outcome) -> {
                if (Backoff.isRetryable(outcome) && !last) {
                    failed.put(query, outcome);
                } else {
                    done.accept(query, CheckedOutcome.of(batches, outcome));
                }
            });
            left = waited(failed, attempts, done);
        }
    }

    /** Waits, and returns the queries to send again; the others get their outcome. */
    private List<CallQuery> waited(
            Map<CallQuery, LookupOutcome> failed, int attempts, BiConsumer<CallQuery, LookupOutcome> done) {
        Instant now = backoff.now();
        Map<CallQuery, Instant> next = new LinkedHashMap<>();
        failed.forEach((query, outcome) -> next.put(query, backoff.next(outcome, attempts, now)));
        giveUp(next, Instant.MIN, failed, done);
        Instant longest = next.values().stream().max(Instant::compareTo).orElse(now);
        giveUp(next, longest, failed, done);
        try {
            backoff.sleeper().sleep(Duration.between(now, longest));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            next.forEach((query, at) -> done.accept(query, Backoff.interrupted(at, failed.get(query))));
            return List.of();
        }
        List<CallQuery> again = new ArrayList<>();
        for (CallQuery query : next.keySet()) {
            Instant deadline = query.deadline().orElseThrow();
            if (backoff.now().isBefore(deadline)) {
                query.observation().ifPresent(each -> each.waited(Duration.between(now, longest)));
                again.add(query);
            } else {
                done.accept(query, new TimedOut(deadline, failed.get(query).diagnostics()));
            }
        }
        return again;
    }

    /** Ends the queries whose deadline comes before the next attempt, by their own wait or by the common one. */
    private static void giveUp(
            Map<CallQuery, Instant> next,
            Instant common,
            Map<CallQuery, LookupOutcome> failed,
            BiConsumer<CallQuery, LookupOutcome> done) {
        next.entrySet().removeIf(each -> {
            Instant deadline = each.getKey().deadline().orElseThrow();
            boolean tooLate = !each.getValue().isBefore(deadline) || !common.isBefore(deadline);
            if (tooLate) {
                done.accept(each.getKey(), Backoff.withRetryAt(each.getValue(), failed.get(each.getKey())));
            }
            return tooLate;
        });
    }

    @Override
    public String toString() {
        return "RetryingBatches[" + backoff.policy() + ", " + batches + "]";
    }
}
