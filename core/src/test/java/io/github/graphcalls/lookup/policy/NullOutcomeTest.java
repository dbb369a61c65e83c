package io.github.graphcalls.lookup.policy;

import static io.github.graphcalls.lookup.Specimen.ESTABLISHED;
import static io.github.graphcalls.lookup.Specimen.ID;
import static io.github.graphcalls.lookup.Specimen.QUERY;
import static io.github.graphcalls.lookup.Specimen.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallState;
import io.github.graphcalls.lookup.BatchLookup;
import io.github.graphcalls.lookup.BulkLookup;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.policy.AwaitResult.Ending;
import io.github.graphcalls.lookup.policy.ReconciliationResult.Verdict;
import io.github.graphcalls.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An adapter that breaks the promise never to return null: each policy names it in an outcome. */
@Timeout(60)
class NullOutcomeTest {

    /** Returns null for the first query of many, and else what it should. */
    private static final class Careless implements CallLookup {
        @Override
        public LookupOutcome find(CallQuery query) {
            return query.id().equals(ID) ? null : ESTABLISHED;
        }
    }

    private final VirtualTime time = VirtualTime.startingAt(Instant.parse("2026-03-01T12:00:00Z"));
    private final CallLookup careless = new Careless();

    private static void namesTheAdapter(LookupOutcome outcome, Object adapter) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.problem())
                                .contains(adapter.getClass().getName(), "null"));
    }

    @Test
    void an_outcome_of_null_is_malformed_through_each_policy() {
        Stream<Function<CallLookup, CallLookup>> policies = Stream.of(
                lookup -> new RetryingLookup(lookup, RetryPolicy.DEFAULT, time, time, () -> 0),
                lookup -> new CoalescingLookup(lookup, time),
                lookup -> new ConcurrencyLimit(lookup, 1, time));

        assertThat(policies)
                .allSatisfy(policy -> namesTheAdapter(policy.apply(careless).find(QUERY), careless));
    }

    @Test
    void an_outcome_of_null_ends_a_wait_as_failed() {
        AwaitResult awaited = new AwaitState(careless, Duration.ofSeconds(1), time, time)
                .await(QUERY.within(Duration.ofSeconds(5), time), CallState.ESTABLISHED);

        assertThat(awaited.ending()).isEqualTo(Ending.FAILED);
        namesTheAdapter(awaited.last(), careless);
    }

    @Test
    void an_outcome_of_null_in_a_bulk_lookup_concerns_its_own_query_alone() {
        List<LookupResult> results =
                careless.findAll(Stream.of(QUERY, query(1), query(2))).toList();

        assertThat(results).hasSize(3).allSatisfy(result -> {
            if (result.query().equals(QUERY)) {
                namesTheAdapter(result.outcome(), careless);
            } else {
                assertThat(result.outcome()).isEqualTo(ESTABLISHED);
            }
        });
    }

    @Test
    void an_outcome_of_null_gives_the_verdict_unknown() {
        List<ReconciliationResult> verdicts = Reconciliation.of(careless)
                .reconcile(Stream.of(ID, query(1).id()))
                .toList();

        assertThat(verdicts)
                .extracting(each ->
                        each.id().equals(ID) ? each.verdict() == Verdict.UNKNOWN : each.verdict() == Verdict.ALIVE)
                .containsExactly(true, true);
    }

    @Test
    void an_outcome_of_null_from_a_batch_concerns_its_own_query_alone() {
        BatchLookup batches = (queries, results) ->
                queries.forEach(query -> results.accept(query, query.equals(QUERY) ? null : ESTABLISHED));

        inBatches(batches);
    }

    @Test
    void a_query_that_a_batch_leaves_out_is_malformed_and_the_others_have_their_outcomes() {
        BatchLookup batches = (queries, results) -> queries.stream()
                .filter(query -> !query.equals(QUERY))
                .forEach(query -> results.accept(query, ESTABLISHED));

        inBatches(batches);
    }

    @Test
    void an_outcome_for_null_or_an_unknown_query_is_ignored() {
        BatchLookup batches = (queries, results) -> {
            results.accept(null, ESTABLISHED);
            results.accept(query(77), ESTABLISHED);
            queries.stream().filter(query -> !query.equals(QUERY)).forEach(query -> results.accept(query, ESTABLISHED));
        };

        inBatches(batches);
    }

    private static void inBatches(BatchLookup batches) {
        List<LookupResult> results = BulkLookup.inBatches(batches, 20, Stream.of(QUERY, query(1), query(2)), 20)
                .toList();

        assertThat(results).hasSize(3).allSatisfy(result -> {
            if (result.query().equals(QUERY)) {
                namesTheAdapter(result.outcome(), batches);
            } else {
                assertThat(result.outcome()).isEqualTo(ESTABLISHED);
            }
        });
    }

    @Test
    void an_outcome_of_null_from_a_batch_is_malformed_after_retries() {
        BatchLookup batches = (queries, results) -> {
            results.accept(query(77), ESTABLISHED);
            queries.forEach(query -> results.accept(query, null));
        };
        List<LookupOutcome> outcomes = new ArrayList<>();

        new RetryingBatches(batches, RetryPolicy.DEFAULT, time, time, () -> 0)
                .find(List.of(QUERY), (query, outcome) -> outcomes.add(outcome));

        assertThat(outcomes).hasSize(1).allSatisfy(outcome -> namesTheAdapter(outcome, batches));
    }
}
