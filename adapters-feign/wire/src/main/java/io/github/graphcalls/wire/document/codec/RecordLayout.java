package io.github.graphcalls.wire.document.codec;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallBuilder;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.Relationship;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The accessors of the components of a part of a call, the extras last, and its constructor.
 *
 * @param getters the accessors
 * @param make creates the part from the values of its components
 */
record RecordLayout(List<Method> getters, Function<Object[], Object> make) {

    static RecordLayout of(Class<?> type) {
        return type == Call.class ? ofCall() : ofRecord(type);
    }

    /** Returns whether a record is a part of a call: its last component is the extras. */
    static boolean hasExtras(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components.length > 0
                && components[components.length - 1].getName().equals("extras");
    }

    private static RecordLayout ofRecord(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        List<Method> getters = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            getters.add(components[i].getAccessor());
        }
        Constructor<?> constructor;
        try {
            constructor = type.getConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " is not a public record", e);
        }
        return new RecordLayout(getters, values -> {
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot construct " + type, e);
            }
        });
    }

    private static RecordLayout ofCall() {
        CallProperty[] properties = CallProperty.values();
        CallRelationship[] relationships = CallRelationship.values();
        List<Method> getters = new ArrayList<>();
        for (CallProperty property : properties) {
            getters.add(getter(property.graphName()));
        }
        for (CallRelationship relationship : relationships) {
            getters.add(getter(relationship.graphName()));
        }
        getters.add(getter("extras"));
        return new RecordLayout(getters, values -> call(properties, relationships, values));
    }

    static Method getter(String name) {
        try {
            return Call.class.getMethod(name);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Call has no method " + name, e);
        }
    }

    private static Call call(CallProperty[] properties, CallRelationship[] relationships, Object[] values) {
        CallBuilder call = Call.builder((CallId) values[0]);
        for (int i = 1; i < properties.length; i++) {
            if (values[i] != null) {
                call.set(properties[i], values[i]);
            }
        }
        for (int i = 0; i < relationships.length; i++) {
            if (values[properties.length + i] != null) {
                call.set(relationships[i], (Relationship<?>) values[properties.length + i]);
            }
        }
        return call.extras((Extras) values[values.length - 1]).build();
    }
}
