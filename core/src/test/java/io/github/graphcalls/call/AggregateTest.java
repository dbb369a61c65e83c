package io.github.graphcalls.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.routing.AudioRoutingGroup;
import io.github.graphcalls.call.routing.RoutingMode;
import io.github.graphcalls.call.value.Extras;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        assertThat(Sample.ofRecord(type).toString()).isNotBlank().doesNotContain(Sample.SECRET);
    }

    @Test
    void a_record_prints_its_present_values_on_one_line() {
        AudioRoutingGroup group = AudioRoutingGroup.builder()
                .id("a\nb")
                .routingMode(RoutingMode.ONE_TO_ONE)
                .sources(List.of("p1", "p2"))
                .build();

        assertThat(group).hasToString("AudioRoutingGroup[id=a\\u000ab, routingMode=oneToOne, sources=[p1, p2]]");
        assertThat(group.toBuilder().extras(Extras.of(Map.of("new", 1))).build().toString())
                .endsWith(", extras=[new]]");
        assertThat(IdentitySet.ofUser(Identity.of("u"))).hasToString("IdentitySet[user=Identity[id=u]]");
    }

    @Test
    void a_call_prints_no_secret() {
        assertThat(Sample.call().toString()).doesNotContain(Sample.SECRET);
    }
}
