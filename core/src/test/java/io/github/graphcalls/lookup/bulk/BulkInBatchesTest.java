package io.github.graphcalls.lookup.bulk;

import static io.github.graphcalls.lookup.Latches.await;
import static io.github.graphcalls.lookup.Specimen.ESTABLISHED;
import static io.github.graphcalls.lookup.Specimen.NOT_FOUND;
import static io.github.graphcalls.lookup.Specimen.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.lookup.BatchLookup;
import io.github.graphcalls.lookup.BulkLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.Specimen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BulkInBatchesTest {

    private final List<List<CallQuery>> batches = Collections.synchronizedList(new ArrayList<>());
    private final BatchLookup knowingTheThird = (queries, results) -> {
        batches.add(queries);
        queries.forEach(query -> results.accept(query, query.equals(query(3)) ? ESTABLISHED : NOT_FOUND));
    };

    private static Stream<CallQuery> queries(int number) {
        return IntStream.range(0, number).mapToObj(Specimen::query);
    }

    @Test
    void every_batch_but_the_last_is_full_and_each_query_gets_its_own_result() {
        List<LookupResult> results =
                BulkLookup.inBatches(knowingTheThird, 20, queries(1_010), 64).toList();

        assertThat(results)
                .extracting(LookupResult::query)
                .containsExactlyInAnyOrderElementsOf(queries(1_010).toList());
        assertThat(results)
                .filteredOn(result -> result.outcome().equals(ESTABLISHED))
                .extracting(LookupResult::query)
                .containsExactly(query(3));
        assertThat(batches).hasSize(51).filteredOn(batch -> batch.size() == 20).hasSize(50);
    }

    @Test
    void a_batch_is_as_large_as_the_window_if_that_is_smaller() {
        assertThat(BulkLookup.inBatches(knowingTheThird, 20, queries(14), 7)).hasSize(14);

        assertThat(batches).extracting(List::size).containsExactly(7, 7);
    }

    @Test
    void a_batch_has_no_query_twice() {
        Stream<CallQuery> doubled = Stream.of(query(1), query(3), query(1), query(3));

        List<LookupResult> results =
                BulkLookup.inBatches(knowingTheThird, 20, doubled, 64).toList();

        assertThat(results)
                .hasSize(4)
                .filteredOn(result -> result.outcome().equals(ESTABLISHED))
                .hasSize(2);
        assertThat(batches).containsExactly(List.of(query(1), query(3)));
    }

    @Test
    void a_batch_size_of_zero_is_refused() {
        assertThatThrownBy(() -> BulkLookup.inBatches(knowingTheThird, 0, queries(1), 64))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("size: expected at least 1, found 0");
    }

    @Test
    void results_of_a_batch_are_delivered_as_soon_as_each_is_known() {
        CountDownLatch firstIsRead = new CountDownLatch(1);
        BatchLookup slowForTheSecond = (queries, results) -> {
            results.accept(query(0), NOT_FOUND);
            await(firstIsRead);
            results.accept(query(1), NOT_FOUND);
        };

        List<CallQuery> order = new ArrayList<>();
        BulkLookup.inBatches(slowForTheSecond, 2, queries(2), 64).forEach(result -> {
            order.add(result.query());
            firstIsRead.countDown();
        });

        assertThat(order).containsExactly(query(0), query(1));
    }

    @Test
    void the_source_is_read_no_further_ahead_than_the_window() {
        AtomicInteger read = new AtomicInteger();
        Stream<CallQuery> endless = Stream.generate(() -> query(read.incrementAndGet()));
        int delivered = 0;
        int furthest = 0;

        try (Stream<LookupResult> results = BulkLookup.inBatches(knowingTheThird, 20, endless, 64)) {
            assertThat(read).hasValue(0);
            Iterator<LookupResult> each = results.iterator();
            for (; delivered < 10_000; delivered++) {
                each.next();
                furthest = Math.max(furthest, read.get() - delivered);
            }
        }

        assertThat(furthest).isLessThanOrEqualTo(65);
    }

    @Test
    void duplicate_and_unknown_results_of_a_batch_are_ignored() {
        BatchLookup talkative = (queries, results) -> {
            results.accept(query(7), ESTABLISHED);
            queries.forEach(query -> results.accept(query, NOT_FOUND));
            queries.forEach(query -> results.accept(query, ESTABLISHED));
        };

        assertThat(BulkLookup.inBatches(talkative, 20, queries(3), 64))
                .hasSize(3)
                .allMatch(result -> result.outcome().equals(NOT_FOUND));
    }

    @Test
    void an_exception_of_a_batch_reaches_the_reader() {
        BatchLookup closed = (queries, results) -> {
            throw new IllegalStateException("closed");
        };

        assertThatThrownBy(
                        () -> BulkLookup.inBatches(closed, 20, queries(3), 64).toList())
                .hasMessage("closed");
    }
}
