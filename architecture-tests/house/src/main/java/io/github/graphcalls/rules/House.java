package io.github.graphcalls.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;

/** The rule that holds for each module of this library. */
final class House {
    private House() {}

    static ArchRule readable(Packages place, String subject) {
        return DescribedRule.of(
                classes().that(place.classes()).should(new ReadableClassFiles("io.github.graphcalls")),
                subject + " has no class file that cannot be read",
                "ArchUnit skips a file that it cannot read, and the other rules do not see its class",
                "compile it again, for a Java version that this version of ArchUnit supports");
    }
}
