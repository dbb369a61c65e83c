package io.github.graphcalls.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** Makes rules about dependencies. They list what is allowed, so that anything new or misspelt is refused. */
final class Dependencies {
    private Dependencies() {}

    static ArchRule only(Packages place, Packages... known) {
        return only(place.classes(), Packages.classesOf(known));
    }

    /** Every place may have JSpecify's annotations, which are not needed at run time. */
    static ArchRule only(DescribedPredicate<JavaClass> place, DescribedPredicate<JavaClass> known) {
        return classes()
                .that(place)
                .should()
                .onlyDependOnClassesThat(known.or(resideInAPackage("org.jspecify.annotations..")));
    }

    /** A rule for the named package, without the packages below it. */
    static ArchRule atTheTopOf(String packageName, Packages... known) {
        return only(resideInAPackage(packageName), Packages.classesOf(known));
    }
}
