package io.github.graphcalls.lookup.bulk;

import static io.github.graphcalls.lookup.Latches.await;
import static io.github.graphcalls.lookup.Specimen.ESTABLISHED;
import static io.github.graphcalls.lookup.Specimen.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.lookup.BulkLookup;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BulkDuplicatesTest {

    @Test
    void equal_queries_share_a_pending_lookup_and_each_gets_a_result() {
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch tenAreTaken = new CountDownLatch(1);
        CallLookup lookup = query -> {
            if (query.equals(query(1))) {
                asked.incrementAndGet();
                await(tenAreTaken);
            }
            return ESTABLISHED;
        };
        Stream<CallQuery> tenAndAnother = IntStream.rangeClosed(0, 10).mapToObj(number -> {
            if (number == 10) {
                tenAreTaken.countDown();
            }
            return query(number < 10 ? 1 : 2);
        });

        List<LookupResult> results = lookup.findAll(tenAndAnother).toList();

        assertThat(asked).hasValue(1);
        assertThat(results)
                .hasSize(11)
                .filteredOn(result -> result.query().equals(query(1)))
                .hasSize(10)
                .containsOnly(new LookupResult(query(1), ESTABLISHED));
    }

    @Test
    void an_equal_query_is_looked_up_again_once_the_first_has_its_outcome() {
        AtomicInteger asked = new AtomicInteger();
        CallLookup lookup = query -> {
            asked.incrementAndGet();
            return ESTABLISHED;
        };

        long count = BulkLookup.inParallel(lookup, Stream.of(query(1), query(1), query(1)), 1)
                .filter(result -> result.outcome().equals(ESTABLISHED))
                .count();

        assertThat(count).isEqualTo(3);
        assertThat(asked).hasValue(3);
    }

    @Test
    void equal_queries_count_against_the_window() {
        CountDownLatch windowIsFull = new CountDownLatch(4);
        AtomicInteger read = new AtomicInteger();
        CallLookup lookup = query -> {
            await(windowIsFull);
            return ESTABLISHED;
        };
        Stream<CallQuery> endless = Stream.generate(() -> query(1)).peek(query -> {
            read.incrementAndGet();
            windowIsFull.countDown();
        });

        try (Stream<LookupResult> results = BulkLookup.inParallel(lookup, endless, 4)) {
            results.iterator().next();
        }

        assertThat(read).hasValueLessThanOrEqualTo(5);
    }
}
