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
 * Names what the model does not know, wherever in a call it stands. Names alone: a value may be a secret. OData's own
 * annotations are left out.
 */
final class UnknownMembers {

    private static final String BEYOND = "Beyond the model";
    private static final String ANNOTATION = "@odata.";
    /** What Java forbids as a name: whoever looks for the place in the document looks for Graph's. */
    private static final Map<String, String> RENAMED = Map.of("finalIdentity", "final");

    private UnknownMembers() {}

    static void tell(Call call, Rows rows) {
        for (CallProperty property : CallProperty.values()) {
            call.get(property).ifPresent(value -> walk(property.graphName(), value, rows));
        }
        for (CallRelationship relationship : CallRelationship.values()) {
            walk(relationship.graphName(), call.get(relationship), rows);
        }
        tell("", call.extras(), rows);
    }

    private static void walk(String place, Object value, Rows rows) {
        if (value instanceof Extras extras) {
            tell(place, extras, rows);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> walk(place, present, rows));
        } else if (value instanceof Relationship<?> relationship) {
            walk(place, relationship.items(), rows);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                walk(place + "[" + i + "]", list.get(i), rows);
            }
        } else if (value instanceof Record part) {
            walkComponents(place, part, rows);
        }
    }

    private static void walkComponents(String place, Record part, Rows rows) {
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            Object value;
            try {
                value = component.getAccessor().invoke(part);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
            String name = RENAMED.getOrDefault(component.getName(), component.getName());
            walk(value instanceof Extras ? place : within(place, name), value, rows);
        }
    }

    private static void tell(String place, Extras extras, Rows rows) {
        extras.type().ifPresent(type -> rows.add(BEYOND, (place.isEmpty() ? "call" : place) + " is a " + type));
        extras.members().keySet().stream()
                .filter(name -> !name.contains(ANNOTATION))
                .forEach(name -> rows.add(BEYOND, within(place, name)));
    }

    private static String within(String place, String name) {
        return place.isEmpty() ? name : place + "." + name;
    }
}
