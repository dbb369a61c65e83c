package io.github.graphcalls.fake;

import static io.github.graphcalls.fake.Observer.ID;
import static io.github.graphcalls.fake.event.EndEvents.forgotten;
import static io.github.graphcalls.fake.event.EndEvents.hungUp;
import static io.github.graphcalls.fake.event.MediaEvents.audioActive;
import static io.github.graphcalls.fake.event.MediaEvents.completed;
import static io.github.graphcalls.fake.event.MediaEvents.presses;
import static io.github.graphcalls.fake.event.MediaEvents.running;
import static io.github.graphcalls.fake.event.MediaEvents.transcriptionStarts;
import static io.github.graphcalls.fake.event.MediaEvents.transcriptionStops;
import static io.github.graphcalls.fake.event.RosterEvents.admitted;
import static io.github.graphcalls.fake.event.RosterEvents.joins;
import static io.github.graphcalls.fake.event.RosterEvents.leaves;
import static io.github.graphcalls.fake.event.RosterEvents.muted;
import static io.github.graphcalls.fake.event.RosterEvents.unmuted;
import static io.github.graphcalls.fake.event.RosterEvents.waitsInLobby;
import static io.github.graphcalls.fake.event.StateEvents.established;
import static io.github.graphcalls.fake.event.StateEvents.meant;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.media.CallTranscriptionInfo;
import io.github.graphcalls.call.media.CallTranscriptionState;
import io.github.graphcalls.call.media.Tone;
import io.github.graphcalls.call.media.ToneInfo;
import io.github.graphcalls.call.operation.CommsOperation;
import io.github.graphcalls.call.operation.OperationStatus;
import io.github.graphcalls.call.operation.OperationType;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrackedCallTest extends OneWorld {

    private static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

    private Call call(CallScript story) {
        CallQuery query = CallQuery.of(ID).expand(CallRelationship.PARTICIPANTS, CallRelationship.OPERATIONS);
        return FakeCallLookup.of(worldOf(story)).find(query).toOptional().orElseThrow();
    }

    @Test
    void a_step_happens_at_once() {
        world = worldOf(OUTGOING.atOnce(established()));

        assertThat(state()).isEqualTo("established");
    }

    @Test
    void a_step_happens_after_its_duration_and_not_earlier() {
        world = worldOf(OUTGOING.after(ofSeconds(8), established()));

        world.advance(ofSeconds(8).minusNanos(1));
        String before = state();
        world.advance(ofSeconds(0).plusNanos(1));

        assertThat(before).isEqualTo("establishing");
        assertThat(state()).isEqualTo("established");
    }

    @Test
    void a_step_happens_after_a_number_of_lookups_of_its_call() {
        world = worldOf(OUTGOING.afterLookups(2, established()).afterLookups(1, hungUp()));
        FakeCallLookup.of(world).find(CallId.of("another"));

        assertThat(IntStream.range(0, 4).mapToObj(i -> state()))
                .containsExactly("establishing", "establishing", "established", "not found");
    }

    @Test
    void a_duration_is_counted_from_the_lookup_of_the_step_before() {
        world = worldOf(OUTGOING.afterLookups(1, established()).after(ofSeconds(5), hungUp()));

        world.advance(ofSeconds(60));
        String first = state();
        String second = state();
        world.advance(ofSeconds(5));

        assertThat(List.of(first, second, state())).containsExactly("establishing", "established", "not found");
    }

    @Test
    void a_step_after_the_last_instant_never_happens() {
        CallId never = CallId.of("never");
        world = worldOf(
                OUTGOING.after(FOREVER, established()).after(FOREVER, hungUp()),
                CallScript.outgoing(never, "Paul").beginning(FOREVER));

        Optional<Instant> next = world.advanceToNextEvent();

        assertThat(next).isEmpty();
        assertThat(world.time().instant()).isEqualTo(world.begins());
        assertThat(state()).isEqualTo("establishing");
        assertThat(FakeCallLookup.of(world).find(never)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_call_is_not_found_before_it_begins() {
        world = worldOf(OUTGOING.beginning(ofSeconds(10)));

        String before = state();
        world.advance(ofSeconds(10));

        assertThat(before).isEqualTo("not found");
        assertThat(state()).isEqualTo("establishing");
    }

    @Test
    void a_call_that_ended_is_found_until_its_story_forgets_it() {
        world = worldOf(OUTGOING.atOnce(hungUp()).after(ofMinutes(1), forgotten()));

        String before = state();
        world.advance(ofMinutes(1));

        assertThat(before).isEqualTo("terminated");
        assertThat(state()).isEqualTo("not found");
    }

    @Test
    void a_call_that_ended_is_found_until_an_undocumented_event_forgets_it() {
        world = worldOf(OUTGOING.atOnce(hungUp()).after(ofMinutes(1), meant(forgotten())));

        assertThat(state()).isEqualTo("terminated");
    }

    @Test
    void roster_events_change_the_roster() {
        CallScript story = CallScript.joining(ID, "Alice")
                .atOnce(established(), joins("Alice"), joins("Bob"), waitsInLobby("Eve"), waitsInLobby("Sue"))
                .atOnce(muted("Alice"), muted("Bob"), unmuted("Bob"), admitted("Sue"));

        assertThat(call(story).participants().items())
                .extracting(Participant::isMuted, Participant::isInLobby)
                .extracting(Object::toString)
                .containsExactly(
                        "(Optional[true], Optional[false])",
                        "(Optional[false], Optional[false])",
                        "(Optional[false], Optional[true])",
                        "(Optional[false], Optional[false])");
        assertThat(call(story.atOnce(leaves("Bob"), leaves("Eve")))
                        .participants()
                        .items())
                .hasSize(2);
    }

    @Test
    void media_events_change_the_media() {
        Call call = call(OUTGOING.atOnce(established(), audioActive())
                .atOnce(presses(Tone.TONE1), presses(Tone.POUND), transcriptionStarts(), transcriptionStops()));

        assertThat(call.mediaFlowing()).contains(true);
        assertThat(call.toneInfo()).contains(ToneInfo.of(2, Tone.POUND));
        assertThat(call.transcription())
                .contains(CallTranscriptionInfo.of(
                        CallTranscriptionState.INACTIVE, OffsetDateTime.parse("2026-01-01T00:00:00Z")));
    }

    @Test
    void operation_events_change_the_operations() {
        OperationType prompt = OperationType.PLAY_PROMPT_OPERATION;

        Call call = call(OUTGOING.atOnce(
                established(), running("one", prompt), running("two", prompt), completed("one", prompt)));

        assertThat(call.operations().items())
                .containsExactly(
                        CommsOperation.of("one", prompt, OperationStatus.COMPLETED),
                        CommsOperation.of("two", prompt, OperationStatus.RUNNING));
    }
}
