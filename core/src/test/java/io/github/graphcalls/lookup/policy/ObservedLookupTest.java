package io.github.graphcalls.lookup.policy;

import static io.github.graphcalls.lookup.Specimen.DENIED;
import static io.github.graphcalls.lookup.Specimen.ESTABLISHED;
import static io.github.graphcalls.lookup.Specimen.NOT_FOUND;
import static io.github.graphcalls.lookup.Specimen.NO_CONNECTION;
import static io.github.graphcalls.lookup.Specimen.QUERY;
import static io.github.graphcalls.lookup.Specimen.THROTTLED;
import static io.github.graphcalls.lookup.Specimen.query;
import static io.github.graphcalls.lookup.Specimen.throttledUntil;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.lookup.BatchLookup;
import io.github.graphcalls.lookup.BulkLookup;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.Latches;
import io.github.graphcalls.lookup.LookupObservation;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ObservedLookupTest {

    private static final RetryPolicy THRICE = RetryPolicy.DEFAULT.withAttempts(3);

    private final VirtualTime time = VirtualTime.startingAt(Instant.parse("2026-01-02T03:04:05Z"));
    private final Queue<LookupEvent> events = new ConcurrentLinkedQueue<>();

    @Test
    void a_lookup_without_policies_is_one_event_of_one_attempt() {
        LookupOutcome outcome = observed(query -> {
                    time.advance(Duration.ofMillis(20));
                    return ESTABLISHED;
                })
                .find(QUERY);

        assertThat(outcome).isSameAs(ESTABLISHED);
        assertThat(events)
                .containsExactly(
                        new LookupEvent(new LookupResult(QUERY, ESTABLISHED), 1, Duration.ZERO, Duration.ofMillis(20)));
    }

    @Test
    void retries_are_attempts_and_waits_of_one_event() {
        Queue<LookupOutcome> outcomes =
                new ArrayDeque<>(List.of(throttledUntil(time.instant().plusSeconds(5)), NO_CONNECTION, ESTABLISHED));

        observed(retrying(query -> outcomes.remove())).find(QUERY);

        LookupEvent event = events.remove();
        assertThat(event.attempts()).isEqualTo(3);
        assertThat(event.waited()).isEqualTo(event.duration()).isGreaterThan(Duration.ofSeconds(5));
        assertThat(events).isEmpty();
    }

    @Test
    void a_query_that_shares_the_lookup_of_another_has_no_attempt() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CallLookup slow = query -> {
            inside.countDown();
            Latches.await(go);
            return ESTABLISHED;
        };
        CallLookup shared = observed(retrying(new CoalescingLookup(slow, time)));
        Thread leader = new Thread(() -> shared.find(QUERY));
        leader.start();
        inside.await();
        Thread waiter = new Thread(() -> shared.find(QUERY));
        waiter.start();
        while (waiter.getState() != Thread.State.WAITING && waiter.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        go.countDown();
        leader.join();
        waiter.join();

        assertThat(events).extracting(LookupEvent::attempts).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void many_queries_are_one_event_each_and_a_repeated_one_has_no_attempt() {
        CountDownLatch allAreTaken = new CountDownLatch(1);
        CallLookup lookup = observed(retrying(query -> {
            Latches.await(allAreTaken);
            return query.id().equals(query(1).id()) ? DENIED : ESTABLISHED;
        }));
        Stream<CallQuery> queries = Stream.concat(
                Stream.of(query(1), query(2), query(3), query(2)),
                Stream.of(query(4)).peek(last -> allAreTaken.countDown()));

        try (Stream<LookupResult> results = lookup.findAll(queries)) {
            assertThat(results).hasSize(5);
        }

        assertThat(events).hasSize(5);
        assertThat(events.stream().mapToInt(LookupEvent::attempts).sum()).isEqualTo(4);
    }

    @Test
    void batches_that_retry_are_one_event_for_each_query() {
        Queue<LookupOutcome> second = new ArrayDeque<>(List.of(THROTTLED, THROTTLED, ESTABLISHED));
        BatchLookup batches = (queries, results) -> queries.forEach(
                query -> results.accept(query, query.id().equals(query(2).id()) ? second.remove() : ESTABLISHED));
        BatchLookup retrying = new RetryingBatches(batches, THRICE, time, time, () -> 0.5);
        CallLookup batching = new CallLookup() {
            @Override
            public LookupOutcome find(CallQuery query) {
                throw new AssertionError();
            }

            @Override
            public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
                return BulkLookup.inBatches(retrying, 20, queries, 20);
            }
        };

        try (Stream<LookupResult> results =
                observed(batching).findAll(IntStream.range(0, 5).mapToObj(each -> query(each)))) {
            assertThat(results).hasSize(5);
        }

        assertThat(events)
                .extracting(event -> event.result().query() + " " + event.attempts())
                .containsExactlyInAnyOrder(
                        query(0) + " 1", query(1) + " 1", query(2) + " 3", query(3) + " 1", query(4) + " 1");
        assertThat(events.stream()
                        .filter(event -> !event.waited().isZero())
                        .map(event -> event.result().query()))
                .containsExactly(query(2));
    }

    @Test
    void an_observed_lookup_within_another_is_an_event_of_each() {
        CallLookup inner = observed(retrying(query -> ESTABLISHED));

        observed(inner).find(QUERY);

        assertThat(events).extracting(LookupEvent::attempts).containsExactly(1, 1);
    }

    @Test
    void outcome_and_cause_are_tags_of_few_values() {
        observed(query -> NO_CONNECTION).find(QUERY);
        observed(query -> NOT_FOUND).find(QUERY);
        observed(query -> ESTABLISHED).find(QUERY);

        assertThat(events)
                .extracting(event -> event.outcome() + "/" + event.cause())
                .containsExactly("Unavailable/CONNECTION", "NotFound/CALL_SERVICE", "Found/none");
    }

    @Test
    void an_exception_of_the_listener_does_not_reach_the_caller() {
        AtomicReference<Throwable> uncaught = new AtomicReference<>();
        Thread thread = Thread.currentThread();
        thread.setUncaughtExceptionHandler((of, thrown) -> uncaught.set(thrown));
        try {
            CallLookup lookup = new ObservedLookup(
                    query -> ESTABLISHED,
                    event -> {
                        throw new IllegalStateException("listener");
                    },
                    time);

            assertThat(lookup.find(QUERY)).isSameAs(ESTABLISHED);
        } finally {
            thread.setUncaughtExceptionHandler(null);
        }

        assertThat(uncaught.get()).hasMessage("listener");
    }

    @Test
    void an_observed_query_equals_the_query() {
        CallQuery observed = QUERY.observedBy(LookupObservation.of(QUERY, time.instant()));

        assertThat(observed).isEqualTo(QUERY).hasSameHashCodeAs(QUERY).hasToString(QUERY.toString());
    }

    private CallLookup observed(CallLookup lookup) {
        return new ObservedLookup(lookup, events::add, time);
    }

    private CallLookup retrying(CallLookup lookup) {
        return new RetryingLookup(lookup, THRICE, time, time, () -> 0.5);
    }
}
