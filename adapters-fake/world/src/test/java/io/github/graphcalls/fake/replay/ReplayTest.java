package io.github.graphcalls.fake.replay;

import static io.github.graphcalls.fake.event.EndEvents.hungUp;
import static io.github.graphcalls.fake.event.RosterEvents.joins;
import static io.github.graphcalls.fake.event.RosterEvents.muted;
import static io.github.graphcalls.fake.event.StateEvents.established;
import static io.github.graphcalls.fake.replay.Replay.replay;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.WorldBuilder;
import io.github.graphcalls.fake.fault.Faults;
import io.github.graphcalls.fake.journal.JournalEntry;
import io.github.graphcalls.fake.json.Scenario;
import io.github.graphcalls.fake.json.WorldJson;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.lookup.CallQuery;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final CallId ID = CallId.of("2e1a0b00-2db4-4022-9570-243709c565ab");
    private static final CallId ODD = CallId.of("odd;select=STATE;id=1");
    private static final CallScript MEETING = CallScript.joining(ID, "Alice")
            .after(ofSeconds(3), established(), joins("Bob"), muted("Bob"))
            .afterLookups(3, hungUp());
    private static final Script SCRIPT = Script.of(MEETING, CallScript.outgoing(ODD, "John"));

    private static WorldBuilder made(Script script) {
        return World.builder(script)
                .seed(42)
                .faults(
                        Faults.throttled(ofSeconds(2)).percent(40),
                        Faults.denied().onLookup(4).times(1));
    }

    private static World run() {
        return run(made(SCRIPT));
    }

    private static World run(WorldBuilder made) {
        World world = made.build();
        FakeCallLookup calls = FakeCallLookup.of(world);
        for (int i = 0; i < 4; i++) {
            calls.find(CallQuery.of(ID).expand(CallRelationship.PARTICIPANTS).within(ofSeconds(9), world.time()));
            calls.find(CallQuery.of(ODD).select(CallProperty.STATE, CallProperty.SOURCE));
            calls.find(CallId.of("unknown"));
            world.advance(ofSeconds(2));
        }
        return world;
    }

    private static Recording with(Recording recorded, Script script) {
        return new Recording(recorded.seed(), recorded.begins(), script, recorded.journal());
    }

    @Test
    void a_recording_replays_without_a_difference() {
        assertThat(replay(Recording.of(run()))).isEmpty();
    }

    @Test
    void a_recording_replays_changes_of_quirks_and_faults() {
        World world = run();
        FakeCallLookup calls = FakeCallLookup.of(world);
        world.switchOn(Quirk.ERROR_CODES_AS_WORDS);
        calls.find(CallId.of("unknown"));
        world.clearFaults();
        calls.find(ID);
        world.add(Faults.denied().times(1));
        calls.find(ID);
        calls.find(ID);

        assertThat(replay(Recording.of(world))).isEmpty();
    }

    @Test
    void a_recording_of_a_clock_that_ran_backwards_replays_without_a_difference() {
        AtomicReference<Instant> clock = new AtomicReference<>(Instant.parse("2026-01-01T00:00:10Z"));
        World world = World.builder(SCRIPT).clock(clock::get).build();
        FakeCallLookup calls = FakeCallLookup.of(world);
        calls.find(ID);
        clock.set(Instant.parse("2026-01-01T00:00:05Z"));
        calls.find(CallQuery.of(ID).deadline(Instant.parse("2026-01-01T00:00:07Z")));

        assertThat(replay(Recording.of(world))).isEmpty();
        assertThat(world.journal().entries()).extracting(JournalEntry::at).isSorted();
    }

    @Test
    void a_replay_with_another_script_reports_the_lookup_and_the_difference() {
        Script without = Script.of(
                CallScript.joining(ID, "Alice").after(ofSeconds(3), established(), joins("Bob")),
                CallScript.outgoing(ODD, "John"));

        List<ReplayDifference> differences = replay(with(Recording.of(run(World.builder(SCRIPT))), without));

        assertThat(differences)
                .singleElement()
                .hasToString("lookup 3 of 2e1a0b00-2db4-4022-9570-243709c565ab differs:"
                        + " call.participants[0].isMuted: recorded true, replayed false");
    }

    @Test
    void a_replay_with_another_seed_reports_a_difference_for_each_call() {
        Recording recorded = Recording.of(run());

        List<ReplayDifference> differences =
                replay(new Recording(43, recorded.begins(), recorded.script(), recorded.journal()));

        assertThat(differences).extracting(ReplayDifference::nth).containsExactly(1, 1, 1);
        assertThat(differences).extracting(ReplayDifference::how).allMatch(how -> how.contains(": recorded "));
    }

    @Test
    void a_recording_of_an_incomplete_journal_is_refused() {
        World world = made(SCRIPT).journalOfLast(1).build();
        FakeCallLookup.of(world).find(ID);
        FakeCallLookup.of(world).find(ID);
        World silent = made(SCRIPT).journalOfLast(0).build();

        assertThatIllegalStateException().isThrownBy(() -> Recording.of(world)).withMessageContaining("1 lookups");
        assertThatIllegalStateException().isThrownBy(() -> Recording.of(silent)).withMessageContaining("switched off");
    }

    @Test
    void a_recording_without_some_lookups_is_refused() {
        Recording whole = Recording.of(run());
        List<JournalEntry> tail = whole.journal().subList(3, whole.journal().size());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> replay(new Recording(42, whole.begins(), SCRIPT, tail)))
                .withMessageContaining("expected lookup 1 of " + ID + ", found lookup 2");
    }

    @Test
    void a_recording_can_be_read_as_a_scenario() {
        World world = run();

        Scenario scenario = Scenario.parse(WorldJson.writeRecording(Recording.of(world)));

        assertThat(scenario).isEqualTo(Scenario.of(world));
    }

    @Test
    void a_recording_of_a_strict_world_replays_without_an_error() {
        World world = made(SCRIPT).strict().build();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> FakeCallLookup.of(world).find(CallId.of("unknown")));

        assertThat(replay(read(WorldJson.writeRecording(Recording.of(world))))).isEmpty();
    }

    @Test
    void a_replay_does_not_wait_for_delays() {
        World world = World.builder(SCRIPT)
                .faults(Faults.slow(ofSeconds(9)))
                .sleeper(wait -> {})
                .build();
        FakeCallLookup.of(world).find(ID);

        assertThat(replay(read(WorldJson.writeRecording(Recording.of(world))))).isEmpty();
    }

    @Test
    void a_changed_request_id_is_reported() {
        String document = WorldJson.writeRecording(Recording.of(run()));

        List<ReplayDifference> differences = replay(read(document.replaceAll("(\"requestId\" : \")", "$10")));

        assertThat(differences)
                .extracting(ReplayDifference::how)
                .allMatch(how -> how.startsWith("diagnostics.requestId: recorded 0"));
        assertThat(differences).hasSize(3);
    }

    private Recording read(String document) {
        return WorldJson.readRecording(document);
    }
}
