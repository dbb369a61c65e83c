package io.github.graphcalls.lookup.bulk;

import static io.github.graphcalls.lookup.Latches.await;
import static io.github.graphcalls.lookup.Latches.awaitInterrupt;
import static io.github.graphcalls.lookup.Specimen.NOT_FOUND;
import static io.github.graphcalls.lookup.Specimen.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.lookup.BulkLookup;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.Specimen;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BulkFailuresTest {

    @Test
    void an_interrupted_reader_gets_the_remaining_queries_as_interrupted_and_no_more_are_sent() {
        CountDownLatch cancelled = new CountDownLatch(2);
        AtomicInteger asked = new AtomicInteger();
        Thread reader = Thread.currentThread();
        CountDownLatch bothInFlight = new CountDownLatch(2);
        CallLookup lookup = query -> {
            asked.incrementAndGet();
            bothInFlight.countDown();
            await(bothInFlight);
            if (query.equals(query(0))) {
                reader.interrupt();
            }
            awaitInterrupt(cancelled);
            return NOT_FOUND;
        };

        List<LookupResult> results = BulkLookup.inParallel(
                        lookup, IntStream.range(0, 50).mapToObj(Specimen::query), 2)
                .toList();
        boolean flag = Thread.interrupted();

        await(cancelled);
        assertThat(flag).isTrue();
        assertThat(asked).hasValue(2);
        assertThat(results)
                .hasSize(50)
                .allSatisfy(result -> assertThat(result.outcome())
                        .isInstanceOfSatisfying(
                                Unavailable.class,
                                outcome -> assertThat(outcome.cause()).isEqualTo(Unavailable.Cause.INTERRUPTED)));
    }

    @Test
    void a_reader_that_is_interrupted_before_the_first_result_sends_nothing() {
        AtomicInteger asked = new AtomicInteger();
        CallLookup lookup = query -> {
            asked.incrementAndGet();
            return NOT_FOUND;
        };

        Thread.currentThread().interrupt();
        List<LookupResult> results =
                lookup.findAll(Stream.of(query(1), query(2))).toList();
        boolean flag = Thread.interrupted();

        assertThat(flag).isTrue();
        assertThat(results).hasSize(2).allMatch(result -> result.outcome() instanceof Unavailable);
        assertThat(asked).hasValue(0);
    }

    @Test
    void an_exception_of_a_lookup_reaches_the_reader_and_cancels_the_rest() {
        CountDownLatch otherStarted = new CountDownLatch(1);
        CountDownLatch otherCancelled = new CountDownLatch(1);
        IllegalStateException closed = new IllegalStateException("closed");
        CallLookup lookup = query -> {
            if (query.equals(query(1))) {
                await(otherStarted);
                throw closed;
            }
            otherStarted.countDown();
            awaitInterrupt(otherCancelled);
            return NOT_FOUND;
        };

        Stream<LookupResult> results = lookup.findAll(Stream.of(query(1), query(2)));

        assertThatThrownBy(results::toList).isSameAs(closed);
        await(otherCancelled);
    }

    @Test
    void an_exception_of_the_source_reaches_the_reader() {
        CallLookup lookup = query -> NOT_FOUND;
        Stream<CallQuery> source = Stream.generate(() -> {
            throw new IllegalStateException("the file is gone");
        });

        assertThatThrownBy(() -> lookup.findAll(source).toList()).hasMessage("the file is gone");
    }

    @Test
    void a_query_of_null_is_refused_by_name() {
        CallLookup lookup = query -> NOT_FOUND;

        assertThatThrownBy(() -> lookup.findAll(Stream.of((CallQuery) null)).toList())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("a query is null");
    }
}
