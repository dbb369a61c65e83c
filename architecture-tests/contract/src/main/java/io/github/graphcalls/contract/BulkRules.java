package io.github.graphcalls.contract;

import static io.github.graphcalls.contract.world.Specimens.GROUP;
import static io.github.graphcalls.contract.world.Specimens.PEER_TO_PEER;
import static io.github.graphcalls.contract.world.Specimens.PLAIN;
import static io.github.graphcalls.contract.world.Specimens.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.contract.world.Specimen;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupOutcome.Found;
import io.github.graphcalls.lookup.LookupOutcome.NotFound;
import io.github.graphcalls.lookup.LookupResult;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Many calls at once. */
abstract class BulkRules extends RuleGroup {

    private static final int UNDER_WAY = 64;

    @Rule(value = 10, needs = Capability.BULK)
    void every_result_has_the_outcome_of_its_own_query() {
        List<CallQuery> queries = PLAIN.stream().map(Specimen::query).toList();

        List<LookupResult> results = all(queries.stream());

        assertThat(results)
                .allSatisfy(
                        result -> assertThat(Outcomes.found(result.outcome()).id())
                                .isEqualTo(result.query().id()));
    }

    @Rule(value = 11, needs = Capability.BULK)
    void every_query_has_one_result_even_one_asked_twice() {
        List<CallQuery> queries = List.of(PEER_TO_PEER.query(), GROUP.query(), PEER_TO_PEER.query());

        List<LookupResult> results = all(queries.stream());

        assertThat(results).extracting(LookupResult::query).containsExactlyInAnyOrderElementsOf(queries);
    }

    @Rule(value = 12, needs = Capability.BULK)
    void a_call_that_is_not_found_spoils_no_other() {
        Stream<CallQuery> queries = Stream.of(PEER_TO_PEER.query(), CallQuery.of(UNKNOWN), GROUP.query());

        List<LookupResult> results = all(queries);

        assertThat(results)
                .filteredOn(result -> result.outcome() instanceof NotFound)
                .hasSize(1);
        assertThat(results)
                .filteredOn(result -> result.outcome() instanceof Found)
                .hasSize(2);
    }

    @Rule(value = 13, needs = Capability.BULK)
    void queries_are_read_as_results_are() {
        AtomicInteger read = new AtomicInteger();
        Stream<CallQuery> endless = Stream.generate(
                () -> PLAIN.get(read.getAndIncrement() % PLAIN.size()).query());

        try (Stream<LookupResult> results = lookup.findAll(endless)) {
            assertThat(results.limit(3)).hasSize(3);
        }

        assertThat(read).as("queries read for three results").hasValueLessThanOrEqualTo(3 + UNDER_WAY);
    }

    @Rule(value = 14, needs = Capability.BULK)
    void closing_the_results_closes_the_queries() {
        AtomicBoolean closed = new AtomicBoolean();
        Stream<CallQuery> queries = Stream.of(PEER_TO_PEER.query()).onClose(() -> closed.set(true));

        lookup.findAll(queries).close();

        assertThat(closed).isTrue();
    }

    private List<LookupResult> all(Stream<CallQuery> queries) {
        try (Stream<LookupResult> results = lookup.findAll(queries)) {
            return results.toList();
        }
    }
}
