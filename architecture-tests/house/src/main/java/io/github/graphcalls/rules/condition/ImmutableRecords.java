package io.github.graphcalls.rules.condition;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.List;
import java.util.regex.Pattern;

/** Refuses a record with an array or another component that can change, and one that does not copy its collections. */
public final class ImmutableRecords extends ArchCondition<JavaClass> {

    private static final Pattern COPY = Pattern.compile("(?i).*(copy|unmodifiable|toList|immutable).*");

    public ImmutableRecords() {
        super("be immutable");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        List<JavaField> components = type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .toList();
        for (JavaField component : components) {
            component.getType().getAllInvolvedRawTypes().stream()
                    .filter(each -> each.isArray() || Mutability.isMutable(each))
                    .forEach(each -> events.add(violated(
                            component, component.getDescription() + " has " + each.getName() + ", which can change")));
            // Raw types leave out that a List<byte[]> has an array.
            if (component.getType().getName().contains("[")) {
                events.add(violated(component, component.getDescription() + " has an array"));
            }
        }
        long collections = components.stream()
                .filter(each -> Mutability.isCollection(each.getRawType()))
                .count();
        if (collections > copiesIn(type)) {
            events.add(violated(type, type.getDescription() + " does not copy each collection in its constructor"));
        }
    }

    private static long copiesIn(JavaClass type) {
        return type.getConstructors().stream()
                .mapToLong(constructor -> copies(constructor))
                .max()
                .orElse(0);
    }

    private static long copies(JavaCodeUnit constructor) {
        return constructor.getMethodCallsFromSelf().stream()
                        .filter(call -> COPY.matcher(call.getName()).matches())
                        .count()
                + constructor.getMethodReferencesFromSelf().stream()
                        .filter(call -> COPY.matcher(call.getName()).matches())
                        .count();
    }
}
