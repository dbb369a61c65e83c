package io.github.graphcalls.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.media.MediaConfig;
import io.github.graphcalls.call.meeting.MeetingInfo;
import io.github.graphcalls.call.operation.CommsOperation;
import io.github.graphcalls.call.operation.OperationStatus;
import io.github.graphcalls.call.operation.OperationType;
import io.github.graphcalls.call.value.Evolvable;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The families of a call whose members have records of their own. */
class VariantsTest {

    @ParameterizedTest
    @ValueSource(classes = {MediaConfig.class, MeetingInfo.class})
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

    @ParameterizedTest
    @EnumSource
    void an_operation_has_its_kind_and_progress(OperationType type) {
        CommsOperation operation = CommsOperation.of("op-1", type, OperationStatus.RUNNING);

        assertThat(operation.type()).contains(Evolvable.of(type));
        assertThat(operation.id()).contains("op-1");
        assertThat(operation.status()).contains(Evolvable.of(OperationStatus.RUNNING));
    }
}
