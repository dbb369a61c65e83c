package io.github.graphcalls.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static io.github.graphcalls.rules.Packages.GUICE;
import static java.util.function.Predicate.not;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes rules about the types in public signatures: supertypes and type parameters of a public type, and the types of its public and
 * protected members, with the members that it inherits from a type that is not public.
 */
final class Signatures {
    private Signatures() {}

    /** Types that may have more in their signatures than the others of the module. */
    record Exempt(DescribedPredicate<JavaClass> types, DescribedPredicate<JavaClass> mayShow) {}

    static ArchRule only(DescribedPredicate<JavaClass> place, DescribedPredicate<JavaClass> shown, Exempt... exempt) {
        return classes().that(place).should(show(shown, List.of(exempt)));
    }

    /** Modules and providers may have Guice in their signatures. */
    static Exempt guiceAtTheEdge() {
        return new Exempt(simpleNameEndingWith("Module").or(simpleNameEndingWith("Provider")), GUICE.classes());
    }

    private static ArchCondition<JavaClass> show(DescribedPredicate<JavaClass> shown, List<Exempt> exempt) {
        return new ArchCondition<>("show only what it may") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!isPublic(type)) {
                    return;
                }
                DescribedPredicate<JavaClass> allowed = exempt.stream()
                        .filter(each -> each.types().test(type))
                        .map(Exempt::mayShow)
                        .reduce(shown, (one, other) -> one.or(other));
                shownBy(type).forEach(each -> {
                    report(each.getDescription(), supertypesOf(each), allowed, type, events);
                    each.getMembers().stream()
                            .filter(Signatures::isVisible)
                            .filter(member -> each.equals(type) || isSeenThrough(type, member))
                            .forEach(member -> report(member.getDescription(), typesOf(member), allowed, type, events));
                });
            }
        };
    }

    private static void report(
            String where,
            Stream<? extends JavaType> types,
            DescribedPredicate<JavaClass> allowed,
            JavaClass owner,
            ConditionEvents events) {
        types.flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getBaseComponentType)
                .filter(type -> !type.isPrimitive() && !allowed.test(type))
                .map(JavaClass::getName)
                .distinct()
                .sorted()
                .forEach(name ->
                        events.add(violated(owner, where + " shows " + name + " in " + owner.getSourceCodeLocation())));
    }

    /** The type, and its supertypes up to the next public one. */
    private static Stream<JavaClass> shownBy(JavaClass type) {
        Stream<JavaClass> hidden = Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream())
                .filter(not(Signatures::isPublic))
                .flatMap(Signatures::shownBy);
        return Stream.concat(Stream.of(type), hidden);
    }

    private static boolean isPublic(JavaClass type) {
        boolean visible = type.getModifiers().contains(JavaModifier.PUBLIC);
        return visible && type.getEnclosingClass().map(Signatures::isPublic).orElse(true);
    }

    private static boolean isVisible(JavaMember member) {
        var modifiers = member.getModifiers();
        return !modifiers.contains(JavaModifier.SYNTHETIC)
                && (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED));
    }

    /** Whether a member of a supertype that is not public is visible through the public type that inherits it. */
    private static boolean isSeenThrough(JavaClass heir, JavaMember member) {
        var modifiers = member.getModifiers();
        boolean staysBehind = member instanceof JavaConstructor
                || member instanceof JavaMethod
                        && modifiers.contains(JavaModifier.STATIC)
                        && member.getOwner().isInterface();
        boolean isForHeirs = modifiers.contains(JavaModifier.PROTECTED);
        return !staysBehind && !(isForHeirs && heir.getModifiers().contains(JavaModifier.FINAL));
    }

    private static Stream<JavaType> supertypesOf(JavaClass type) {
        return Stream.of(
                        type.getSuperclass().stream(), type.getInterfaces().stream(), type.getTypeParameters().stream())
                .flatMap(types -> types);
    }

    private static Stream<JavaType> typesOf(JavaMember member) {
        if (member instanceof JavaField field) {
            return Stream.of(field.getType());
        }
        JavaCodeUnit code = (JavaCodeUnit) member;
        return Stream.of(
                        Stream.of(code.getReturnType()),
                        code.getParameterTypes().stream(),
                        code.getTypeParameters().stream(),
                        code.getExceptionTypes().stream())
                .flatMap(types -> types);
    }
}
