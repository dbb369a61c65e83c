package io.github.graphcalls.lookup.policy;

import static io.github.graphcalls.lookup.Specimen.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.Latches;
import io.github.graphcalls.lookup.Specimen;
import io.github.graphcalls.time.VirtualTime;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ConcurrencyLimitBulkTest {

    private final VirtualTime time = VirtualTime.startingAt(Instant.parse("2026-03-01T12:00:00Z"));

    @Test
    void a_bulk_lookup_has_as_many_pending_queries_as_the_limit_allows() {
        int limit = 100;
        CountDownLatch full = new CountDownLatch(limit);
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CallLookup lookup = query -> {
            most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            full.countDown();
            Latches.await(full);
            inFlight.decrementAndGet();
            return NOT_FOUND;
        };

        int results = new ConcurrencyLimit(lookup, limit, time)
                .findAll(IntStream.range(0, 300).mapToObj(Specimen::query))
                .toList()
                .size();

        assertThat(results).isEqualTo(300);
        assertThat(most).hasValue(limit);
    }

    @Test
    void concurrent_lookups_never_exceed_the_limit() {
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CallLookup limited = new ConcurrencyLimit(
                query -> {
                    most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
                    Thread.yield();
                    inFlight.decrementAndGet();
                    return NOT_FOUND;
                },
                3,
                time);
        CallLookup unlimited = limited::find;

        long results = unlimited
                .findAll(IntStream.range(0, 2_000).mapToObj(Specimen::query))
                .filter(result -> result.outcome().equals(NOT_FOUND))
                .count();

        assertThat(results).isEqualTo(2_000);
        assertThat(most).hasValueLessThanOrEqualTo(3);
    }
}
