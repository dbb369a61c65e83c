package io.github.graphcalls.fake;

import static io.github.graphcalls.fake.Observer.ID;
import static io.github.graphcalls.fake.event.StateEvents.established;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.fault.Faults;
import io.github.graphcalls.fake.generated.GeneratedCalls;
import io.github.graphcalls.fake.journal.JournalEntry;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.CallSource;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.time.VirtualTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorldTest extends OneWorld {

    @Test
    void an_answer_has_a_date_in_seconds_and_its_own_request_id() {
        world = worldOf(OUTGOING);
        FakeCallLookup calls = FakeCallLookup.of(world);
        world.advance(ofMillis(1_999));

        Diagnostics first = calls.find(ID).diagnostics();
        Diagnostics second = calls.find(ID).diagnostics();

        assertThat(first.date()).contains(world.begins().plusSeconds(1));
        assertThat(first.requestId().orElseThrow())
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(first.requestId()).isNotEqualTo(second.requestId());
    }

    @Test
    void the_next_event_of_any_call_moves_the_clock_to_it() {
        world = worldOf(
                OUTGOING.after(ofSeconds(8), established()),
                CallScript.outgoing(CallId.of("another"), "Paul").after(ofSeconds(3), established()));

        assertThat(world.advanceToNextEvent()).contains(world.begins().plusSeconds(3));
        assertThat(world.advanceToNextEvent()).contains(world.begins().plusSeconds(8));
        assertThat(world.advanceToNextEvent()).isEmpty();
        assertThat(world.time().instant()).isEqualTo(world.begins().plusSeconds(8));
    }

    @Test
    void the_next_event_of_a_script_without_known_ids_is_that_of_looked_up_calls() {
        CallScript story = OUTGOING.after(ofSeconds(8), established());
        CallSource source = id -> Optional.of(story).filter(it -> it.id().sameCallAs(id));
        world = World.builder(source).build();

        Optional<Instant> before = world.advanceToNextEvent();
        state();

        assertThat(before).isEmpty();
        assertThat(world.advanceToNextEvent()).contains(world.begins().plusSeconds(8));
    }

    @Test
    void a_world_restarts_when_it_loads_a_script_or_is_reset() {
        world = worldOf(OUTGOING);
        world.advance(ofSeconds(9));
        state();
        world.load(Script.of(OUTGOING.after(ofSeconds(8), established())));
        world.switchOn(Quirk.RINGING);
        world.add(Faults.denied());
        world.advance(ofSeconds(9));

        world.reset();
        String restarted = state();
        world.advance(ofSeconds(8));

        assertThat(world.begins()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(restarted).isEqualTo("establishing");
        assertThat(state()).isEqualTo("established");
        assertThat(world.journal().entries()).extracting(JournalEntry::nth).containsExactly(1, 2);
    }

    @Test
    void a_clock_that_runs_backwards_is_ignored() {
        Instant[] now = {Instant.parse("2026-01-01T00:00:00Z")};
        InstantSource clock = () -> now[0];
        world = World.builder(Script.of(OUTGOING.after(ofSeconds(8), established())))
                .clock(clock)
                .build();

        now[0] = now[0].plusSeconds(9);
        state();
        now[0] = now[0].minusSeconds(9);

        assertThat(state()).isEqualTo("established");
        assertThatIllegalStateException().isThrownBy(world::time).withMessageContaining("VirtualTime");
    }

    @Test
    void a_world_answers_equally_whether_stories_are_kept_or_made_again() {
        GeneratedCalls generated = GeneratedCalls.of(7, 3_000);
        Script held = Script.of(generated.stream().map(CallScript::of).toList());
        FakeCallLookup made = FakeCallLookup.of(World.builder(generated)
                .faults(Faults.denied().onLookup(2).times(1))
                .build());
        FakeCallLookup kept = FakeCallLookup.of(
                World.builder(held).faults(Faults.denied().onLookup(2).times(1)).build());

        for (int round = 0; round < 3; round++) {
            for (int index = 0; index < generated.size(); index++) {
                CallId id = generated.id(index);
                assertThat(made.find(id)).isEqualTo(kept.find(id));
            }
        }
    }

    @Test
    void a_source_that_returns_the_story_of_another_call_is_refused() {
        world = World.builder(id -> Optional.of(OUTGOING)).build();

        assertThatIllegalStateException()
                .isThrownBy(() -> FakeCallLookup.of(world).find(CallId.of("another")))
                .withMessageContaining("story of call another: the source returned the story of " + ID);
    }

    @Test
    void two_stories_of_one_call_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Script.of(OUTGOING, OUTGOING))
                .withMessageContaining("two calls have the same id");
    }

    private final CallId mistyped = CallId.of("2e1a0b00-2db4-4022-9570-243709c565aa");

    @Test
    void an_unknown_id_is_not_found_and_the_journal_names_the_nearest() {
        world = worldOf(CallScript.outgoing(CallId.of("another"), "Paul"), OUTGOING);

        assertThat(FakeCallLookup.of(world).find(mistyped)).isInstanceOf(NotFound.class);
        assertThat(world.journal().entries().get(0).nearest()).contains(ID);
        assertThat(world.journal().toString()).contains("the most similar id is " + ID);
    }

    @Test
    void an_unknown_id_fails_the_test_in_a_strict_world() {
        world = World.builder(Script.of(OUTGOING)).journalOfLast(0).strict().build();

        assertThat(FakeCallLookup.of(world).find(ID).toOptional()).isPresent();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> FakeCallLookup.of(world).find(mistyped))
                .withMessageContaining(mistyped.value())
                .withMessageContaining("the most similar id is " + ID);
    }

    @Test
    void a_world_prints_one_line() {
        world = World.builder(Script.of(OUTGOING))
                .seed(7)
                .clock(VirtualTime.startingAt(Instant.parse("2026-03-01T12:00:00Z")))
                .build();
        world.advance(ofSeconds(1));

        assertThat(world.toString())
                .contains("seed 7", "2026-03-01T12:00:00Z", "2026-03-01T12:00:01Z", "quirks []", ID.value())
                .doesNotContain("\n");
    }
}
