package io.github.graphcalls.fake.fault;

import static io.github.graphcalls.fake.Observer.ID;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class FaultDelaysTest extends FaultyWorld {

    private static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

    private final CallQuery query = CallQuery.of(ID).deadline(BEGIN.plusSeconds(10));

    @Test
    void a_delay_without_a_sleeper_moves_no_clock_and_does_not_wait() {
        LookupOutcome outcome = with(Faults.slow(ofSeconds(9))).find(query);

        assertThat(outcome).isInstanceOf(Found.class);
        assertThat(time.instant()).isEqualTo(BEGIN);
    }

    @Test
    void a_delay_is_passed_to_the_sleeper() {
        FakeCallLookup calls = slept(Faults.throttled(ofSeconds(1)).delayedBy(ofSeconds(9)));

        assertThat(calls.find(query)).isInstanceOf(Throttled.class);
        assertThat(time.instant()).isEqualTo(BEGIN.plusSeconds(9));
    }

    @Test
    void a_delay_that_reaches_the_deadline_times_out_at_the_deadline() {
        LookupOutcome outcome = slept(Faults.slow(ofSeconds(11))).find(query);

        assertThat(outcome).isInstanceOf(TimedOut.class);
        assertThat(time.instant()).isEqualTo(BEGIN.plusSeconds(10));
    }

    @Test
    void a_long_delay_without_a_deadline_times_out_after_30_seconds() {
        LookupOutcome outcome = slept(Faults.timedOut()).find(ID);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        TimedOut.class, it -> assertThat(it.deadline()).isEqualTo(BEGIN.plusSeconds(30)));
        assertThat(time.instant()).isEqualTo(BEGIN.plusSeconds(30));
    }

    @Test
    void a_long_delay_without_a_deadline_times_out_at_the_last_instant() {
        VirtualTime late = VirtualTime.startingAt(Instant.MAX.minusSeconds(9));

        assertThat(sleptOn(late, Faults.slow(ofSeconds(5))).find(ID)).isInstanceOf(Found.class);
        assertThat(sleptOn(late, Faults.slow(ofSeconds(5))).find(ID))
                .isInstanceOfSatisfying(
                        TimedOut.class, it -> assertThat(it.deadline()).isEqualTo(Instant.MAX));
        assertThat(sleptOn(late, Faults.throttled(ofSeconds(5))).find(ID)).isInstanceOf(Throttled.class);
        assertThat(sleptOn(late, Faults.timedOut()).find(ID)).isInstanceOf(TimedOut.class);
    }

    @Test
    void an_infinite_delay_times_out() {
        LookupOutcome outcome = slept(Faults.slow(FOREVER)).find(query);

        assertThat(outcome).isInstanceOf(TimedOut.class);
        assertThat(time.instant()).isEqualTo(BEGIN.plusSeconds(10));
    }

    @Test
    void an_interrupted_delay_keeps_the_interrupt_flag() {
        FakeCallLookup calls = FakeCallLookup.of(World.builder(SCRIPT)
                .sleeper(duration -> {
                    throw new InterruptedException("in a test");
                })
                .faults(Faults.slow(ofSeconds(1)))
                .build());

        LookupOutcome outcome = calls.find(ID);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome)
                .isEqualTo(Unavailable.because(
                        Unavailable.Cause.INTERRUPTED, "interrupted while the answer was on its way"));
    }

    private FakeCallLookup slept(Fault fault) {
        return sleptOn(time, fault);
    }

    private static FakeCallLookup sleptOn(VirtualTime clock, Fault fault) {
        return FakeCallLookup.of(
                World.builder(SCRIPT).clock(clock).sleeper(clock).faults(fault).build());
    }
}
