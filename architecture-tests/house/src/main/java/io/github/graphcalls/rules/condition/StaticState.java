package io.github.graphcalls.rules.condition;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Set;

/**
 * Refuses state that all users of a class share: a static field that is not final, has a mutable type, or whose array or
 * collection a method changes; and the same in a constant of an enum.
 */
public final class StaticState extends ArchCondition<JavaClass> {

    private final boolean valuesAlone;
    private final Set<String> exempt;

    private StaticState(boolean valuesAlone, String... exempt) {
        super("hold no static state");
        this.valuesAlone = valuesAlone;
        this.exempt = Set.of(exempt);
    }

    public static StaticState none() {
        return new StaticState(false);
    }

    /** Refuses also a static field with a service, even one without state, except the listed fields. */
    public static StaticState valuesAlone(String... exempt) {
        return new StaticState(true, exempt);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Set<String> changed = FieldWrites.of(type);
        for (JavaField field : type.getFields()) {
            boolean isStatic = field.getModifiers().contains(JavaModifier.STATIC);
            if (field.getModifiers().contains(JavaModifier.SYNTHETIC) || !isStatic && !type.isEnum()) {
                continue;
            }
            String problem = problemOf(field, changed);
            if (!problem.isEmpty() && !exempt.contains(field.getFullName())) {
                events.add(violated(field, field.getDescription() + " " + problem));
            }
        }
    }

    private String problemOf(JavaField field, Set<String> changed) {
        JavaClass type = field.getRawType();
        if (!field.getModifiers().contains(JavaModifier.FINAL)) {
            return "is not final";
        }
        if (changed.contains(field.getName())) {
            return "is changed by a method";
        }
        if (type.isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE)) {
            return "is an array that others can change";
        }
        if (Mutability.isMutable(type)) {
            return "holds " + type.getName() + ", which can change";
        }
        return valuesAlone && !type.isPrimitive() && !type.isArray() && !Mutability.isValue(type)
                ? "holds " + type.getName() + ", which is no value"
                : "";
    }
}
