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

/** A test that checks one rule of the contract; the name of its method is the rule. */
@Test
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Rule {

    /** How binding a rule is. */
    enum Level {
        /** An adapter that breaks it is wrong, and its test fails. */
        MUST,
        /** An adapter that breaks it needs a reason; it is reported, and its test does not fail. */
        SHOULD
    }

    /**
     * Returns the number, which never changes.
     *
     * @return the number
     */
    int value();

    /**
     * Returns how binding the rule is.
     *
     * @return the level
     */
    Level level() default Level.MUST;

    /**
     * Returns the capabilities without which the rule does not apply.
     *
     * @return the capabilities
     */
    Capability[] needs() default {};

    /**
     * Returns the source of the rule where it is not that of its group.
     *
     * @return the source, or empty for that of the group
     */
    String source() default "";

    /** Displays a rule as {@code R6 MUST an unknown id is not found}. */
    final class Names extends DisplayNameGenerator.ReplaceUnderscores {

        /** Called by JUnit. */
        public Names() {}

        @Override
        public String generateDisplayNameForMethod(List<Class<?>> enclosing, Class<?> testClass, Method method) {
            Rule rule = method.getAnnotation(Rule.class);
            return rule == null
                    ? super.generateDisplayNameForMethod(enclosing, testClass, method)
                    : "R" + rule.value() + " " + rule.level() + " " + sentence(method);
        }

        /**
         * Returns a rule in words.
         *
         * @param method the test that checks it
         * @return the name of the method, with blanks for underscores
         */
        public static String sentence(Method method) {
            return method.getName().replace('_', ' ');
        }

        /**
         * Returns the source of a rule.
         *
         * @param method the test that checks it
         * @return its own source, or that of its group
         */
        public static String source(Method method) {
            String own = method.getAnnotation(Rule.class).source();
            return own.isEmpty()
                    ? method.getDeclaringClass().getAnnotation(Source.class).value()
                    : own;
        }
    }
}
