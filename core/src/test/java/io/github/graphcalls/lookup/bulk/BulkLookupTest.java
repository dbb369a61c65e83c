package io.github.graphcalls.lookup.bulk;

import static io.github.graphcalls.lookup.Latches.await;
import static io.github.graphcalls.lookup.Specimen.ESTABLISHED;
import static io.github.graphcalls.lookup.Specimen.NOT_FOUND;
import static io.github.graphcalls.lookup.Specimen.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.lookup.BulkLookup;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.Specimen;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BulkLookupTest {

    @Test
    @Tag("slow")
    void a_million_queries_go_through_with_64_pending_and_the_source_is_read_no_further_ahead() {
        int million = 1_000_000;
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CallLookup lookup = query -> {
            most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            inFlight.decrementAndGet();
            return NOT_FOUND;
        };
        AtomicInteger read = new AtomicInteger();
        Stream<CallQuery> source = IntStream.range(0, million).mapToObj(number -> {
            read.incrementAndGet();
            return query(number);
        });

        int delivered = 0;
        int furthest = 0;
        try (Stream<LookupResult> results = lookup.findAll(source)) {
            for (Iterator<LookupResult> each = results.iterator(); each.hasNext(); delivered++) {
                furthest = Math.max(furthest, read.get() - delivered);
                each.next();
            }
        }

        assertThat(delivered).isEqualTo(million);
        assertThat(most).hasValueLessThanOrEqualTo(64);
        assertThat(furthest).isLessThanOrEqualTo(65);
    }

    @Test
    void the_source_is_not_read_before_a_result_is() {
        AtomicInteger read = new AtomicInteger();
        CallLookup lookup = query -> NOT_FOUND;

        Stream<LookupResult> results = lookup.findAll(Stream.generate(() -> query(read.incrementAndGet())));

        assertThat(read).hasValue(0);
        results.close();
    }

    @Test
    void each_query_gets_its_own_result() {
        CallLookup lookup = query -> query.equals(query(3)) ? ESTABLISHED : NOT_FOUND;

        List<LookupResult> results = lookup.findAll(IntStream.range(0, 500).mapToObj(Specimen::query))
                .toList();

        assertThat(results)
                .extracting(LookupResult::query)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 500).mapToObj(Specimen::query).toList());
        assertThat(results)
                .filteredOn(result -> result.outcome().equals(ESTABLISHED))
                .extracting(LookupResult::query)
                .containsExactly(query(3));
    }

    @Test
    void results_come_in_the_order_in_which_lookups_complete() {
        CountDownLatch secondIsRead = new CountDownLatch(1);
        CallLookup lookup = query -> {
            if (query.equals(query(1))) {
                await(secondIsRead);
            }
            return NOT_FOUND;
        };

        List<CallQuery> order = new ArrayList<>();
        lookup.findAll(Stream.of(query(1), query(2))).forEach(result -> {
            order.add(result.query());
            secondIsRead.countDown();
        });

        assertThat(order).containsExactly(query(2), query(1));
    }

    @Test
    void no_query_gives_no_result() {
        CallLookup lookup = query -> NOT_FOUND;

        assertThat(lookup.findAll(Stream.empty())).isEmpty();
    }

    @Test
    void results_may_be_read_by_a_parallel_stream() {
        CallLookup lookup = query -> NOT_FOUND;

        long count = lookup.findAll(IntStream.range(0, 1_000).parallel().mapToObj(Specimen::query))
                .parallel()
                .count();

        assertThat(count).isEqualTo(1_000);
    }

    @Test
    void the_window_is_filled_and_not_exceeded() {
        CountDownLatch allStarted = new CountDownLatch(8);
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CallLookup lookup = query -> {
            most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            allStarted.countDown();
            await(allStarted);
            inFlight.decrementAndGet();
            return NOT_FOUND;
        };

        long count = BulkLookup.inParallel(lookup, IntStream.range(0, 100).mapToObj(Specimen::query), 8)
                .filter(result -> result.outcome().equals(NOT_FOUND))
                .count();

        assertThat(count).isEqualTo(100);
        assertThat(most).hasValue(8);
    }

    @Test
    void a_window_of_zero_is_refused() {
        assertThatThrownBy(() -> BulkLookup.inParallel(query -> NOT_FOUND, Stream.empty(), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("window: expected at least 1, found 0");
    }
}
