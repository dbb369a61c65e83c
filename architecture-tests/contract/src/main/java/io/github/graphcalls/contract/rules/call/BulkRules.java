package io.github.graphcalls.contract.rules.call;

import static io.github.graphcalls.contract.specimen.Specimens.GROUP;
import static io.github.graphcalls.contract.specimen.Specimens.PEER_TO_PEER;
import static io.github.graphcalls.contract.specimen.Specimens.PLAIN;
import static io.github.graphcalls.contract.specimen.Specimens.TERMINATED;
import static io.github.graphcalls.contract.specimen.Specimens.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.rules.Outcomes;
import io.github.graphcalls.contract.rules.RealTime;
import io.github.graphcalls.contract.rules.Rule;
import io.github.graphcalls.contract.rules.RuleGroup;
import io.github.graphcalls.contract.rules.Source;
import io.github.graphcalls.contract.specimen.Specimen;
import io.github.graphcalls.contract.world.GraphReply;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/** Bulk lookups: each query has its own outcome. */
@Source("Javadoc of CallLookup.findAll")
public abstract class BulkRules extends RuleGroup {

    /** For the contract. */
    protected BulkRules() {}

    private static final int WINDOW = 64;

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
    void every_query_has_one_result_even_a_repeated_one() {
        List<CallQuery> queries = List.of(PEER_TO_PEER.query(), GROUP.query(), PEER_TO_PEER.query());

        List<LookupResult> results = all(queries.stream());

        assertThat(results).extracting(LookupResult::query).containsExactlyInAnyOrderElementsOf(queries);
    }

    @Rule(value = 12, needs = Capability.BULK)
    void a_call_that_is_not_found_does_not_affect_the_others() {
        Stream<CallQuery> queries = Stream.of(PEER_TO_PEER.query(), CallQuery.of(UNKNOWN), GROUP.query());

        List<LookupResult> results = all(queries);

        assertThat(results)
                .hasSize(3)
                .allSatisfy(result -> assertThat(result.outcome())
                        .isInstanceOf(result.query().id().equals(UNKNOWN) ? NotFound.class : Found.class));
    }

    @Rule(value = 13, needs = Capability.BULK)
    void queries_are_read_only_as_results_are_read() {
        AtomicInteger read = new AtomicInteger();
        Stream<CallQuery> endless = Stream.generate(
                () -> PLAIN.get(read.getAndIncrement() % PLAIN.size()).query());

        try (Stream<LookupResult> results = lookup.findAll(endless)) {
            assertThat(results.limit(3)).hasSize(3);
        }

        assertThat(read).as("queries read for three results").hasValueLessThanOrEqualTo(3 + WINDOW);
    }

    @Rule(value = 14, needs = Capability.BULK)
    void closing_the_results_closes_the_queries() {
        AtomicBoolean closed = new AtomicBoolean();
        Stream<CallQuery> queries = Stream.of(PEER_TO_PEER.query()).onClose(() -> closed.set(true));

        lookup.findAll(queries).close();

        assertThat(closed).isTrue();
    }

    @Rule(value = 43, needs = Capability.BULK)
    void each_query_of_many_keeps_its_own_deadline() {
        Instant passed = world.clock().instant().minusSeconds(1);
        CallQuery late = PEER_TO_PEER.query().deadline(passed);

        List<LookupResult> results = all(Stream.of(GROUP.query(), late));

        assertThat(results)
                .allSatisfy(result -> assertThat(result.outcome())
                        .isInstanceOf(result.query().equals(late) ? TimedOut.class : Found.class));
    }

    @Rule(
            value = 44,
            needs = {Capability.BULK, Capability.HTTP})
    void an_error_for_one_query_is_the_outcome_of_that_query_alone() {
        CallQuery failing = PEER_TO_PEER.query();
        world.graph().answerFor(failing.id(), GraphReply.error(503, "serviceNotAvailable", "Service unavailable."));

        List<LookupResult> results = all(PLAIN.stream().map(Specimen::query));

        assertThat(results)
                .hasSameSizeAs(PLAIN)
                .allSatisfy(result -> assertThat(result.outcome())
                        .isInstanceOf(result.query().equals(failing) ? Unavailable.class : Found.class));
    }

    @Rule(value = 45, needs = Capability.BULK)
    void a_thread_interrupted_while_it_reads_results_gets_outcomes_and_stays_interrupted() {
        Thread.currentThread().interrupt();

        List<LookupResult> results = all(PLAIN.stream().map(Specimen::query));

        boolean stillInterrupted = Thread.interrupted();
        assertThat(results)
                .hasSameSizeAs(PLAIN)
                .allSatisfy(result -> Outcomes.assertUnavailable(result.outcome(), Unavailable.Cause.INTERRUPTED));
        assertThat(stillInterrupted).as("the flag of the thread").isTrue();
    }

    @Rule(
            value = 46,
            needs = {Capability.BULK, Capability.HTTP})
    @Tag("real-time")
    void a_slow_query_does_not_delay_the_results_of_others() {
        RealTime.oneOfThree(this::readBesideASlowQuery);
    }

    private void readBesideASlowQuery() {
        CallQuery slow = PEER_TO_PEER.query().within(RealTime.SLOW, world.clock());
        world.graph()
                .answerFor(
                        slow.id(), GraphReply.document(PEER_TO_PEER.document()).after(RealTime.SLOW));
        long begin = System.nanoTime();

        try (Stream<LookupResult> results = lookup.findAll(Stream.of(slow, GROUP.query(), TERMINATED.query()))) {
            assertThat(results.limit(2)).extracting(LookupResult::query).doesNotContain(slow);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .as("the duration of the other lookups")
                .isLessThan(RealTime.SOON);
    }

    @Rule(
            value = 47,
            needs = {Capability.BULK, Capability.CLOSE})
    void reading_results_after_closing_throws_an_illegal_state_exception() {
        close();

        assertThatIllegalStateException().isThrownBy(() -> all(Stream.of(PEER_TO_PEER.query())));
    }

    @Rule(value = 118, needs = Capability.BULK)
    void an_exception_of_the_queries_reaches_the_reader_of_the_results() {
        Stream<CallQuery> broken = PLAIN.stream().map(Specimen::query).peek(query -> {
            if (query.equals(PLAIN.get(2).query())) {
                throw new IllegalArgumentException("the queries end with an exception");
            }
        });

        try (Stream<LookupResult> results = lookup.findAll(broken)) {
            // Otherwise the end of the results would look like the end of the queries.
            assertThatThrownBy(() -> results.forEach(result -> {}))
                    .hasStackTraceContaining("the queries end with an exception");
        }
    }

    private List<LookupResult> all(Stream<CallQuery> queries) {
        try (Stream<LookupResult> results = lookup.findAll(queries)) {
            return results.toList();
        }
    }
}
