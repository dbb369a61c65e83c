package io.github.graphcalls.lookup.policy;

import static io.github.graphcalls.lookup.Latches.await;
import static io.github.graphcalls.lookup.Specimen.ESTABLISHED;
import static io.github.graphcalls.lookup.Specimen.NOT_FOUND;
import static io.github.graphcalls.lookup.Specimen.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lookups that come back to the policy around them, which must not wait for themselves. */
@Timeout(60)
class CoalescingReentranceTest {

    private final VirtualTime time = VirtualTime.startingAt(Instant.parse("2026-03-01T12:00:00Z"));
    private final AtomicInteger asked = new AtomicInteger();
    private CallLookup coalescing;

    private void coalesce(CallLookup lookup) {
        coalescing = new CoalescingLookup(lookup, time);
    }

    @Test
    void a_lookup_that_repeats_itself_through_the_policy_once_is_asked_directly() {
        coalesce(query -> asked.incrementAndGet() == 1 ? coalescing.find(query) : ESTABLISHED);

        assertThat(coalescing.find(query(1))).isEqualTo(ESTABLISHED);
        assertThat(asked).hasValue(2);
    }

    @Test
    void a_lookup_that_repeats_itself_with_another_deadline_is_asked_directly() {
        coalesce(query -> asked.incrementAndGet() == 1
                ? coalescing.find(query.deadline(time.instant().plusSeconds(1)))
                : ESTABLISHED);

        assertThat(coalescing.find(query(1).deadline(time.instant().plusSeconds(2))))
                .isEqualTo(ESTABLISHED);
    }

    @Test
    void a_lookup_that_always_repeats_itself_is_malformed() {
        coalesce(query -> {
            asked.incrementAndGet();
            return coalescing.find(query);
        });

        assertThat(coalescing.find(query(1))).isInstanceOf(Malformed.class);
        assertThat(asked).hasValue(8);
    }

    @Test
    void two_lookups_that_need_each_other_are_malformed() {
        coalesce(query -> coalescing.find(query.equals(query(1)) ? query(2) : query(1)));

        assertThat(coalescing.find(query(1))).isInstanceOf(Malformed.class);
    }

    @Test
    void a_lookup_that_comes_back_through_other_policies_is_malformed() {
        coalesce(new RetryingLookup(
                new ConcurrencyLimit(query -> coalescing.find(query), 1, time),
                RetryPolicy.DEFAULT.withTimeout(Duration.ofMillis(150)),
                time,
                time,
                () -> 0));

        assertThat(coalescing.find(query(1))).isInstanceOf(LookupOutcome.class).isNotEqualTo(ESTABLISHED);
    }

    @Test
    void two_threads_that_wait_for_each_other_both_end() throws Exception {
        CountDownLatch bothLead = new CountDownLatch(2);
        coalesce(query -> {
            if (asked.incrementAndGet() > 2) {
                return NOT_FOUND;
            }
            bothLead.countDown();
            await(bothLead);
            return coalescing.find(query.equals(query(1)) ? query(2) : query(1));
        });

        FutureTask<LookupOutcome> first = start(query(1));
        FutureTask<LookupOutcome> second = start(query(2));

        assertThat(first.get()).isEqualTo(NOT_FOUND);
        assertThat(second.get()).isEqualTo(NOT_FOUND);
    }

    @Test
    void a_circle_of_three_threads_ends() throws Exception {
        CountDownLatch allLead = new CountDownLatch(3);
        coalesce(query -> {
            if (asked.incrementAndGet() > 3) {
                return NOT_FOUND;
            }
            allLead.countDown();
            await(allLead);
            return coalescing.find(query.equals(query(1)) ? query(2) : query.equals(query(2)) ? query(3) : query(1));
        });

        FutureTask<LookupOutcome> first = start(query(1));
        FutureTask<LookupOutcome> second = start(query(2));
        FutureTask<LookupOutcome> third = start(query(3));

        assertThat(first.get()).isEqualTo(NOT_FOUND);
        assertThat(second.get()).isEqualTo(NOT_FOUND);
        assertThat(third.get()).isEqualTo(NOT_FOUND);
    }

    @Test
    void two_queries_with_one_hash_are_not_shared() {
        CallQuery one = CallQuery.of(CallId.of("Aa"));
        CallQuery other = CallQuery.of(CallId.of("BB"));
        coalesce(query -> query.equals(one) && coalescing.find(other) == NOT_FOUND ? ESTABLISHED : NOT_FOUND);

        assertThat(one).hasSameHashCodeAs(other);
        assertThat(coalescing.find(one)).isEqualTo(ESTABLISHED);
    }

    private FutureTask<LookupOutcome> start(CallQuery query) {
        FutureTask<LookupOutcome> task = new FutureTask<>(() -> coalescing.find(query));
        Thread thread = new Thread(task, "lookup of " + query.id());
        thread.setDaemon(true);
        thread.start();
        return task;
    }
}
