package io.github.graphcalls.fake.generated;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.Relationship;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The model of a call by reflection, in words: which records there are, what their components may be ({@code Call.subject
 * absent}), which words their enumerations have. One method lists what the model allows, the other what a call contains.
 */
final class Model {

    private static final String MODEL = "io.github.graphcalls.call";

    private final Set<String> facets = new HashSet<>();

    private final Map<Class<?>, RecordComponent[]> components = new HashMap<>();

    private Model() {}

    /** Everything that the model allows, unknown content included. */
    static Set<String> whole() {
        Model model = new Model();
        Stream.concat(
                        Stream.concat(
                                Stream.of(CallProperty.values()).map(CallProperty::graphName),
                                Stream.of(CallRelationship.values()).map(CallRelationship::graphName)),
                        Stream.of("extras"))
                .forEach(name -> model.expect("Call." + name, accessor(name).getGenericReturnType()));
        return model.facets;
    }

    /** All there is in calls. */
    static Set<String> of(Stream<Call> calls) {
        Model model = new Model();
        calls.forEach(model::seeCall);
        return model.facets;
    }

    private void expect(Class<?> type) {
        if (!type.getName().startsWith(MODEL)) {
            return;
        }
        if (type.isEnum()) {
            Stream.of(type.getEnumConstants()).forEach(word -> expectWord((Enum<?>) word));
        } else if (type.isSealed()) {
            Stream.of(type.getPermittedSubclasses()).forEach(this::expect);
        } else if (type.isRecord() && facets.add(type.getSimpleName())) {
            for (RecordComponent component : type.getRecordComponents()) {
                expect(type.getSimpleName() + "." + component.getName(), component.getGenericType());
            }
        }
    }

    private void expectWord(Enum<?> word) {
        facets.add(word.getDeclaringClass().getSimpleName() + "." + word);
    }

    private void expect(String name, Type type) {
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
        List<String> values = raw == Optional.class
                ? List.of("present", "absent")
                : raw == List.class
                        ? List.of("empty", "filled")
                        : raw == Relationship.class
                                ? List.of("NotExpanded", "Complete", "Partial")
                                : raw == Evolvable.class
                                        ? List.of("unknown word")
                                        : raw == Extras.class ? List.of("with members", "without members") : List.of();
        values.forEach(value -> facets.add(name + " " + value));
        expect(raw);
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                if (!(argument instanceof TypeVariable<?>)) {
                    expect(name, argument);
                }
            }
        }
    }

    private void seeCall(Call call) {
        for (CallProperty property : CallProperty.values()) {
            see("Call." + property.graphName(), valueOf(accessor(property.graphName()), call));
        }
        for (CallRelationship relationship : CallRelationship.values()) {
            see("Call." + relationship.graphName(), call.get(relationship));
        }
        see("Call.extras", call.extras());
    }

    private static Method accessor(String name) {
        try {
            return Call.class.getMethod(name);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private void see(String name, Object value) {
        if (value instanceof Optional<?> optional) {
            facets.add(name + (optional.isPresent() ? " present" : " absent"));
            optional.ifPresent(it -> see(name, it));
        } else if (value instanceof List<?> list) {
            facets.add(name + (list.isEmpty() ? " empty" : " filled"));
            list.forEach(it -> see(name, it));
        } else if (value instanceof Evolvable<?> word) {
            word.known().ifPresentOrElse(this::expectWord, () -> facets.add(name + " unknown word"));
        } else if (value instanceof Extras extras) {
            facets.add(name + (extras.members().isEmpty() ? " without members" : " with members"));
            extras.type().ifPresent(facets::add);
        } else if (value instanceof Record record && record.getClass().getName().startsWith(MODEL)) {
            seeRecord(name, record);
        }
    }

    private void seeRecord(String name, Record record) {
        String own = record.getClass().getSimpleName();
        facets.add(own);
        if (record instanceof Relationship<?>) {
            facets.add(name + " " + own);
        }
        for (RecordComponent component : components.computeIfAbsent(record.getClass(), Class::getRecordComponents)) {
            see(own + "." + component.getName(), valueOf(component.getAccessor(), record));
        }
    }

    private static Object valueOf(Method accessor, Object owner) {
        try {
            return accessor.invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(accessor + " cannot be read", e);
        }
    }
}
