package io.github.graphcalls.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.media.CallMediaState;
import io.github.graphcalls.call.media.MediaState;
import io.github.graphcalls.call.meeting.ChatInfo;
import io.github.graphcalls.call.meeting.MeetingInfo;
import io.github.graphcalls.call.participant.InvitationParticipantInfo;
import io.github.graphcalls.call.result.CallEnd;
import io.github.graphcalls.call.result.EndReason;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallTest {

    private static final CallId ID = CallId.of("2e1a0b00-2db4-4022-9570-243709c565ab");
    private static final Evolvable<CallState> ON_THE_MOON = Evolvable.parse(CallState.class, "onTheMoon");

    private static CallBuilder call() {
        return Call.builder(ID);
    }

    @ParameterizedTest
    @EnumSource(CallState.class)
    void a_call_is_over_when_it_is_terminated_and_not_before(CallState state) {
        assertThat(call().state(state).build().isOver()).isEqualTo(state == CallState.TERMINATED);
    }

    @Test
    void a_call_without_a_state_is_not_over() {
        assertThat(call().build().isOver()).isFalse();
        assertThat(call().state(ON_THE_MOON).build().isOver()).isFalse();
    }

    @Test
    void the_end_of_a_call_has_its_reason() {
        Call call = call().state(CallState.TERMINATED)
                .resultInfo(ResultInfo.of(408, 8537))
                .build();

        assertThat(call.end().map(CallEnd::reason)).contains(EndReason.KEEP_ALIVE_TIMEOUT);
    }

    @Test
    void the_end_of_a_consultative_transfer_follows_from_the_termination_reason() {
        Call call = call().state(CallState.TERMINATED)
                .terminationReason("AppTransferred")
                .build();

        assertThat(call.end().map(CallEnd::reason)).contains(EndReason.TRANSFERRED);
    }

    @Test
    void the_result_of_a_failed_transfer_is_not_an_end() {
        Call call = call().state(CallState.ESTABLISHED)
                .resultInfo(ResultInfo.of(500, 7000))
                .build();

        assertThat(call.end()).isEmpty();
    }

    private final InvitationParticipantInfo someone =
            InvitationParticipantInfo.of(IdentitySet.ofUser(Identity.of("someone")));

    @Test
    void a_call_with_one_target_is_peer_to_peer() {
        assertThat(call().targets(List.of(someone)).build().topology()).contains(CallTopology.PEER_TO_PEER);
    }

    @Test
    void a_call_with_several_targets_a_chat_or_a_meeting_is_a_group_call() {
        CallBuilder one = call().targets(List.of(someone));

        assertThat(call().targets(List.of(someone, someone)).build().topology()).contains(CallTopology.GROUP);
        assertThat(one.chatInfo(ChatInfo.ofMeeting("19:meeting")).build().topology())
                .contains(CallTopology.GROUP);
        assertThat(call().meetingInfo(MeetingInfo.organizedBy(IdentitySet.NONE))
                        .build()
                        .topology())
                .contains(CallTopology.GROUP);
    }

    @Test
    void the_topology_is_unknown_without_targets_chat_and_meeting() {
        assertThat(call().state(CallState.ESTABLISHED).build().topology()).isEmpty();
    }

    @Test
    void media_flows_once_an_established_call_has_active_audio() {
        assertThat(established(Evolvable.of(MediaState.ACTIVE))).contains(true);
        assertThat(established(Evolvable.of(MediaState.INACTIVE))).contains(false);
    }

    @Test
    void it_is_unknown_whether_media_flows_without_a_media_state() {
        assertThat(call().state(CallState.ESTABLISHED).build().mediaFlowing()).isEmpty();
        assertThat(call().mediaState(CallMediaState.ofAudio(MediaState.ACTIVE))
                        .build()
                        .mediaFlowing())
                .isEmpty();
        assertThat(call().state(ON_THE_MOON).build().mediaFlowing()).isEmpty();
        assertThat(established(Evolvable.parse(MediaState.class, "degraded"))).isEmpty();
        assertThat(established(Evolvable.of(MediaState.UNKNOWN_FUTURE_VALUE))).isEmpty();
        assertThat(call().state(CallState.UNKNOWN_FUTURE_VALUE).build().mediaFlowing())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = CallState.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ESTABLISHED", "UNKNOWN_FUTURE_VALUE"})
    void media_does_not_flow_in_another_state(CallState state) {
        Call call = call().state(state)
                .mediaState(CallMediaState.ofAudio(MediaState.ACTIVE))
                .build();

        assertThat(call.mediaFlowing()).contains(false);
    }

    private Optional<Boolean> established(Evolvable<MediaState> audio) {
        return call().state(CallState.ESTABLISHED)
                .mediaState(new CallMediaState(Optional.of(audio), Extras.NONE))
                .build()
                .mediaFlowing();
    }

    @Test
    void a_call_prints_its_id_and_its_state() {
        Call call = call().state(CallState.TERMINATED)
                .direction(CallDirection.OUTGOING)
                .resultInfo(ResultInfo.of(200, 7000))
                .subject("the take-over")
                .build();

        assertThat(call)
                .hasToString("Call[2e1a0b00-2db4-4022-9570-243709c565ab, terminated, outgoing, ENDED_BY_APPLICATION]");
    }

    @Test
    void a_call_prints_on_one_line_whatever_graph_sent() {
        Call call = Call.builder(CallId.of("a;b"))
                .state(Evolvable.parse(CallState.class, "on\nhold"))
                .build();

        assertThat(call).hasToString("Call[a;b, on\\u000ahold]");
    }

    @Test
    void a_state_is_compared_only_when_it_is_known() {
        assertThat(call().state(CallState.HOLD).build().hasState(CallState.HOLD))
                .isTrue();
        assertThat(call().state(CallState.HOLD).build().hasState(CallState.ESTABLISHED))
                .isFalse();
        assertThat(call().build().hasState(CallState.HOLD)).isFalse();
    }

    @Test
    void the_differences_of_two_calls_are_listed_with_both_values() {
        Call expected = call().state(CallState.HOLD).subject("a").build();
        Call found =
                call().state(CallState.HOLD).direction(CallDirection.INCOMING).build();

        assertThat(found.differencesFrom(expected))
                .containsExactly("subject: expected a, found nothing", "direction: expected nothing, found incoming");
        assertThat(found.differencesFrom(found)).isEmpty();
        assertThat(call().build().toMap()).containsOnlyKeys("id");
    }

    @Test
    void a_call_without_an_id_is_refused() {
        assertThatThrownBy(() -> Call.builder(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("id");
    }
}
