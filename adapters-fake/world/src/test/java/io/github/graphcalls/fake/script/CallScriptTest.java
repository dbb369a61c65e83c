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
import static io.github.graphcalls.fake.event.StateEvents.meant;
import static io.github.graphcalls.fake.event.StateEvents.redirecting;
import static io.github.graphcalls.fake.event.StateEvents.ringing;
import static io.github.graphcalls.fake.event.StateEvents.transferAccepted;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallTopology;
import io.github.graphcalls.call.media.MediaConfig;
import io.github.graphcalls.call.media.Tone;
import io.github.graphcalls.call.operation.OperationType;
import io.github.graphcalls.fake.SampleCalls;
import io.github.graphcalls.fake.event.Event;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallScriptTest {

    private static final CallId ID = CallId.of("2e1a0b00-2db4-4022-9570-243709c565ab");
    private static final CallScript OUTGOING = CallScript.outgoing(ID, "John");
    private static final CallScript TALKING = OUTGOING.atOnce(established());
    private static final CallScript OVER = TALKING.after(ofSeconds(9), hungUp());

    @Test
    void A_story_is_a_value_that_no_further_step_changes() {
        CallScript longer = OUTGOING.after(ofSeconds(8), established());

        assertThat(OUTGOING.steps()).isEmpty();
        assertThat(longer)
                .isEqualTo(CallScript.outgoing(ID, "John").after(ofSeconds(8), established()))
                .isEqualTo(new CallScript(longer.opening(), longer.begins(), longer.steps()));
    }

    @Test
    void A_story_prints_a_line_for_each_step() {
        CallScript story = CallScript.joining(ID, "Alice")
                .beginning(ofSeconds(3))
                .after(ofSeconds(8), established(), joins("Bob"), waitsInLobby("Eve"))
                .afterLookups(1, presses(Tone.TONE1))
                .afterLookups(2, running("op-1", OperationType.PLAY_PROMPT_OPERATION), hungUp());

        assertThat(story).hasToString("""
                Call[2e1a0b00-2db4-4022-9570-243709c565ab, establishing, outgoing] begins after PT3S
                  after PT8S: established
                  at once: Bob joins
                  at once: Eve waits in the lobby
                  after 1 lookup: presses tone1
                  after 2 lookups: playPromptOperation op-1 running
                  at once: terminated 200/7000""");
    }

    @Test
    void One_target_makes_a_peer_to_peer_call_and_several_a_group_call() {
        assertThat(OUTGOING.opening().topology()).contains(CallTopology.PEER_TO_PEER);
        assertThat(CallScript.incoming(ID, "Alice").opening().topology()).contains(CallTopology.PEER_TO_PEER);
        assertThat(CallScript.outgoing(ID, "John", "Paul").opening().topology()).contains(CallTopology.GROUP);
        assertThat(CallScript.joining(ID, "Alice").opening().topology()).contains(CallTopology.GROUP);
        assertThat(CallScript.incomingFromGroup(ID, "Alice").opening().topology())
                .contains(CallTopology.GROUP);
    }

    @Nested
    class A_step_is_refused {

        @Test
        void with_its_number_its_words_and_what_would_be_allowed() {
            assertThatExceptionOfType(ScriptException.class)
                    .isThrownBy(
                            () -> OUTGOING.after(ofSeconds(8), established()).after(ofSeconds(1), transferAccepted()))
                    .withMessage(
                            "step 2 of call 2e1a0b00-2db4-4022-9570-243709c565ab, \"after PT1S: transferAccepted\":"
                                    + " established cannot become transferAccepted;"
                                    + " allowed: hold, transferring, terminating, terminated."
                                    + " If the story is to say so all the same, say meant(...)");
        }

        @Test
        void when_the_call_is_over() {
            refuses(OVER, established(), "terminated cannot become established; nothing but \"forgotten\" may follow");
            refuses(OVER, new Event.Shows(Call.builder(ID).build()), "the call is over;");
            refuses(OVER, joins("Bob"), "the call is over; nothing but \"forgotten\" may follow");
            refuses(OVER, presses(Tone.STAR), "the call is over; nothing but \"forgotten\" may follow");
            refuses(OVER, running("op", OperationType.PLAY_PROMPT_OPERATION), "the call is over");
            assertThat(OVER.after(ofSeconds(60), forgotten()).steps()).hasSize(3);
        }

        @Test
        void when_a_call_is_forgotten_that_is_not_over() {
            refuses(TALKING, forgotten(), "only a call that is over is forgotten; let it end first");
        }

        @Test
        void when_an_incoming_call_is_taken_after_its_15_seconds() {
            CallScript incoming = CallScript.incoming(ID, "Alice");

            assertThat(incoming.after(ofSeconds(15), answered()).steps()).hasSize(1);
            assertThat(incoming.after(ofSeconds(9), redirecting(), redirected()).steps())
                    .hasSize(2);
            assertThatExceptionOfType(ScriptException.class)
                    .isThrownBy(
                            () -> incoming.after(ofSeconds(10), joins("Bob")).after(ofSeconds(6), answered()))
                    .withMessageContaining("cannot be answered or redirected after PT16S; allowed: up to PT15S");
        }

        @Test
        void when_an_incoming_call_that_rings_is_taken_after_its_15_seconds() {
            CallScript ringing = CallScript.incoming(ID, "Alice").after(ofSeconds(1), ringing());

            assertThat(ringing.after(ofSeconds(14), answered()).steps()).hasSize(2);
            assertThatExceptionOfType(ScriptException.class)
                    .isThrownBy(() -> ringing.after(ofSeconds(15), answered()))
                    .withMessageContaining("cannot be answered or redirected after PT16S");
        }

        @Test
        void when_sound_flows_before_the_call_is_established() {
            refuses(
                    OUTGOING,
                    audioActive(),
                    "no sound flows while the call is establishing; let it be established first");
        }

        @Test
        void when_a_tone_is_told_although_the_application_hosts_the_media() {
            Call appHosted = TALKING.opening().toBuilder()
                    .mediaConfig(MediaConfig.appHosted("blob"))
                    .build();

            refuses(
                    CallScript.of(appHosted),
                    presses(Tone.A),
                    "tones are not told when the application hosts the media");
        }

        @Test
        void when_somebody_does_something_who_is_not_in_the_call() {
            CallScript crowded = TALKING.atOnce(joins("Bob"), waitsInLobby("Eve"));

            refuses(TALKING, leaves("Bob"), "nobody named Bob is in the call; let somebody join first");
            refuses(crowded, leaves("Rob"), "nobody named Rob is in the call; there are Bob, Eve");
            refuses(crowded, joins("Bob"), "Bob is in the call already; let somebody else join");
            refuses(crowded, admitted("Bob"), "Bob does not wait in the lobby; only who waits there is admitted");
        }

        @Test
        void when_an_operation_that_is_done_goes_on() {
            OperationType prompt = OperationType.PLAY_PROMPT_OPERATION;

            refuses(
                    TALKING.atOnce(running("op", prompt), completed("op", prompt)),
                    running("op", prompt),
                    "operation op is completed and cannot become running; it stays so");
        }

        @Test
        void when_it_shows_another_call_or_a_state_that_cannot_follow() {
            refuses(TALKING, new Event.Shows(SampleCalls.GROUP), "only the same call would be allowed");
            refuses(TALKING, new Event.Shows(OUTGOING.opening()), "established cannot become establishing");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\u007f", "\n", "\u2028", "\u001b[31m", "\ud800"})
        void on_one_line_whatever_a_name_holds(String part) {
            CallScript story = TALKING.atOnce(joins("A" + part));

            assertThatExceptionOfType(ScriptException.class)
                    .isThrownBy(() -> story.atOnce(admitted("B" + part)))
                    .satisfies(refused -> assertThat(refused.getMessage())
                            .doesNotContain(part)
                            .contains("A\\u", "B\\u"));
        }

        private void refuses(CallScript story, Event event, String message) {
            assertThatExceptionOfType(ScriptException.class)
                    .isThrownBy(() -> story.atOnce(event))
                    .withMessageContaining(message);
        }
    }

    @Test
    void What_is_meant_is_never_refused() {
        CallScript story = OVER.after(ofSeconds(1), meant(established()), meant(leaves("Bob")), meant(forgotten()));

        assertThat(story.steps()).hasSize(5);
        assertThat(story.toString()).contains("after PT1S: established (meant)");
    }

    @Test
    void Numbers_and_durations_that_make_no_sense_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OUTGOING.after(ofSeconds(-1), established()))
                .withMessage("a step comes after the one before it, not PT-1S before");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OUTGOING.afterLookups(0, established()))
                .withMessage("lookups: expected at least 1, found 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OUTGOING.after(ofSeconds(8)))
                .withMessage("nothing happens after PT8S in the story of call " + ID
                        + ", and the wait would be lost: say what happens then");
        assertThatIllegalArgumentException().isThrownBy(() -> OUTGOING.afterLookups(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CallScript(OUTGOING.opening(), Duration.ofSeconds(-1), List.of()))
                .withMessage("a call begins with the world or later, not PT-1S before");
    }
}
