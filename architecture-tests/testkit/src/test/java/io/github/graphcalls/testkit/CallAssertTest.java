package io.github.graphcalls.testkit;

import static io.github.graphcalls.testkit.GraphCallsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.media.CallMediaState;
import io.github.graphcalls.call.media.MediaState;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.call.result.EndReason;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.fake.SampleCalls;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CallAssertTest {

    private static final Participant ADELE =
            Participant.of("p1", ParticipantInfo.of(IdentitySet.ofUser(Identity.of("u1", "Adele"))));
    private static final Call GROUP = SampleCalls.GROUP.toBuilder()
            .mediaState(CallMediaState.ofAudio(MediaState.ACTIVE))
            .participants(Relationship.complete(List.of(ADELE)))
            .build();
    private static final Call ENDED = SampleCalls.PEER_TO_PEER.toBuilder()
            .state(CallState.TERMINATED)
            .resultInfo(ResultInfo.of(200, 5002))
            .build();

    @Test
    void assertions_that_hold_for_a_call_pass() {
        assertThat(GROUP)
                .isEqualTo(GROUP.toBuilder().build())
                .isGroupCall()
                .isNotOver()
                .hasState(CallState.ESTABLISHED)
                .hasMediaFlowing()
                .hasRoster()
                .containsExactly(ADELE);
        assertThat(ENDED).isPeerToPeer().isOver().endedBecause(EndReason.ALL_OTHERS_LEFT);
    }

    @Test
    void a_failure_names_the_expected_value_and_shows_the_call() {
        fails(() -> assertThat(ENDED).hasState(CallState.HOLD), "expected state HOLD, found " + ENDED);
        fails(() -> assertThat(GROUP).isOver(), "expected a call that is over, found " + GROUP);
        fails(() -> assertThat(ENDED).isNotOver(), "expected a call that is not over, found " + ENDED);
        fails(() -> assertThat(GROUP).isPeerToPeer(), "expected a call that is PEER_TO_PEER, found " + GROUP);
        fails(() -> assertThat(ENDED).isGroupCall(), "expected a call that is GROUP, found " + ENDED);
        fails(
                () -> assertThat(ENDED).endedBecause(EndReason.TRANSFERRED),
                "expected an end because the call was transferred, found " + ENDED);
        fails(
                () -> assertThat(GROUP).endedBecause(EndReason.NOT_STATED),
                "expected an end because no reason was given, found " + GROUP);
        fails(() -> assertThat(ENDED).hasMediaFlowing(), "expected media flowing with no media state, found " + ENDED);
        fails(() -> assertThat(ENDED).hasRoster(), "expected a roster: expand the participants, found " + ENDED);
    }

    @Test
    void a_comparison_of_two_calls_names_each_property_that_differs() {
        Call other = GROUP.toBuilder()
                .state(CallState.HOLD)
                .subject("Weekly")
                .participants(Relationship.notExpanded())
                .build();

        assertThatThrownBy(() -> assertThat(GROUP).isEqualTo(other))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("state: expected hold, found established")
                .hasMessageContaining("subject: expected Weekly, found nothing")
                .hasMessageContaining("participants: expected nothing, found ")
                .hasMessageNotContaining("targets");
        assertThatThrownBy(() -> assertThat(GROUP).isEqualTo(null)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat((Call) null).isEqualTo(GROUP)).isInstanceOf(AssertionError.class);
    }

    private static void fails(ThrowingCallable asserting, String message) {
        assertThatThrownBy(asserting).isInstanceOf(AssertionError.class).hasMessage(message);
    }
}
