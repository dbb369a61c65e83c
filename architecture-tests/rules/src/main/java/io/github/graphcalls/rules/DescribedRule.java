package io.github.graphcalls.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Makes rules whose message has a sentence, a reason and a remedy. */
final class DescribedRule {
    private DescribedRule() {}

    /** Returns the rule with its message. It fails if it matches no class, regardless of {@code archunit.properties}. */
    static ArchRule of(ArchRule rule, String sentence, String reason, String remedy) {
        return rule.allowEmptyShould(false).as(sentence).because(reason + "; remedy: " + remedy);
    }

    /** A rule that each class file can be read. ArchUnit logs a warning and skips a file that it cannot read. */
    static ArchRule readable(DescribedPredicate<JavaClass> place, String packageName, String sentence) {
        return of(
                classes().that(place).should(new ReadableClassFiles(packageName)),
                sentence,
                "ArchUnit skips a file that it cannot read, and the other rules do not check its class",
                "compile it again, for a Java version that this version of ArchUnit supports");
    }

    /** The length of the message of one error, shared by the rules that are broken. */
    private static final int MAX_LENGTH = 1_900;

    /** Checks all rules, and reports each broken one in one error. */
    static void check(List<ArchRule> rules, JavaClasses classes) {
        List<String> broken = new ArrayList<>();
        for (ArchRule rule : rules) {
            try {
                rule.check(classes);
            } catch (AssertionError error) {
                broken.add(error.getMessage());
            }
        }
        if (!broken.isEmpty()) {
            int each = MAX_LENGTH / broken.size();
            throw new AssertionError(broken.stream()
                    .map(message -> message.length() <= each ? message : message.substring(0, each) + "\u2026")
                    .collect(Collectors.joining(System.lineSeparator())));
        }
    }
}
