package io.github.graphcalls.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CallBuilderTest {

    private static final CallId ID = CallId.of("2e1a0b00-2db4-4022-9570-243709c565ab");

    static Stream<RecordComponent> settable() {
        return Arrays.stream(Call.class.getRecordComponents())
                .filter(component -> !component.getName().equals("id"));
    }

    @Nested
    class Every_component {

        static Stream<RecordComponent> settable() {
            return CallBuilderTest.settable();
        }

        @ParameterizedTest
        @MethodSource("settable")
        void is_set_by_the_method_of_its_name_which_sets_nothing_else(RecordComponent component) throws Exception {
            Object value = Sample.of(component.getGenericType(), component.getName());
            Call nothing = Call.builder(ID).build();

            Call call = set(Call.builder(ID), component, value).build();

            for (RecordComponent each : Call.class.getRecordComponents()) {
                Object expected = each.getName().equals(component.getName())
                        ? value
                        : each.getAccessor().invoke(nothing);
                assertThat(each.getAccessor().invoke(call)).as(each.getName()).isEqualTo(expected);
            }
        }
    }

    @Test
    void a_call_survives_the_way_through_its_builder() throws Exception {
        CallBuilder builder = Call.builder(ID);
        for (RecordComponent component : settable().toList()) {
            set(builder, component, Sample.of(component.getGenericType(), component.getName()));
        }
        Call everything = builder.build();

        Call copy = everything.toBuilder().build();

        assertThat(copy).isEqualTo(everything).isNotSameAs(everything);
    }

    @Test
    void a_call_is_written_with_its_id_in_another_spelling() {
        CallId capitals = CallId.of("2E1A0B002DB440229570243709C565AB");

        Call call = Call.builder(ID).subject("same").id(capitals).build();

        assertThat(call).isEqualTo(Call.builder(capitals).subject("same").build());
    }

    @Test
    void a_builder_goes_on_after_it_has_built() {
        CallBuilder builder = Call.builder(ID).subject("first");

        Call first = builder.build();
        Call second = builder.subject("second").build();

        assertThat(first.subject()).contains("first");
        assertThat(second.subject()).contains("second");
    }

    private static CallBuilder set(CallBuilder builder, RecordComponent component, Object value)
            throws ReflectiveOperationException {
        Object argument = value instanceof Optional<?> optional ? optional.orElseThrow() : value;
        Method setter = Arrays.stream(CallBuilder.class.getMethods())
                .filter(method -> method.getName().equals(component.getName()))
                .filter(method -> method.getParameterTypes()[0].isInstance(argument))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the builder cannot set " + component.getName()));
        return (CallBuilder) setter.invoke(builder, argument);
    }
}
