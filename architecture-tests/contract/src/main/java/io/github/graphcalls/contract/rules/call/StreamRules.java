package io.github.graphcalls.contract.rules.call;

import static io.github.graphcalls.contract.specimen.Specimens.GROUP;
import static io.github.graphcalls.contract.specimen.Specimens.MEETING;
import static io.github.graphcalls.contract.specimen.Specimens.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.rules.Outcomes;
import io.github.graphcalls.contract.rules.RealTime;
import io.github.graphcalls.contract.rules.Rule;
import io.github.graphcalls.contract.rules.RuleGroup;
import io.github.graphcalls.contract.rules.Source;
import io.github.graphcalls.contract.specimen.Specimen;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.contract.world.GraphReply;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.NotFound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/** The stream of queries and the stream of results of a bulk lookup. */
@Source("Javadoc of CallLookup.findAll")
public abstract class StreamRules extends RuleGroup {

    /** For the contract. */
    protected StreamRules() {}

    private static final int WINDOW = 64;
    private static final int MANY = 3 * WINDOW + 7;
    private static final int HUNDREDS = 1_100;

    @Rule(value = 87, needs = Capability.BULK)
    void hundreds_of_queries_have_one_result_each() {
        List<CallQuery> queries = queries(HUNDREDS);

        try (Stream<LookupResult> results = lookup.findAll(queries.stream())) {
            List<LookupResult> all = results.toList();

            assertThat(all).hasSameSizeAs(queries);
            assertThat(all).extracting(LookupResult::query).containsExactlyInAnyOrderElementsOf(queries);
            assertThat(all)
                    .allSatisfy(result -> assertThat(result.outcome())
                            .isInstanceOf(isThere(result.query()) ? Found.class : NotFound.class));
            assertThat(all)
                    .filteredOn(result -> isThere(result.query()))
                    .allSatisfy(result -> assertThat(
                                    Outcomes.found(result.outcome()).id())
                            .isEqualTo(result.query().id()));
        }
        try (Stream<LookupResult> results = lookup.findAll(Stream.empty())) {
            assertThat(results.count()).as("results of no query").isZero();
        }
    }

    @Rule(value = 88, needs = Capability.BULK)
    void queries_are_closed_with_the_results_and_not_before() {
        for (int read : List.of(0, 1, MANY)) {
            AtomicInteger closings = new AtomicInteger();
            AtomicInteger readClosed = new AtomicInteger();
            Stream<CallQuery> queries = queries().stream()
                    .peek(query -> readClosed.addAndGet(closings.get()))
                    .onClose(closings::incrementAndGet);

            try (Stream<LookupResult> results = lookup.findAll(queries)) {
                Iterator<LookupResult> each = results.iterator();
                for (int i = 0; i < read; i++) {
                    each.next();
                }
                if (read < MANY) {
                    assertThat(closings).as("closings while results are read").hasValue(0);
                }
            }

            assertThat(closings).as("closings after %s results", read).hasValue(1);
            assertThat(readClosed).as("queries read from a closed stream").hasValue(0);
        }
    }

    @Rule(value = 89, needs = Capability.BULK)
    void at_most_64_queries_are_ahead_of_the_results_and_one_thread_reads_them() {
        AtomicInteger read = new AtomicInteger();
        AtomicInteger readers = new AtomicInteger();
        AtomicInteger collisions = new AtomicInteger();
        Stream<CallQuery> queries = queries().stream().peek(query -> {
            if (readers.incrementAndGet() > 1) {
                collisions.incrementAndGet();
            }
            read.incrementAndGet();
            Thread.yield();
            readers.decrementAndGet();
        });

        try (Stream<LookupResult> results = lookup.findAll(queries)) {
            assertThat(read).as("queries read before a result is").hasValue(0);
            Iterator<LookupResult> each = results.iterator();
            for (int taken = 1; taken <= MANY; taken++) {
                each.next();
                assertThat(read.get() - taken)
                        .as("queries ahead of result %s", taken)
                        .isLessThanOrEqualTo(WINDOW);
            }
            assertThat(each.hasNext()).isFalse();
        }
        assertThat(collisions).as("queries read by two threads at once").hasValue(0);
    }

    @Rule(
            value = 90,
            needs = {Capability.BULK, Capability.HTTP})
    @Tag("real-time")
    void closing_the_results_cancels_requests_in_flight() {
        RealTime.oneOfThree(this::closeResults);
    }

    private void closeResults() throws Exception {
        reopenIn(new ContractWorld());
        world.graph()
                .answerFor(
                        MEETING.query().id(),
                        GraphReply.document(MEETING.document()).after(RealTime.SLOW));
        Stream<LookupResult> results =
                lookup.findAll(Stream.of(MEETING.query().within(RealTime.SLOW, world.clock()), GROUP.query()));
        results.iterator().next();
        long begin = System.nanoTime();

        results.close();

        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .as("the duration of closing")
                .isLessThan(RealTime.SOON);
        assertThat(RealTime.eventually(() -> world.graph().abandoned() == 1))
                .as("the connection of the request in flight is closed")
                .isTrue();
    }

    @Rule(
            value = 85,
            needs = {Capability.BULK, Capability.CLOSE})
    void reading_on_after_the_adapter_was_closed_throws_an_illegal_state_exception() {
        AtomicBoolean closed = new AtomicBoolean();
        AtomicInteger readAfterwards = new AtomicInteger();
        Stream<CallQuery> queries = queries().stream().peek(query -> {
            if (closed.get()) {
                readAfterwards.incrementAndGet();
            }
        });
        try (Stream<LookupResult> results = lookup.findAll(queries)) {
            Iterator<LookupResult> each = results.iterator();
            each.next();
            close();
            closed.set(true);

            assertThatIllegalStateException()
                    .as("reading %s results on", MANY - 1)
                    .isThrownBy(() -> each.forEachRemaining(result -> {}));
        }
        assertThat(readAfterwards).as("queries read after closing").hasValueLessThanOrEqualTo(WINDOW);
    }

    private static List<CallQuery> queries() {
        return queries(MANY);
    }

    private static List<CallQuery> queries(int number) {
        List<CallQuery> queries = new ArrayList<>();
        IntStream.range(0, number)
                .forEach(i -> queries.add(
                        i % 3 == 0
                                ? CallQuery.of(CallId.of("00000000-4242-4242-4242-%012d".formatted(i)))
                                : PLAIN.get(i % PLAIN.size()).query()));
        return queries;
    }

    private static boolean isThere(CallQuery query) {
        return PLAIN.stream().map(Specimen::query).anyMatch(query::equals);
    }
}
