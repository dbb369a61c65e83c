package io.github.graphcalls.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.graphcalls.call.media.MediaConfig;
import io.github.graphcalls.call.meeting.MeetingInfo;
import io.github.graphcalls.call.operation.CommsOperation;
import io.github.graphcalls.call.operation.OperationStatus;
import io.github.graphcalls.call.operation.OperationType;
import io.github.graphcalls.call.routing.CallOptions;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The families of a call whose members have records of their own. */
class VariantsTest {

    @ParameterizedTest
    @ValueSource(classes = {CallOptions.class, CommsOperation.class, MediaConfig.class, MeetingInfo.class})
    void fold_hands_each_variant_to_the_function_of_its_own(Class<?> family) throws ReflectiveOperationException {
        Method fold = Arrays.stream(family.getMethods())
                .filter(method -> method.getName().equals("fold"))
                .findFirst()
                .orElseThrow();
        Class<?>[] variants = family.getPermittedSubclasses();
        Object[] functions = IntStream.range(0, fold.getParameterCount())
                .mapToObj(index -> (Function<Object, Object>) value -> List.of(index, value))
                .toArray();

        assertThat(variants).hasSameSizeAs(functions);
        for (int i = 0; i < variants.length; i++) {
            Object variant = Sample.newRecord(variants[i], Sample.componentsOf(variants[i]));

            assertThat(fold.invoke(variant, functions)).isEqualTo(List.of(i, variant));
        }
    }

    private static Stream<CommsOperation> operations(Extras extras) {
        Optional<String> id = Optional.of("op-1");
        return Stream.of(
                new CommsOperation.InviteParticipantsOperation(
                        id, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), extras),
                new CommsOperation.RecordOperation(
                        id,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        extras),
                new CommsOperation.SendDtmfTonesOperation(
                        id, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), extras),
                new CommsOperation.PlainOperation(id, Optional.empty(), Optional.empty(), Optional.empty(), extras));
    }

    @Test
    void an_operation_without_a_type_has_that_of_its_variant() {
        assertThat(operations(Extras.NONE).map(CommsOperation::type))
                .containsExactly(
                        Evolvable.of(OperationType.INVITE_PARTICIPANTS_OPERATION),
                        Evolvable.of(OperationType.RECORD_OPERATION),
                        Evolvable.of(OperationType.SEND_DTMF_TONES_OPERATION),
                        Evolvable.of(OperationType.COMMS_OPERATION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"muteParticipantOperation", "aNewOperation"})
    void the_type_that_an_operation_came_with_counts_more_than_its_variant(String type) {
        Extras extras = Extras.NONE.withGraphType(type);

        assertThat(operations(extras).map(CommsOperation::type))
                .containsOnly(Evolvable.parse(OperationType.class, type));
    }

    @ParameterizedTest
    @EnumSource(OperationType.class)
    void a_plain_operation_has_every_type_but_those_with_a_record_of_their_own(OperationType type) {
        switch (type) {
            case INVITE_PARTICIPANTS_OPERATION, RECORD_OPERATION, SEND_DTMF_TONES_OPERATION ->
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> CommsOperation.plain("op-1", type, OperationStatus.RUNNING))
                        .withMessageContaining(type.toString());
            default -> {
                CommsOperation operation = CommsOperation.plain("op-1", type, OperationStatus.RUNNING);

                assertThat(operation.type()).isEqualTo(Evolvable.of(type));
                assertThat(operation.id()).contains("op-1");
                assertThat(operation.status()).contains(Evolvable.of(OperationStatus.RUNNING));
            }
        }
    }
}
