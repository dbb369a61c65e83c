package io.github.graphcalls.contract;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The rules as the code has them. */
final class Specification {
    private Specification() {}

    static List<Method> rules() {
        return Arrays.stream(CallLookupContract.class.getDeclaredClasses())
                .map(Class::getSuperclass)
                .flatMap(group -> Arrays.stream(group.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Rule.class))
                .sorted(Comparator.comparing(
                        method -> method.getAnnotation(Rule.class).value()))
                .toList();
    }

    static Set<Integer> numbers() {
        Set<Integer> numbers = new TreeSet<>();
        rules().forEach(rule -> numbers.add(rule.getAnnotation(Rule.class).value()));
        return numbers;
    }
}
