package io.github.graphcalls.rules.condition;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;

/** Refuses {@code InstantSource.system()}, unless a method passes it on as an argument and does not read it. */
public final class SystemClockHandedOn extends ArchCondition<JavaClass> {

    public SystemClockHandedOn() {
        super("pass the system clock on");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaCodeUnit code : type.getCodeUnits()) {
            code.getAccessesFromSelf().stream()
                    .filter(access -> access.getTarget().getFullName().equals("java.time.InstantSource.system()"))
                    .filter(access -> code.isConstructor()
                            || code.getModifiers().contains(JavaModifier.SYNTHETIC)
                            || code.getName().equals("<clinit>")
                            || code.getAccessesFromSelf().stream().anyMatch(SystemClockHandedOn::reads))
                    .forEach(access -> events.add(violated(type, access.getDescription())));
        }
    }

    private static boolean reads(JavaAccess<?> access) {
        String target = access.getTarget().getFullName();
        return target.matches("java\\.time\\.(InstantSource|Clock)\\.(instant|millis|withZone)\\(.*");
    }
}
