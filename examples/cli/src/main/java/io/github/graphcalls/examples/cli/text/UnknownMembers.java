package io.github.graphcalls.examples.cli.text;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.Relationship;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds a row for each member that the model does not know, at any depth. Only names, since a value may be a secret; without
 * annotations of OData.
 */
final class UnknownMembers {

    private static final String LABEL = "Unknown member";
    private static final String ANNOTATION = "@odata.";
    /** Components whose name differs from Graph's, since Java reserves it. */
    private static final Map<String, String> RENAMED = Map.of("finalIdentity", "final");

    private UnknownMembers() {}

    static void addTo(Call call, Rows rows) {
        for (CallProperty property : CallProperty.values()) {
            call.get(property).ifPresent(value -> walk(property.graphName(), value, rows));
        }
        for (CallRelationship relationship : CallRelationship.values()) {
            walk(relationship.graphName(), call.get(relationship), rows);
        }
        addTo("", call.extras(), rows);
    }

    private static void walk(String place, Object value, Rows rows) {
        if (value instanceof Extras extras) {
            addTo(place, extras, rows);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> walk(place, present, rows));
        } else if (value instanceof Relationship<?> relationship) {
            walk(place, relationship.items(), rows);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                walk(place + "[" + i + "]", list.get(i), rows);
            }
        } else if (value instanceof Record record) {
            walkComponents(place, record, rows);
        }
    }

    private static void walkComponents(String place, Record record, Rows rows) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value;
            try {
                value = component.getAccessor().invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
            String name = RENAMED.getOrDefault(component.getName(), component.getName());
            walk(value instanceof Extras ? place : within(place, name), value, rows);
        }
    }

    private static void addTo(String place, Extras extras, Rows rows) {
        extras.type().ifPresent(type -> rows.add(LABEL, (place.isEmpty() ? "call" : place) + " is a " + type));
        extras.members().keySet().stream()
                .filter(name -> !name.contains(ANNOTATION))
                .forEach(name -> rows.add(LABEL, within(place, name)));
    }

    private static String within(String place, String name) {
        return place.isEmpty() ? name : place + "." + name;
    }
}
