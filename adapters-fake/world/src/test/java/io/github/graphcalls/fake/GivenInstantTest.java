package io.github.graphcalls.fake;

import static io.github.graphcalls.fake.Observer.ID;
import static io.github.graphcalls.fake.event.StateEvents.established;
import static io.github.graphcalls.fake.replay.Replay.replay;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.fake.fault.Faults;
import io.github.graphcalls.fake.journal.RequestContext;
import io.github.graphcalls.fake.json.WorldJson;
import io.github.graphcalls.fake.replay.Recording;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Throttled;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lookup at an instant that was read before it: requests overtake one another. */
class GivenInstantTest {

    private static final Script SCRIPT =
            Script.of(CallScript.outgoing(ID, "John").after(ofSeconds(8), established()));
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void a_wait_is_relative_to_the_given_instant() {
        World world =
                World.builder(SCRIPT).faults(Faults.throttled(ofSeconds(5))).build();
        Instant early = BEGINNING.plusMillis(100);

        find(world, BEGINNING.plusMillis(125));
        Throttled throttled = (Throttled) find(world, early);

        assertThat(throttled.retryAt()).contains(early.plusSeconds(5));
        assertThat(throttled.diagnostics().date()).contains(BEGINNING);
    }

    @Test
    void a_call_does_not_return_to_an_earlier_state() {
        World world = World.builder(SCRIPT).build();

        find(world, BEGINNING.plusSeconds(8));
        Optional<Call> call = find(world, BEGINNING.plusSeconds(7)).toOptional();

        assertThat(call.orElseThrow().hasState(CallState.ESTABLISHED)).isTrue();
    }

    @Test
    void a_recording_of_reordered_requests_replays_without_a_difference() {
        World world = World.builder(SCRIPT)
                .faults(
                        Faults.throttled(ofMillis(300)).onLookup(2),
                        Faults.denied().between(ofSeconds(1), ofSeconds(2)))
                .build();
        for (long millis : new long[] {9_000, 8_900, 1_500, 9_001, 1_999, 2_000}) {
            find(world, BEGINNING.plusMillis(millis));
        }

        assertThat(replay(Recording.of(world))).isEmpty();
        assertThat(replay(WorldJson.readRecording(WorldJson.writeRecording(Recording.of(world)))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PT5S, PT5S", "PT0.000000001S, PT1S", "PT5.025758083S, PT6S", "PT1.999999999S, PT2S"})
    void a_wait_is_in_whole_seconds_rounded_up(Duration wait, Duration expected) {
        World world = World.builder(SCRIPT).faults(Faults.throttled(wait)).build();

        Throttled throttled = (Throttled) FakeCallLookup.of(world).find(ID);

        assertThat(throttled.retryAt()).contains(BEGINNING.plus(expected));
    }

    @Test
    void the_longest_wait_is_ten_years() {
        World world = World.builder(SCRIPT)
                .faults(Faults.throttled(Duration.ofSeconds(Long.MAX_VALUE, 999_999_999)))
                .build();

        assertThat(((Throttled) FakeCallLookup.of(world).find(ID)).retryAt())
                .contains(BEGINNING.plus(Duration.ofDays(3650)));
    }

    private static LookupOutcome find(World world, Instant now) {
        return world.find(CallQuery.of(ID), new RequestContext(now, Optional.empty(), Optional.empty()))
                .outcome();
    }
}
