package io.github.graphcalls.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.lookup.LookupOutcome;
import io.github.graphcalls.lookup.LookupOutcome.Found;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What the rules say of outcomes. */
final class Outcomes {
    private Outcomes() {}

    /** The call that was found. */
    static Call found(LookupOutcome outcome) {
        assertThat(outcome).isInstanceOf(Found.class);
        return ((Found) outcome).found();
    }

    /** That a call was found and has the properties that were expected, whatever else it has in its extras. */
    static void assertFound(LookupOutcome outcome, Call expected) {
        assertThat(differences(withoutExtras(found(outcome)), withoutExtras(expected)))
                .as("what differs from the specimen %s", expected.id())
                .isEmpty();
    }

    private static Call withoutExtras(Call call) {
        return call.toBuilder().extras(Extras.NONE).build();
    }

    private static List<String> differences(Call found, Call expected) {
        return Arrays.stream(Call.class.getRecordComponents())
                .filter(property -> !Objects.equals(valueOf(property, found), valueOf(property, expected)))
                .map(property -> property.getName() + ": expected " + valueOf(property, expected) + ", found "
                        + valueOf(property, found))
                .toList();
    }

    private static Object valueOf(RecordComponent property, Call call) {
        try {
            return property.getAccessor().invoke(call);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(property.getName() + " cannot be read", e);
        }
    }
}
