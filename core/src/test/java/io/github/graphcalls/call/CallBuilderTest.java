package io.github.graphcalls.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.media.Modality;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Relationship;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CallBuilderTest {

    private static final CallId ID = CallId.of("2e1a0b00-2db4-4022-9570-243709c565ab");

    /** The accessors of all properties, relationships and extras but the id. */
    static Stream<Method> accessors() {
        return Sample.accessorsOfCall().stream()
                .filter(accessor -> !accessor.getName().equals("id"));
    }

    @ParameterizedTest
    @MethodSource("accessors")
    void a_setter_sets_the_value_of_its_name_and_no_other(Method accessor) throws Exception {
        Object value = Sample.of(accessor.getGenericReturnType(), accessor.getName());
        Call nothing = Call.builder(ID).build();

        Call call = set(Call.builder(ID), accessor, value).build();

        for (Method each : Sample.accessorsOfCall()) {
            Object expected = each.equals(accessor) ? value : each.invoke(nothing);
            assertThat(each.invoke(call)).as(each.getName()).isEqualTo(expected);
        }
    }

    @Test
    void a_call_equals_the_copy_that_its_builder_makes() {
        Call copy = Sample.call().toBuilder().build();

        assertThat(copy).isEqualTo(Sample.call()).isNotSameAs(Sample.call()).hasSameHashCodeAs(Sample.call());
    }

    @ParameterizedTest
    @MethodSource("accessors")
    void calls_that_differ_in_one_value_are_not_equal(Method accessor) throws Exception {
        Object value = Sample.of(accessor.getGenericReturnType(), accessor.getName());
        Call nothing = Call.builder(ID).build();

        assertThat(set(Call.builder(ID), accessor, value).build())
                .isNotEqualTo(nothing)
                .doesNotHaveSameHashCodeAs(nothing);
    }

    @ParameterizedTest
    @EnumSource
    void a_property_is_read_and_set_by_its_constant_as_by_its_name(CallProperty property) throws Exception {
        Object byName = Call.class.getMethod(property.graphName()).invoke(Sample.call());
        Object value = Sample.call().get(property).orElseThrow();

        assertThat(byName instanceof Optional<?> optional ? optional.orElseThrow() : byName)
                .isEqualTo(value);
        assertThat(Call.builder(ID).set(property, value).build().get(property)).contains(value);
    }

    @ParameterizedTest
    @EnumSource
    void a_value_of_another_type_and_null_are_refused(CallProperty property) {
        CallBuilder builder = Call.builder(ID);

        assertThatThrownBy(() -> builder.set(property, new Object()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(property.graphName(), "java.lang.Object");
        assertThatThrownBy(() -> builder.set(property, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage(property.graphName());
    }

    @Test
    void an_empty_list_is_an_absent_one() {
        assertThat(Call.builder(ID).targets(List.of()).build())
                .isEqualTo(Call.builder(ID).build());
    }

    @Test
    void a_relationship_that_is_set_to_not_expanded_is_an_absent_one() {
        assertThat(Call.builder(ID).participants(Relationship.notExpanded()).build())
                .isEqualTo(Call.builder(ID).build());
    }

    @Test
    void a_list_is_copied() {
        List<Evolvable<Modality>> mine = new ArrayList<>(List.of(Evolvable.of(Modality.AUDIO)));

        Call call = Call.builder(ID).requestedModalities(mine).build();
        mine.clear();

        assertThat(call.requestedModalities()).containsExactly(Evolvable.of(Modality.AUDIO));
    }

    @Test
    void a_call_without_an_id_cannot_be_built() {
        assertThatThrownBy(() -> Call.builder(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void a_call_is_written_with_its_id_in_another_spelling() {
        CallId capitals = CallId.of("2E1A0B002DB440229570243709C565AB");

        Call call = Call.builder(ID).subject("same").id(capitals).build();

        assertThat(call).isEqualTo(Call.builder(capitals).subject("same").build());
    }

    @Test
    void a_builder_can_be_used_again_after_build() {
        CallBuilder builder = Call.builder(ID).subject("first");

        Call first = builder.build();
        Call second = builder.subject("second").build();

        assertThat(first.subject()).contains("first");
        assertThat(second.subject()).contains("second");
    }

    private static CallBuilder set(CallBuilder builder, Method accessor, Object value)
            throws ReflectiveOperationException {
        Object argument = value instanceof Optional<?> optional ? optional.orElseThrow() : value;
        Method setter = Arrays.stream(CallBuilder.class.getMethods())
                .filter(method -> method.getName().equals(accessor.getName()) && !method.isBridge())
                .filter(method -> method.getParameterTypes()[0].isInstance(argument))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the builder cannot set " + accessor.getName()));
        return (CallBuilder) setter.invoke(builder, argument);
    }
}
