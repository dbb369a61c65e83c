package io.github.graphcalls.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.regex.Pattern;

/** Lists the violations that a rule finds, without line numbers, with specimens by their simple names. */
final class RuleViolations {

    private static final Pattern LINE = Pattern.compile(" in \\(\\w+\\.java:\\d+\\)");
    private static final Pattern HOLDER = Pattern.compile("[a-z0-9.]+\\.\\w+Specimens\\$");

    private RuleViolations() {}

    static JavaClasses classes(Class<?>... specimens) {
        return new ClassFileImporter().importClasses(specimens);
    }

    static List<String> violations(ArchRule rule, Class<?>... specimens) {
        return violations(rule, classes(specimens));
    }

    static List<String> violations(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails().stream()
                .map(detail -> LINE.matcher(detail).replaceAll(""))
                .map(detail -> HOLDER.matcher(detail).replaceAll(""))
                .sorted()
                .toList();
    }
}
