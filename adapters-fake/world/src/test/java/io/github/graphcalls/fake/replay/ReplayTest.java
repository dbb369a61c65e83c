package io.github.graphcalls.fake.replay;

import static io.github.graphcalls.fake.event.End.hungUp;
import static io.github.graphcalls.fake.event.Life.established;
import static io.github.graphcalls.fake.event.People.joins;
import static io.github.graphcalls.fake.event.People.muted;
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
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.lookup.CallQuery;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
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
        FakeCallLookup calls = FakeCallLookup.in(world);
        for (int i = 0; i < 4; i++) {
            calls.find(CallQuery.of(ID).expand(CallRelationship.PARTICIPANTS).within(ofSeconds(9), world.time()));
            calls.find(CallQuery.of(ODD).select(CallProperty.STATE, CallProperty.SOURCE));
            calls.find(CallId.of("nobody"));
            world.advance(ofSeconds(2));
        }
        return world;
    }

    private static Recording with(Recording recorded, Script script) {
        return new Recording(recorded.seed(), recorded.begins(), script, recorded.journal());
    }

    @Nested
    class A_recording {

        @Test
        void replays_without_a_divergence() {
            assertThat(replay(Recording.of(run()))).isEmpty();
        }

        @Test
        void replays_what_changed_while_it_ran() {
            World world = run();
            FakeCallLookup calls = FakeCallLookup.in(world);
            world.switchOn(Quirk.ERROR_CODES_AS_WORDS);
            calls.find(CallId.of("nobody"));
            world.clearFaults();
            calls.find(ID);
            world.add(Faults.denied().times(1));
            calls.find(ID);
            calls.find(ID);

            assertThat(replay(Recording.of(world))).isEmpty();
        }

        @Test
        void of_a_clock_that_ran_backwards_replays_without_a_divergence() {
            AtomicReference<Instant> clock = new AtomicReference<>(Instant.parse("2026-01-01T00:00:10Z"));
            World world = World.builder(SCRIPT).clock(clock::get).build();
            FakeCallLookup calls = FakeCallLookup.in(world);
            calls.find(ID);
            clock.set(Instant.parse("2026-01-01T00:00:05Z"));
            calls.find(CallQuery.of(ID).deadline(Instant.parse("2026-01-01T00:00:07Z")));

            assertThat(replay(Recording.of(world))).isEmpty();
            assertThat(world.journal().entries()).extracting(JournalEntry::at).isSorted();
        }

        @Test
        void says_at_which_lookup_another_script_diverges_and_how() {
            Script without = Script.of(
                    CallScript.joining(ID, "Alice").after(ofSeconds(3), established(), joins("Bob")),
                    CallScript.outgoing(ODD, "John"));

            List<Divergence> divergences = replay(with(Recording.of(run(World.builder(SCRIPT))), without));

            assertThat(divergences)
                    .singleElement()
                    .hasToString("lookup 3 of 2e1a0b00-2db4-4022-9570-243709c565ab diverges:"
                            + " found.participants.items[0].isMuted: recorded true, replayed false");
        }

        @Test
        void diverges_for_each_call_by_itself_under_another_seed() {
            Recording recorded = Recording.of(run());

            List<Divergence> divergences =
                    replay(new Recording(43, recorded.begins(), recorded.script(), recorded.journal()));

            assertThat(divergences).extracting(Divergence::nth).containsExactly(1, 1, 1);
            assertThat(divergences.get(2).how()).contains("diagnostics.requestId: recorded ");
        }

        @Test
        void of_a_journal_that_overflowed_or_is_off_is_refused() {
            World world = made(SCRIPT).journalOfLast(1).build();
            FakeCallLookup.in(world).find(ID);
            FakeCallLookup.in(world).find(ID);
            World silent = made(SCRIPT).journalOfLast(0).build();

            assertThatIllegalStateException()
                    .isThrownBy(() -> Recording.of(world))
                    .withMessageContaining("the journal has forgotten 1 lookups, too many to replay");
            assertThatIllegalStateException()
                    .isThrownBy(() -> Recording.of(silent))
                    .withMessageContaining("the journal is switched off, so there is nothing to replay");
        }

        @Test
        void from_which_lookups_are_missing_is_refused() {
            Recording whole = Recording.of(run());
            List<JournalEntry> tail = whole.journal().subList(3, whole.journal().size());

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> replay(new Recording(42, whole.begins(), SCRIPT, tail)))
                    .withMessageContaining("expected lookup 1 of " + ID + ", found lookup 2");
        }
    }

    @Nested
    class What_a_recording_prints {

        private final String printed = Recording.of(run()).toString();

        @Test
        void replays_without_a_divergence_amid_other_lines_of_a_log() {
            String log = "[INFO] Tests\nseed the database\nbegins at eight\nscript loaded\ncircumstances allow it\n"
                    + printed.indent(4) + "\n[ERROR] failed";

            assertThat(replay(log, made(SCRIPT).seed(1))).isEmpty();
        }

        @Test
        void tells_seed_script_and_journal() {
            assertThat(printed)
                    .startsWith("seed 42\nbegins 2026-01-01T00:00:00Z\nscript ")
                    .contains("\ncircumstances quirks []; fault throttled for PT2S: 40 percent; fault Denied")
                    .contains(
                            "  Call[2e1a0b00-2db4-4022-9570-243709c565ab, establishing, outgoing]\n    after PT3S: established\n")
                    .contains("\nask 2026-01-01T00:00:02Z select= expand=PARTICIPANTS until=2026-01-01T00:00:11Z id="
                            + ID)
                    .contains("\nask 2026-01-01T00:00:00Z select=STATE,SOURCE expand= until= id=" + ODD.value()
                            + "\ngot ");
        }

        @Test
        void of_a_world_that_was_strict_replays_without_failing_the_test() {
            WorldBuilder strict = made(SCRIPT).strict();
            World world = strict.build();
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> FakeCallLookup.in(world).find(CallId.of("nobody")));

            assertThat(replay(Recording.of(world).toString(), strict)).isEmpty();
        }

        @Test
        void replays_without_waiting_for_what_was_late() {
            WorldBuilder slow = World.builder(SCRIPT).faults(Faults.slow(ofSeconds(9)));
            World world = slow.build();
            FakeCallLookup.in(world).find(ID);

            List<Divergence> divergences = replay(Recording.of(world).toString(), slow.sleeper(wait -> {
                throw new AssertionError("waits for " + wait);
            }));

            assertThat(divergences).isEmpty();
        }

        @Test
        void diverges_where_an_answer_was_another() {
            String other = printed.replace("request-id ", "request-id 0");

            assertThat(replay(other, made(SCRIPT)))
                    .extracting(Divergence::id, Divergence::nth)
                    .extracting(Object::toString)
                    .contains("(nobody, 1)");
        }

        @Test
        void is_refused_for_another_script_or_other_faults_or_when_it_is_none() {
            refused(printed, made(Script.of(MEETING)), "the recording is of another script");
            refused(printed, made(SCRIPT).faults(), "the recording is of another circumstances");
            refused("nothing", made(SCRIPT), "expected one line \"begins\" in the printed recording, found 0");
        }

        private void refused(String text, WorldBuilder made, String message) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> replay(text, made))
                    .withMessageContaining(message);
        }
    }
}
