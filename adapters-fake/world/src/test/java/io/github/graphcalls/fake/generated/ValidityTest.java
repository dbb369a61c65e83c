package io.github.graphcalls.fake.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallDirection;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.CallTopology;
import io.github.graphcalls.call.media.MediaConfig.ServiceHostedMediaConfig;
import io.github.graphcalls.call.meeting.MeetingInfo.OrganizerMeetingInfo;
import io.github.graphcalls.call.operation.CommsOperation;
import io.github.graphcalls.call.routing.CallOptions;
import io.github.graphcalls.call.routing.CallOptionsType;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.wire.document.CallDocuments;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ValidityTest {

    private static final GeneratedCalls PLAIN = GeneratedCalls.of(7, 1000);
    private static final List<Call> ALL =
            Stream.concat(PLAIN.stream(), PLAIN.withUnknownContent().stream()).toList();

    @Test
    void a_generated_call_that_is_written_and_read_is_equal() {
        assertThat(ALL)
                .allSatisfy(call -> assertThat(CallDocuments.read(CallDocuments.write(call)))
                        .isInstanceOfSatisfying(
                                Found.class, read -> assertThat(read.call()).isEqualTo(call)));
    }

    @Test
    void every_generated_call_is_peer_to_peer_or_a_group_call() {
        assertThat(calls(call -> call.topology().isEmpty())).isEmpty();
        assertThat(calls(call -> call.topology().equals(Optional.of(CallTopology.PEER_TO_PEER))))
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call.participants().items()).isEmpty());
        assertThat(calls(call -> call.chatInfo().isPresent()))
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call.meetingInfo()).containsInstanceOf(OrganizerMeetingInfo.class));
    }

    @Test
    void properties_agree_with_the_direction_of_the_call() {
        assertThat(calls(call -> is(CallDirection.OUTGOING, call)))
                .isNotEmpty()
                .noneMatch(call -> call.hasState(CallState.INCOMING) || call.hasState(CallState.REDIRECTING))
                .noneMatch(call -> call.incomingContext().isPresent())
                .noneMatch(call -> call.callOptions()
                        .flatMap(CallOptions::type)
                        .filter(type -> type.matches(CallOptionsType.INCOMING_CALL_OPTIONS))
                        .isPresent());
        assertThat(calls(call -> is(CallDirection.INCOMING, call)))
                .isNotEmpty()
                .noneMatch(call -> call.answeredBy().isPresent())
                .noneMatch(call -> call.callOptions()
                        .flatMap(CallOptions::type)
                        .filter(type -> type.matches(CallOptionsType.OUTGOING_CALL_OPTIONS))
                        .isPresent());
    }

    @Test
    void media_and_tones_agree_with_the_state_and_the_media_config() {
        assertThat(calls(call -> call.mediaFlowing().orElse(false)))
                .isNotEmpty()
                .allMatch(call -> call.hasState(CallState.ESTABLISHED));
        assertThat(calls(call -> call.toneInfo().isPresent()))
                .isNotEmpty()
                .allMatch(call -> call.hasState(CallState.ESTABLISHED))
                .allMatch(call -> call.mediaConfig()
                        .filter(ServiceHostedMediaConfig.class::isInstance)
                        .isPresent());
    }

    @Test
    void a_result_belongs_to_an_end_or_a_failed_transfer() {
        assertThat(calls(call -> call.resultInfo().isPresent() && !call.isOver()))
                .isNotEmpty()
                .allMatch(call -> call.hasState(CallState.ESTABLISHED))
                .allSatisfy(call -> assertThat(call.resultInfo().flatMap(result -> result.subcode()))
                        .hasValueSatisfying(subcode -> assertThat(subcode).isIn(7000, 7700)));
        assertThat(calls(call -> call.terminationReason().isPresent())).allMatch(Call::isOver);
    }

    @Test
    void a_client_context_has_at_most_256_characters() {
        assertThat(ALL.stream()
                        .flatMap(call -> call.operations().items().stream())
                        .map(CommsOperation::clientContext)
                        .flatMap(Optional::stream))
                .isNotEmpty()
                .allSatisfy(context -> assertThat(context).hasSizeLessThanOrEqualTo(256));
    }

    private static boolean is(CallDirection direction, Call call) {
        return call.direction().filter(word -> word.matches(direction)).isPresent();
    }

    private static List<Call> calls(Predicate<Call> which) {
        return ALL.stream().filter(which).toList();
    }
}
