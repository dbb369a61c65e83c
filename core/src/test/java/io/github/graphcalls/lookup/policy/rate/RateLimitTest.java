package io.github.graphcalls.lookup.policy.rate;

import static io.github.graphcalls.lookup.Specimen.ESTABLISHED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupObservation;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final CallQuery A = CallQuery.of(CallId.of("a"));
    private static final CallQuery B = CallQuery.of(CallId.of("b"));

    private final VirtualTime time = VirtualTime.startingAt(START);
    private final List<Instant> sentAt = new ArrayList<>();
    private final CallLookup lookup = query -> {
        sentAt.add(time.instant());
        return ESTABLISHED;
    };

    private RateLimit limited(Rate rate) {
        return new RateLimit(lookup, rate, CallQuery::id, time, time);
    }

    private List<Long> sentAtMillis() {
        return sentAt.stream().map(at -> Duration.between(START, at).toMillis()).toList();
    }

    @Test
    void a_burst_is_sent_at_once_and_the_rest_at_the_rate() {
        RateLimit limit = limited(Rate.of(4).withBurst(3));

        IntStream.range(0, 6).forEach(each -> limit.find(A));

        assertThat(sentAtMillis()).containsExactly(0L, 0L, 0L, 250L, 500L, 750L);
    }

    @Test
    void no_second_has_more_lookups_than_rate_and_burst_at_random_arrivals() {
        Random random = new Random(42);
        RateLimit limit = limited(Rate.of(10).withBurst(5));

        for (int i = 0; i < 2_000; i++) {
            time.advance(Duration.ofMillis(random.nextInt(10) == 0 ? random.nextInt(3_000) : random.nextInt(90)));
            limit.find(A);
        }

        for (int i = 0; i + 15 < sentAt.size(); i++) {
            assertThat(Duration.between(sentAt.get(i), sentAt.get(i + 15)))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void a_key_does_not_use_the_turns_of_another() {
        RateLimit limit = limited(Rate.of(1));

        limit.find(A);
        limit.find(B);
        limit.find(A);

        assertThat(sentAtMillis()).containsExactly(0L, 0L, 1_000L);
    }

    @Test
    void a_pause_holds_up_its_key_alone_and_ends_without_a_burst() {
        RateLimit limit = limited(Rate.of(2).withBurst(3));

        limit.pause(A.id(), START.plusSeconds(60));
        limit.pause(A.id(), START.plusSeconds(30));
        limit.find(B);
        limit.find(A);
        limit.find(A);

        assertThat(sentAtMillis()).containsExactly(0L, 60_000L, 60_500L);
    }

    @Test
    void a_pause_that_begins_during_a_wait_holds_up_that_lookup() {
        RateLimit[] limit = new RateLimit[1];
        limit[0] = new RateLimit(lookup, Rate.of(1), CallQuery::id, time, duration -> {
            if (time.instant().equals(START)) {
                limit[0].pause(A.id(), START.plusSeconds(60));
            }
            time.sleep(duration);
        });

        limit[0].find(A);
        limit[0].find(A);

        assertThat(sentAtMillis()).satisfies(sent -> assertThat(sent.get(1)).isBetween(60_000L, 61_000L));
    }

    @Test
    void a_turn_after_the_deadline_is_reported_at_once_and_not_taken() {
        RateLimit limit = limited(Rate.of(1));
        limit.find(A);
        CallQuery hurried = A.within(Duration.ofMillis(500), time);
        LookupObservation observation = LookupObservation.of(hurried, START);

        assertThat(limit.find(hurried.observedBy(observation)))
                .isInstanceOfSatisfying(
                        Throttled.class,
                        outcome -> assertThat(outcome.retryAt()).contains(START.plusSeconds(1)));
        assertThat(observation.attempts()).isZero();
        limit.find(A);
        assertThat(sentAtMillis()).containsExactly(0L, 1_000L);
    }

    @Test
    void a_lookup_that_waited_counts_as_sent() {
        RateLimit limit = limited(Rate.of(1));
        limit.find(A);
        LookupObservation observation = LookupObservation.of(A, START);

        limit.find(A.observedBy(observation));

        assertThat(observation.attempts()).isOne();
    }

    @Test
    void a_rate_without_waiting_reports_the_instant_of_the_next_turn() {
        RateLimit limit = limited(Rate.of(1).withBurst(3).withMaxWait(Duration.ZERO));
        limit.pause(A.id(), START.plusSeconds(60));

        assertThat(limit.find(A).retryAt()).contains(START.plusSeconds(60));
        time.advance(Duration.ofSeconds(60));
        assertThat(limit.find(A)).isEqualTo(ESTABLISHED);
        assertThat(limit.find(A).retryAt()).contains(START.plusSeconds(61));
    }

    @Test
    void an_interrupted_wait_sends_nothing_and_keeps_the_flag() {
        RateLimit limit = limited(Rate.of(1));
        limit.find(A);
        LookupObservation observation = LookupObservation.of(A, START);

        Thread.currentThread().interrupt();

        assertThat(limit.find(A.observedBy(observation)))
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        outcome -> assertThat(outcome.cause()).isEqualTo(Unavailable.Cause.INTERRUPTED));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(observation.attempts()).isZero();
    }

    @Test
    void idle_keys_are_forgotten_and_paused_ones_are_not() {
        RateLimit limit = limited(Rate.of(1).withMaxWait(Duration.ZERO));
        limit.pause(A.id(), START.plus(Duration.ofDays(1)));

        for (int i = 0; i < 10_000; i++) {
            time.advance(Duration.ofSeconds(1));
            limit.find(CallQuery.of(CallId.of("id-" + i)));
        }

        assertThat(limit.find(A).retryAt()).contains(START.plus(Duration.ofDays(1)));
    }

    @Test
    void the_memory_of_keys_is_bounded_by_those_that_are_busy() {
        Turns turns = new Turns(Rate.of(1));

        for (int i = 0; i < 100_000; i++) {
            Instant now = START.plusSeconds(i);
            turns.reserve(i, now, now);
        }

        assertThat(turns.size()).isBetween(1, 1_024);
    }

    @Test
    void bulk_lookups_keep_the_rate() {
        RateLimit limit = new RateLimit(query -> ESTABLISHED, Rate.of(10), query -> "all", time, time);

        assertThat(limit.findAll(IntStream.range(0, 11).mapToObj(each -> CallQuery.of(CallId.of("id-" + each))))
                        .toList())
                .hasSize(11);

        assertThat(Duration.between(START, time.instant())).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }
}
