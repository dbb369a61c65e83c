package io.github.graphcalls.lookup.policy;

import static io.github.graphcalls.lookup.Specimen.ESTABLISHED;
import static io.github.graphcalls.lookup.Specimen.NOT_FOUND;
import static io.github.graphcalls.lookup.Specimen.QUERY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.time.VirtualTime;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
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

    @Test
    void a_nested_lookup_without_a_deadline_uses_the_permit_of_its_thread() {
        Occupied occupied = occupiedAskedFor(QUERY);

        LookupOutcome outcome = occupied.limited.find(QUERY);

        assertThat(outcome).isEqualTo(ESTABLISHED);
        assertThat(occupied.innerOutcome).isEqualTo(ESTABLISHED);
        assertThat(occupied.asked).hasValue(2);
    }

    @Test
    void a_nested_lookup_releases_the_permit_once() {
        Occupied occupied = occupiedAskedFor(QUERY);

        occupied.limited.find(QUERY);
        occupied.asked.set(0);
        occupied.inner = QUERY.deadline(START.plusMillis(1));
        occupied.limited.find(QUERY);

        assertThat(occupied.innerOutcome).isInstanceOf(TimedOut.class);
    }

    @Test
    void an_endlessly_nested_lookup_is_malformed() {
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
    void an_endlessly_nested_lookup_through_two_limits_is_malformed() {
        CallLookup[] outer = new CallLookup[1];
        CallLookup inner = new ConcurrencyLimit(query -> outer[0].find(query), 2, time);
        outer[0] = new ConcurrencyLimit(inner, 1, time);

        assertThat(outer[0].find(QUERY)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_waiting_lookup_times_out_without_a_request_when_its_deadline_passes() {
        Instant deadline = START.plusMillis(1);
        Occupied occupied = occupiedAskedFor(QUERY.deadline(deadline));

        occupied.limited.find(QUERY);

        assertThat(occupied.innerOutcome).isInstanceOfSatisfying(TimedOut.class, outcome -> {
            assertThat(outcome.deadline()).isEqualTo(deadline);
            assertThat(outcome)
                    .hasToString("TimedOut[deadline 2026-03-01T12:00:00.001Z; "
                            + "\"waited for one of 1 permits; no request was sent\"]");
        });
        assertThat(occupied.asked).hasValue(1);
    }

    @Test
    void a_waiting_lookup_times_out_at_once_when_its_deadline_has_passed() {
        Occupied occupied = occupiedAskedFor(QUERY.deadline(START.minusSeconds(1)));

        occupied.limited.find(QUERY);

        assertThat(occupied.innerOutcome).isInstanceOf(TimedOut.class);
    }

    @Test
    void an_interrupted_waiting_lookup_is_unavailable_with_the_flag_restored() {
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
    void a_waiting_lookup_may_have_the_last_instant_as_its_deadline() {
        CallLookup limited = new ConcurrencyLimit(query -> ESTABLISHED, 1, time);

        assertThat(limited.find(QUERY.deadline(Instant.MAX))).isEqualTo(ESTABLISHED);
    }

    @Test
    void a_lookup_that_throws_releases_its_permit() {
        CallLookup closed = query -> {
            throw new IllegalStateException("closed");
        };
        CallLookup limited = new ConcurrencyLimit(closed, 1, time);

        assertThatThrownBy(() -> limited.find(QUERY)).hasMessage("closed");
        assertThatThrownBy(() -> limited.find(QUERY)).hasMessage("closed");
    }

    @Test
    void a_limit_of_none_is_refused() {
        assertThatThrownBy(() -> ConcurrencyLimit.of(query -> NOT_FOUND, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit: expected at least 1, found 0");
    }
}
