package io.github.graphcalls.contract.rules;

import io.github.graphcalls.contract.Capability;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A test that checks one rule of the contract; its method's name is the rule. */
@Test
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Rule {

    /** How binding a rule is. */
    enum Level {
        /** An adapter that breaks it is wrong. */
        MUST,
        /** An adapter that breaks it had better have a reason; it is reported and does not fail. */
        SHOULD
    }

    /** The number, which stays what it is. */
    int value();

    Level level() default Level.MUST;

    /** Without these, the rule says nothing of an adapter. */
    Capability[] needs() default {};

    /** Shows a rule as {@code R6 MUST a call that nobody knows is not found}. */
    final class Names extends DisplayNameGenerator.ReplaceUnderscores {
        @Override
        public String generateDisplayNameForMethod(List<Class<?>> enclosing, Class<?> testClass, Method method) {
            Rule rule = method.getAnnotation(Rule.class);
            return rule == null
                    ? super.generateDisplayNameForMethod(enclosing, testClass, method)
                    : "R" + rule.value() + " " + rule.level() + " " + sentence(method);
        }

        public static String sentence(Method method) {
            return method.getName().replace('_', ' ');
        }
    }
}
