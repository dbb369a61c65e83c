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
    void all_records_of_a_call_are_found() {
        assertThat(records()).hasSizeGreaterThan(25).contains(CallId.class, Participant.class);
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_component_of_null_is_refused(Class<?> type) {
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
    void lists_are_copied_by_the_constructor(Class<?> type) throws ReflectiveOperationException {
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
    void no_part_prints_a_secret_or_the_value_of_an_extra_member(Class<?> type) {
        assertThat(Sample.ofRecord(type).toString()).doesNotContain(Sample.SECRET);
    }

    @Test
    void a_call_prints_no_secret() {
        assertThat(Sample.call().toString()).doesNotContain(Sample.SECRET);
    }
}
