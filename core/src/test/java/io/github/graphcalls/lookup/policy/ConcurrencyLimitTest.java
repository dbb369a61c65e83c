package io.github.graphcalls.lookup.policy;

import static io.github.graphcalls.lookup.Specimen.ESTABLISHED;
import static io.github.graphcalls.lookup.Specimen.NOT_FOUND;
import static io.github.graphcalls.lookup.Specimen.QUERY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.Specimen;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.time.VirtualTime;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ConcurrencyLimitTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final VirtualTime time = VirtualTime.startingAt(START);

    /** A lookup that asks the limited lookup again from inside: the only permit is taken while it does. */
    private static final class Occupied implements CallLookup {
        final AtomicInteger asked = new AtomicInteger();
        CallLookup limited;
        CallQuery inner;
        LookupOutcome innerOutcome;

        @Override
        public LookupOutcome find(CallQuery query) {
            if (asked.incrementAndGet() == 1) {
                innerOutcome = limited.find(inner);
            }
            return ESTABLISHED;
        }
    }

    private Occupied occupiedAskedFor(CallQuery inner) {
        Occupied occupied = new Occupied();
        occupied.limited = new ConcurrencyLimit(occupied, 1, time);
        occupied.inner = inner;
        return occupied;
    }

    @Nested
    class A_lookup_that_looks_up_through_its_own_limit {

        @Test
        void goes_on_with_the_permit_that_it_holds_when_it_has_no_deadline() {
            Occupied occupied = occupiedAskedFor(QUERY);

            LookupOutcome outcome = occupied.limited.find(QUERY);

            assertThat(outcome).isEqualTo(ESTABLISHED);
            assertThat(occupied.innerOutcome).isEqualTo(ESTABLISHED);
            assertThat(occupied.asked).hasValue(2);
        }

        @Test
        void gives_its_permit_back_once() {
            Occupied occupied = occupiedAskedFor(QUERY);

            occupied.limited.find(QUERY);
            occupied.asked.set(0);
            occupied.inner = QUERY.deadline(START.plusMillis(1));
            occupied.limited.find(QUERY);

            assertThat(occupied.innerOutcome).isInstanceOf(TimedOut.class);
        }

        @Test
        void without_end_is_malformed() {
            AtomicInteger asked = new AtomicInteger();
            CallLookup[] limited = new CallLookup[1];
            limited[0] = new ConcurrencyLimit(
                    query -> {
                        asked.incrementAndGet();
                        return limited[0].find(query);
                    },
                    1,
                    time);

            LookupOutcome outcome = limited[0].find(QUERY);

            assertThat(outcome).isInstanceOf(Malformed.class);
            assertThat(asked).hasValue(8);
        }

        @Test
        void through_another_limit_without_end_is_malformed() {
            CallLookup[] outer = new CallLookup[1];
            CallLookup inner = new ConcurrencyLimit(query -> outer[0].find(query), 2, time);
            outer[0] = new ConcurrencyLimit(inner, 1, time);

            assertThat(outer[0].find(QUERY)).isInstanceOf(Malformed.class);
        }
    }

    @Nested
    class A_lookup_that_must_wait {

        @Test
        void times_out_without_asking_when_its_deadline_passes_first() {
            Instant deadline = START.plusMillis(1);
            Occupied occupied = occupiedAskedFor(QUERY.deadline(deadline));

            occupied.limited.find(QUERY);

            assertThat(occupied.innerOutcome).isInstanceOfSatisfying(TimedOut.class, outcome -> {
                assertThat(outcome.deadline()).isEqualTo(deadline);
                assertThat(outcome)
                        .hasToString("TimedOut[deadline 2026-03-01T12:00:00.001Z; "
                                + "\"waited for 1 other lookups; nothing was asked\"]");
            });
            assertThat(occupied.asked).hasValue(1);
        }

        @Test
        void times_out_at_once_when_its_deadline_has_passed() {
            Occupied occupied = occupiedAskedFor(QUERY.deadline(START.minusSeconds(1)));

            occupied.limited.find(QUERY);

            assertThat(occupied.innerOutcome).isInstanceOf(TimedOut.class);
        }

        @Test
        void is_unavailable_when_it_is_interrupted_with_the_flag_restored() {
            Occupied occupied = occupiedAskedFor(QUERY);
            CallLookup interrupting = query -> {
                Thread.currentThread().interrupt();
                return occupied.find(query);
            };
            occupied.limited = new ConcurrencyLimit(interrupting, 1, time);

            occupied.limited.find(QUERY);
            boolean flag = Thread.interrupted();

            assertThat(flag).isTrue();
            assertThat(occupied.innerOutcome)
                    .isInstanceOfSatisfying(
                            Unavailable.class,
                            outcome -> assertThat(outcome.cause()).isEqualTo(Unavailable.Cause.INTERRUPTED));
            assertThat(occupied.asked).hasValue(1);
        }

        @Test
        void may_have_a_deadline_at_the_end_of_time() {
            CallLookup limited = new ConcurrencyLimit(query -> ESTABLISHED, 1, time);

            assertThat(limited.find(QUERY.deadline(Instant.MAX))).isEqualTo(ESTABLISHED);
        }
    }

    @Nested
    class Whoever_is_done {

        @Test
        void lets_the_next_one_in_even_after_an_exception() {
            CallLookup closed = query -> {
                throw new IllegalStateException("closed");
            };
            CallLookup limited = new ConcurrencyLimit(closed, 1, time);

            assertThatThrownBy(() -> limited.find(QUERY)).hasMessage("closed");
            assertThatThrownBy(() -> limited.find(QUERY)).hasMessage("closed");
        }
    }

    @Nested
    class Many_lookups {

        @Test
        void are_as_many_at_a_time_as_the_limit_allows_be_it_more_than_usual() throws Exception {
            int limit = 100;
            CountDownLatch full = new CountDownLatch(limit);
            AtomicInteger inFlight = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            CallLookup lookup = query -> {
                most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
                full.countDown();
                awaitQuietly(full);
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
        void never_exceed_the_limit_whoever_asks() {
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

    @Test
    void a_limit_of_none_is_refused() {
        assertThatThrownBy(() -> ConcurrencyLimit.of(query -> NOT_FOUND, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit: expected at least 1, found 0");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
