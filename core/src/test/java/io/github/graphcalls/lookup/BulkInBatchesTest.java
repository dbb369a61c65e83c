package io.github.graphcalls.lookup;

import static io.github.graphcalls.lookup.Latches.await;
import static io.github.graphcalls.lookup.Specimen.ESTABLISHED;
import static io.github.graphcalls.lookup.Specimen.NOT_FOUND;
import static io.github.graphcalls.lookup.Specimen.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
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

    @Nested
    class Batches {

        @Test
        void are_full_but_for_the_last_and_give_each_query_its_own_result() {
            List<LookupResult> results = BulkLookup.inBatches(knowingTheThird, 20, queries(1_010), 64)
                    .toList();

            assertThat(results)
                    .extracting(LookupResult::query)
                    .containsExactlyInAnyOrderElementsOf(queries(1_010).toList());
            assertThat(results)
                    .filteredOn(result -> result.outcome().equals(ESTABLISHED))
                    .extracting(LookupResult::query)
                    .containsExactly(query(3));
            assertThat(batches)
                    .hasSize(51)
                    .filteredOn(batch -> batch.size() == 20)
                    .hasSize(50);
        }

        @Test
        void are_as_large_as_the_window_where_that_is_smaller() {
            assertThat(BulkLookup.inBatches(knowingTheThird, 20, queries(14), 7))
                    .hasSize(14);

            assertThat(batches).extracting(List::size).containsExactly(7, 7);
        }

        @Test
        void hold_no_query_twice() {
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
        void of_nothing_are_refused() {
            assertThatThrownBy(() -> BulkLookup.inBatches(knowingTheThird, 0, queries(1), 64))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("size: expected at least 1, found 0");
        }
    }

    @Nested
    class Results {

        @Test
        void of_a_batch_come_as_they_are_known_not_when_the_last_one_is() {
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
        void are_read_with_the_source_no_further_ahead_than_the_window() {
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
        void that_a_batch_gives_twice_or_unasked_are_passed_over() {
            BatchLookup talkative = (queries, results) -> {
                results.accept(query(7), ESTABLISHED);
                queries.forEach(query -> results.accept(query, NOT_FOUND));
                queries.forEach(query -> results.accept(query, ESTABLISHED));
            };

            assertThat(BulkLookup.inBatches(talkative, 20, queries(3), 64))
                    .hasSize(3)
                    .allMatch(result -> result.outcome().equals(NOT_FOUND));
        }
    }

    @Nested
    class What_a_batch_throws {

        @Test
        void reaches_the_reader() {
            BatchLookup closed = (queries, results) -> {
                throw new IllegalStateException("closed");
            };

            assertThatThrownBy(() ->
                            BulkLookup.inBatches(closed, 20, queries(3), 64).toList())
                    .hasMessage("closed");
        }
    }
}
