package io.github.graphcalls.lookup.policy.retry;

import static io.github.graphcalls.lookup.Specimen.ESTABLISHED;
import static io.github.graphcalls.lookup.Specimen.NO_CONNECTION;
import static io.github.graphcalls.lookup.Specimen.QUERY;
import static io.github.graphcalls.lookup.Specimen.THROTTLED;
import static io.github.graphcalls.lookup.Specimen.service;
import static io.github.graphcalls.lookup.Specimen.throttledUntil;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.lookup.policy.RetryPolicy;
import io.github.graphcalls.lookup.policy.RetryingLookup;
import io.github.graphcalls.lookup.policy.ScriptedLookup;
import io.github.graphcalls.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryingDeadlineTest extends Retrying {

    @Test
    void a_query_without_a_deadline_has_30_seconds_for_all_attempts() {
        ScriptedLookup lookup = new ScriptedLookup(time, THROTTLED);

        retrying(lookup, 0.5).find(QUERY);

        assertThat(lookup.queries).hasSize(4).containsOnly(QUERY.deadline(START.plusSeconds(30)));
    }

    @Test
    void a_default_deadline_beyond_the_last_instant_is_the_last_instant() {
        time.advance(Duration.between(START, Instant.MAX.minusSeconds(1)));
        ScriptedLookup lookup = new ScriptedLookup(time, ESTABLISHED);

        retrying(lookup, 0.5).find(QUERY);

        assertThat(lookup.queries).containsExactly(QUERY.deadline(Instant.MAX));
    }

    @Test
    void the_deadline_of_the_query_is_passed_on_unchanged() {
        CallQuery query = QUERY.deadline(START.plusSeconds(90));
        ScriptedLookup lookup = new ScriptedLookup(time, ESTABLISHED);

        retrying(lookup, 0.5).find(query);

        assertThat(lookup.queries).containsExactly(query);
    }

    @Test
    void a_wait_that_reaches_the_deadline_ends_the_lookup_at_once_with_the_instant_of_the_retry() {
        Instant deadline = START.plusSeconds(10);
        LookupOutcome throttled = throttledUntil(deadline);
        LookupOutcome unavailable = service(503, Optional.of(deadline));

        LookupOutcome first = retrying(new ScriptedLookup(time, throttled), 0.5).find(QUERY.deadline(deadline));
        LookupOutcome second =
                retrying(new ScriptedLookup(time, unavailable), 0.5).find(QUERY.deadline(deadline));

        assertThat(first).isEqualTo(throttled);
        assertThat(second).isEqualTo(unavailable);
        assertThat(time.instant()).isEqualTo(START);
    }

    @Test
    void a_delay_that_reaches_the_deadline_ends_the_lookup_with_that_delay_as_the_instant_of_the_retry() {
        CallQuery query = QUERY.deadline(START.plusMillis(400));

        LookupOutcome throttled =
                retrying(new ScriptedLookup(time, THROTTLED), 0.5).find(query);
        LookupOutcome cut =
                retrying(new ScriptedLookup(time, NO_CONNECTION), 0.5).find(query);

        assertThat(throttled).isEqualTo(new Throttled(Optional.of(START.plusMillis(500)), THROTTLED.diagnostics()));
        assertThat(cut)
                .isEqualTo(new Unavailable(
                        Unavailable.Cause.CONNECTION, Optional.of(START.plusMillis(500)), NO_CONNECTION.diagnostics()));
    }

    @Test
    void a_wait_that_ends_just_before_the_deadline_is_waited() {
        Instant deadline = START.plusSeconds(10);
        ScriptedLookup lookup = new ScriptedLookup(time, throttledUntil(deadline.minusNanos(1)), ESTABLISHED);

        LookupOutcome answer = retrying(lookup, 0.5).find(QUERY.deadline(deadline));

        assertThat(answer).isEqualTo(ESTABLISHED);
    }

    @Test
    void a_deadline_that_passes_during_an_attempt_makes_it_timed_out_with_the_last_diagnostics() {
        ScriptedLookup lookup = new ScriptedLookup(time, THROTTLED, ESTABLISHED).taking(Duration.ofSeconds(31));

        LookupOutcome answer = retrying(lookup, 0.5).find(QUERY);

        assertThat(answer).isEqualTo(new TimedOut(START.plusSeconds(30), THROTTLED.diagnostics()));
        assertThat(lookup.asked).hasSize(1);
    }

    @Test
    void a_deadline_that_passes_during_a_wait_makes_the_lookup_timed_out() {
        ScriptedLookup lookup = new ScriptedLookup(time, THROTTLED, ESTABLISHED);
        RetryingLookup oversleeping = new RetryingLookup(
                lookup, RetryPolicy.DEFAULT, time, duration -> time.advance(Duration.ofMinutes(1)), () -> 0.5);

        LookupOutcome answer = oversleeping.find(QUERY);

        assertThat(answer).isEqualTo(new TimedOut(START.plusSeconds(30), THROTTLED.diagnostics()));
        assertThat(lookup.asked).hasSize(1);
    }

    @Test
    void no_attempt_is_early_or_after_the_deadline_or_one_too_many() {
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            VirtualTime clock = VirtualTime.startingAt(START);
            Instant deadline = START.plusMillis(1 + random.nextInt(40_000));
            Instant[] earliest = {START};
            int[] asked = {0};
            String replay = "seed " + seed;
            CallLookup moody = query -> {
                assertThat(clock.instant()).as(replay).isAfterOrEqualTo(earliest[0]);
                assertThat(asked[0] == 0 || clock.instant().isBefore(deadline))
                        .as(replay)
                        .isTrue();
                asked[0]++;
                clock.advance(Duration.ofMillis(random.nextInt(3_000)));
                if (random.nextInt(3) == 0) {
                    return THROTTLED;
                }
                earliest[0] = clock.instant().plusNanos(random.nextLong(10_000_000_000L));
                return throttledUntil(earliest[0]);
            };

            LookupOutcome answer = new RetryingLookup(moody, RetryPolicy.DEFAULT, clock, clock, random::nextDouble)
                    .find(QUERY.deadline(deadline));

            assertThat(asked[0]).as(replay).isBetween(1, 4);
            assertThat(answer).as(replay).isInstanceOfAny(Throttled.class, TimedOut.class);
            assertThat(clock.instant()).as(replay).isBefore(deadline.plusSeconds(3));
        }
    }
}
