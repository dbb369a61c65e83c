package io.github.graphcalls.lookup.policy;

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
import io.github.graphcalls.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RetryingDeadlineTest extends Retrying {

    @Nested
    class The_deadline {

        @Test
        void is_30_seconds_from_now_when_the_query_has_none_and_is_one_for_all_attempts() {
            ScriptedLookup lookup = new ScriptedLookup(time, THROTTLED);

            retrying(lookup, 0.5).find(QUERY);

            assertThat(lookup.queries).hasSize(4).containsOnly(QUERY.deadline(START.plusSeconds(30)));
        }

        @Test
        void is_the_end_of_time_when_that_is_nearer() {
            time.advance(Duration.between(START, Instant.MAX.minusSeconds(1)));
            ScriptedLookup lookup = new ScriptedLookup(time, ESTABLISHED);

            retrying(lookup, 0.5).find(QUERY);

            assertThat(lookup.queries).containsExactly(QUERY.deadline(Instant.MAX));
        }

        @Test
        void of_the_query_is_passed_on_as_it_is() {
            CallQuery query = QUERY.deadline(START.plusSeconds(90));
            ScriptedLookup lookup = new ScriptedLookup(time, ESTABLISHED);

            retrying(lookup, 0.5).find(query);

            assertThat(lookup.queries).containsExactly(query);
        }

        @Test
        void that_a_wait_would_reach_ends_the_lookup_at_once_saying_when_to_ask() {
            Instant deadline = START.plusSeconds(10);
            LookupOutcome throttled = throttledUntil(deadline);
            LookupOutcome unavailable = service(503, Optional.of(deadline));

            LookupOutcome first =
                    retrying(new ScriptedLookup(time, throttled), 0.5).find(QUERY.deadline(deadline));
            LookupOutcome second =
                    retrying(new ScriptedLookup(time, unavailable), 0.5).find(QUERY.deadline(deadline));

            assertThat(first).isEqualTo(throttled);
            assertThat(second).isEqualTo(unavailable);
            assertThat(time.instant()).isEqualTo(START);
        }

        @Test
        void that_the_own_delay_would_reach_ends_it_with_that_delay_as_the_time_to_ask() {
            CallQuery query = QUERY.deadline(START.plusMillis(400));

            LookupOutcome throttled =
                    retrying(new ScriptedLookup(time, THROTTLED), 0.5).find(query);
            LookupOutcome cut =
                    retrying(new ScriptedLookup(time, NO_CONNECTION), 0.5).find(query);

            assertThat(throttled).isEqualTo(new Throttled(Optional.of(START.plusMillis(500)), THROTTLED.diagnostics()));
            assertThat(cut)
                    .isEqualTo(new Unavailable(
                            Unavailable.Cause.CONNECTION,
                            Optional.of(START.plusMillis(500)),
                            NO_CONNECTION.diagnostics()));
        }

        @Test
        void that_a_wait_just_fits_lets_it_be_waited() {
            Instant deadline = START.plusSeconds(10);
            ScriptedLookup lookup = new ScriptedLookup(time, throttledUntil(deadline.minusNanos(1)), ESTABLISHED);

            LookupOutcome answer = retrying(lookup, 0.5).find(QUERY.deadline(deadline));

            assertThat(answer).isEqualTo(ESTABLISHED);
        }

        @Test
        void that_passes_while_it_is_asked_makes_it_timed_out_with_what_the_last_answer_told() {
            ScriptedLookup lookup = new ScriptedLookup(time, THROTTLED, ESTABLISHED).taking(Duration.ofSeconds(31));

            LookupOutcome answer = retrying(lookup, 0.5).find(QUERY);

            assertThat(answer).isEqualTo(new TimedOut(START.plusSeconds(30), THROTTLED.diagnostics()));
            assertThat(lookup.asked).hasSize(1);
        }

        @Test
        void that_passes_while_it_waits_makes_it_timed_out() {
            ScriptedLookup lookup = new ScriptedLookup(time, THROTTLED, ESTABLISHED);
            RetryingLookup oversleeping = new RetryingLookup(
                    lookup, RetryPolicy.DEFAULT, time, duration -> time.advance(Duration.ofMinutes(1)), () -> 0.5);

            LookupOutcome answer = oversleeping.find(QUERY);

            assertThat(answer).isEqualTo(new TimedOut(START.plusSeconds(30), THROTTLED.diagnostics()));
            assertThat(lookup.asked).hasSize(1);
        }
    }

    @Nested
    class Whatever_the_service_says {

        @Test
        void it_is_never_asked_early_nor_after_the_deadline_nor_too_often() {
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
}
