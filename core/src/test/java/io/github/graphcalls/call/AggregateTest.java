package io.github.graphcalls.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.participant.Participant;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every record that a call is made of. */
class AggregateTest {

    static Set<Class<?>> records() {
        return Sample.records();
    }

    @Test
    void the_records_are_all_found() {
        assertThat(records()).hasSizeGreaterThan(25).contains(CallId.class, Participant.class);
    }

    @ParameterizedTest
    @MethodSource("records")
    void nothing_is_ever_null(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            Object[] values = Sample.componentsOf(type);
            values[i] = null;

            assertThatThrownBy(() -> Sample.newRecord(type, values))
                    .as("%s without %s", type.getSimpleName(), components[i].getName())
                    .isInstanceOf(InvocationTargetException.class)
                    .hasCauseInstanceOf(NullPointerException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void lists_are_copied_on_the_way_in(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            Object[] values = Sample.componentsOf(type);
            if (values[i] instanceof List<?> list) {
                List<Object> mine = new ArrayList<>(list);
                values[i] = mine;

                Object made = Sample.newRecord(type, values);
                mine.clear();

                assertThat(components[i].getAccessor().invoke(made))
                        .as("%s of %s", components[i].getName(), type.getSimpleName())
                        .isEqualTo(list);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void equal_parts_make_equal_values(Class<?> type) {
        assertThat(Sample.ofRecord(type)).isEqualTo(Sample.ofRecord(type)).hasSameHashCodeAs(Sample.ofRecord(type));
    }

    @ParameterizedTest
    @MethodSource("records")
    void nothing_prints_a_secret_nor_what_the_model_does_not_know(Class<?> type) {
        assertThat(Sample.ofRecord(type).toString()).doesNotContain(Sample.SECRET);
    }

    @Test
    void a_call_prints_no_secret() {
        assertThat(Sample.call().toString()).doesNotContain(Sample.SECRET);
    }
}
