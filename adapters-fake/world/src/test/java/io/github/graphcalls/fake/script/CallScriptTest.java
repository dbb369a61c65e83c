package io.github.graphcalls.fake.script;

import static io.github.graphcalls.fake.event.EndEvents.forgotten;
import static io.github.graphcalls.fake.event.EndEvents.hungUp;
import static io.github.graphcalls.fake.event.MediaEvents.presses;
import static io.github.graphcalls.fake.event.MediaEvents.running;
import static io.github.graphcalls.fake.event.RosterEvents.joins;
import static io.github.graphcalls.fake.event.RosterEvents.leaves;
import static io.github.graphcalls.fake.event.RosterEvents.waitsInLobby;
import static io.github.graphcalls.fake.event.StateEvents.established;
import static io.github.graphcalls.fake.event.StateEvents.meant;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallTopology;
import io.github.graphcalls.call.media.Tone;
import io.github.graphcalls.call.operation.OperationType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallScriptTest {

    private static final CallId ID = CallId.of("2e1a0b00-2db4-4022-9570-243709c565ab");
    private static final CallScript OUTGOING = CallScript.outgoing(ID, "John");
    private static final CallScript TALKING = OUTGOING.atOnce(established());
    private static final CallScript OVER = TALKING.after(ofSeconds(9), hungUp());

    @Test
    void a_story_is_not_changed_by_adding_a_step() {
        CallScript longer = OUTGOING.after(ofSeconds(8), established());

        assertThat(OUTGOING.steps()).isEmpty();
        assertThat(longer)
                .isEqualTo(CallScript.outgoing(ID, "John").after(ofSeconds(8), established()))
                .isEqualTo(new CallScript(longer.opening(), longer.begins(), longer.steps()));
    }

    @Test
    void a_story_prints_one_line_for_each_step() {
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
    void one_target_makes_a_peer_to_peer_call_and_several_a_group_call() {
        assertThat(OUTGOING.opening().topology()).contains(CallTopology.PEER_TO_PEER);
        assertThat(CallScript.incoming(ID, "Alice").opening().topology()).contains(CallTopology.PEER_TO_PEER);
        assertThat(CallScript.outgoing(ID, "John", "Paul").opening().topology()).contains(CallTopology.GROUP);
        assertThat(CallScript.joining(ID, "Alice").opening().topology()).contains(CallTopology.GROUP);
        assertThat(CallScript.incomingFromGroup(ID, "Alice").opening().topology())
                .contains(CallTopology.GROUP);
    }

    @Test
    void a_meant_event_is_never_refused() {
        CallScript story = OVER.after(ofSeconds(1), meant(established()), meant(leaves("Bob")), meant(forgotten()));

        assertThat(story.steps()).hasSize(5);
        assertThat(story.toString()).contains("after PT1S: established (meant)");
    }

    @Test
    void invalid_numbers_and_durations_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OUTGOING.after(ofSeconds(-1), established()))
                .withMessage("after: expected zero or more, found PT-1S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OUTGOING.afterLookups(0, established()))
                .withMessage("afterLookups: expected at least 1, found 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OUTGOING.after(ofSeconds(8)))
                .withMessageContaining("call " + ID + ", after PT8S");
        assertThatIllegalArgumentException().isThrownBy(() -> OUTGOING.afterLookups(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CallScript(OUTGOING.opening(), Duration.ofSeconds(-1), List.of()))
                .withMessage("begins: expected zero or more, found PT-1S");
    }
}
