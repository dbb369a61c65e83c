package io.github.graphcalls.call.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.operation.CommsOperation;
import io.github.graphcalls.call.participant.InvitationParticipantInfo;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.call.routing.AudioRoutingGroup;
import io.github.graphcalls.call.routing.CallOptions;
import io.github.graphcalls.call.routing.IncomingContext;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordBuilderTest {

    static Stream<Class<?>> records() {
        return Stream.of(
                Identity.class,
                IdentitySet.class,
                ParticipantInfo.class,
                InvitationParticipantInfo.class,
                Participant.class,
                CallOptions.class,
                CommsOperation.class,
                IncomingContext.class,
                AudioRoutingGroup.class);
    }

    @ParameterizedTest
    @MethodSource("records")
    void each_setter_sets_the_component_of_its_name_and_no_other(Class<?> record) throws Exception {
        Object nothing = build(record.getMethod("builder").invoke(null));
        for (Method setter : settersOf(record)) {
            Object argument = argument(setter.getGenericParameterTypes()[0]);
            Object builder = record.getMethod("builder").invoke(null);
            setter.invoke(builder, argument);
            Object changed = build(builder);

            for (RecordComponent component : record.getRecordComponents()) {
                Object found = component.getAccessor().invoke(changed);
                if (component.getName().equals(setter.getName())) {
                    assertThat(text(found)).as("%s", setter).isEqualTo(text(argument));
                } else {
                    assertThat(found).isEqualTo(component.getAccessor().invoke(nothing));
                }
            }
            Object copy = build(record.getMethod("toBuilder").invoke(changed));
            assertThat(copy).isEqualTo(changed);
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void every_component_has_a_setter(Class<?> record) {
        assertThat(settersOf(record).stream().map(Method::getName))
                .containsAll(Arrays.stream(record.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @Test
    void a_builder_refuses_null_and_names_the_component() {
        assertThatThrownBy(() -> AudioRoutingGroup.builder().sources(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("sources");
    }

    private static Object build(Object builder) throws ReflectiveOperationException {
        return RecordBuilder.class.getMethod("build").invoke(builder);
    }

    private static List<Method> settersOf(Class<?> record) {
        return Arrays.stream(record.getDeclaredClasses())
                .filter(RecordBuilder.class::isAssignableFrom)
                .flatMap(builder -> Arrays.stream(builder.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge())
                .toList();
    }

    private static Object argument(Type type) throws ReflectiveOperationException {
        Class<?> plain = (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
        if (plain == Evolvable.class) {
            return word((Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0]);
        }
        if (plain == List.class) {
            return List.of(argument(((ParameterizedType) type).getActualTypeArguments()[0]));
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain == Extras.class) {
            return Extras.NONE.withType("other");
        }
        if (plain == Boolean.class) {
            return true;
        }
        if (plain == Long.class) {
            return 7L;
        }
        if (plain == Secret.class) {
            return Secret.of("secret");
        }
        if (plain == String.class) {
            return "text";
        }
        return Arrays.stream(plain.getMethods())
                        .anyMatch(method -> method.getName().equals("builder"))
                ? build(plain.getMethod("builder").invoke(null))
                : ofComponents(plain);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Evolvable<?> word(Class<?> type) {
        return Evolvable.of((Enum) type.getEnumConstants()[0]);
    }

    private static Object ofComponents(Class<?> record) throws ReflectiveOperationException {
        RecordComponent[] components = record.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = types[i] == Extras.class ? Extras.NONE : types[i] == List.class ? List.of() : Optional.empty();
        }
        return record.getConstructor(types).newInstance(values);
    }

    /** A word equals the constant it stands for. */
    private static String text(Object value) {
        Object inner = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (inner instanceof Enum<?> constant) {
            return Evolvable.wordOf(constant);
        }
        return String.valueOf(inner);
    }
}
