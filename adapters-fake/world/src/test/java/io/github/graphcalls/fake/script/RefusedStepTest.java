package io.github.graphcalls.fake.script;

import static io.github.graphcalls.fake.event.EndEvents.forgotten;
import static io.github.graphcalls.fake.event.EndEvents.hungUp;
import static io.github.graphcalls.fake.event.EndEvents.redirected;
import static io.github.graphcalls.fake.event.MediaEvents.audioActive;
import static io.github.graphcalls.fake.event.MediaEvents.completed;
import static io.github.graphcalls.fake.event.MediaEvents.presses;
import static io.github.graphcalls.fake.event.MediaEvents.running;
import static io.github.graphcalls.fake.event.RosterEvents.admitted;
import static io.github.graphcalls.fake.event.RosterEvents.joins;
import static io.github.graphcalls.fake.event.RosterEvents.leaves;
import static io.github.graphcalls.fake.event.RosterEvents.waitsInLobby;
import static io.github.graphcalls.fake.event.StateEvents.answered;
import static io.github.graphcalls.fake.event.StateEvents.established;
import static io.github.graphcalls.fake.event.StateEvents.redirecting;
import static io.github.graphcalls.fake.event.StateEvents.ringing;
import static io.github.graphcalls.fake.event.StateEvents.transferAccepted;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.media.MediaConfig;
import io.github.graphcalls.call.media.Tone;
import io.github.graphcalls.call.operation.OperationType;
import io.github.graphcalls.fake.SampleCalls;
import io.github.graphcalls.fake.event.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedStepTest {

    private static final CallId ID = CallId.of("2e1a0b00-2db4-4022-9570-243709c565ab");
    private static final CallScript OUTGOING = CallScript.outgoing(ID, "John");
    private static final CallScript TALKING = OUTGOING.atOnce(established());
    private static final CallScript OVER = TALKING.after(ofSeconds(9), hungUp());

    @Test
    void a_refused_step_is_reported_with_its_number_and_the_allowed_states() {
        assertThatExceptionOfType(ScriptException.class)
                .isThrownBy(() -> OUTGOING.after(ofSeconds(8), established()).after(ofSeconds(1), transferAccepted()))
                .satisfies(refused -> assertThat(refused.step()).isEqualTo(1))
                .withMessageStartingWith(
                        "step 2 of call 2e1a0b00-2db4-4022-9570-243709c565ab, \"after PT1S: transferAccepted\": ")
                .withMessageContaining("hold, transferring, terminating, terminated")
                .withMessageContaining("StateEvents.meant");
    }

    @Test
    void a_step_after_the_end_is_refused() {
        refuses(OVER, established(), "\"forgotten\"");
        refuses(OVER, new Event.Shows(Call.builder(ID).build()), "the call is over");
        refuses(OVER, joins("Bob"), "\"forgotten\"");
        refuses(OVER, presses(Tone.STAR), "\"forgotten\"");
        refuses(OVER, running("op", OperationType.PLAY_PROMPT_OPERATION), "the call is over");
        assertThat(OVER.after(ofSeconds(60), forgotten()).steps()).hasSize(3);
    }

    @Test
    void forgetting_a_live_call_is_refused() {
        refuses(TALKING, forgotten(), "forgotten");
    }

    @Test
    void answering_an_incoming_call_after_15_seconds_is_refused() {
        CallScript incoming = CallScript.incoming(ID, "Alice");

        assertThat(incoming.after(ofSeconds(15), answered()).steps()).hasSize(1);
        assertThat(incoming.after(ofSeconds(9), redirecting(), redirected()).steps())
                .hasSize(2);
        assertThatExceptionOfType(ScriptException.class)
                .isThrownBy(() -> incoming.after(ofSeconds(10), joins("Bob")).after(ofSeconds(6), answered()))
                .withMessageContaining("cannot be answered or redirected after PT16S; allowed: up to PT15S");
    }

    @Test
    void answering_a_ringing_incoming_call_after_15_seconds_is_refused() {
        CallScript ringing = CallScript.incoming(ID, "Alice").after(ofSeconds(1), ringing());

        assertThat(ringing.after(ofSeconds(14), answered()).steps()).hasSize(2);
        assertThatExceptionOfType(ScriptException.class)
                .isThrownBy(() -> ringing.after(ofSeconds(15), answered()))
                .withMessageContaining("cannot be answered or redirected after PT16S");
    }

    @Test
    void active_audio_before_established_is_refused() {
        refuses(OUTGOING, audioActive(), "establishing");
    }

    @Test
    void a_tone_in_a_call_with_app_hosted_media_is_refused() {
        Call appHosted = TALKING.opening().toBuilder()
                .mediaConfig(MediaConfig.appHosted("blob"))
                .build();

        refuses(CallScript.of(appHosted), presses(Tone.A), "mediaConfig");
    }

    @Test
    void a_roster_event_of_an_absent_participant_is_refused() {
        CallScript crowded = TALKING.atOnce(joins("Bob"), waitsInLobby("Eve"));

        refuses(TALKING, leaves("Bob"), "Bob");
        refuses(crowded, leaves("Rob"), "expected one of Bob, Eve");
        refuses(crowded, joins("Bob"), "Bob is in the call already");
        refuses(crowded, admitted("Bob"), "Bob is not in the lobby");
    }

    @Test
    void a_final_operation_that_continues_is_refused() {
        OperationType prompt = OperationType.PLAY_PROMPT_OPERATION;

        refuses(
                TALKING.atOnce(running("op", prompt), completed("op", prompt)),
                running("op", prompt),
                "operation op is completed and cannot become running");
    }

    @Test
    void a_document_of_another_call_or_an_impossible_state_is_refused() {
        refuses(
                TALKING,
                new Event.Shows(SampleCalls.GROUP),
                SampleCalls.GROUP.id().value());
        refuses(TALKING, new Event.Shows(OUTGOING.opening()), "established cannot become establishing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u007f", "\n", "\u2028", "\u001b[31m", "\ud800"})
    void a_refusal_is_one_line_even_if_a_name_has_control_characters(String part) {
        CallScript story = TALKING.atOnce(joins("A" + part));

        assertThatExceptionOfType(ScriptException.class)
                .isThrownBy(() -> story.atOnce(admitted("B" + part)))
                .satisfies(refused ->
                        assertThat(refused.getMessage()).doesNotContain(part).contains("A\\u", "B\\u"));
    }

    private void refuses(CallScript story, Event event, String message) {
        assertThatExceptionOfType(ScriptException.class)
                .isThrownBy(() -> story.atOnce(event))
                .withMessageContaining(message);
    }
}
