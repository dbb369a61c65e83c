package io.github.graphcalls.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.stream.Collectors;

/** A rule whose failure begins with its number and {@code MUST}, and shows at most three violations and the number of the others. */
record NumberedRule(int number, ArchRule rule) implements ArchRule {

    private static final int MAX_VIOLATIONS = 3;
    private static final int MAX_LINE = 450;
    private static final String PREFIX = "Architecture Violation [Priority: MEDIUM] - Rule '";

    @Override
    public void check(JavaClasses classes) {
        try {
            rule.check(classes);
        } catch (AssertionError broken) {
            AssertionError shown = new AssertionError(shortened(broken.getMessage()));
            shown.setStackTrace(broken.getStackTrace());
            throw shown;
        }
    }

    private String shortened(String message) {
        List<String> lines = message.lines().toList();
        String more = lines.size() > MAX_VIOLATIONS + 1
                ? System.lineSeparator() + "and " + (lines.size() - MAX_VIOLATIONS - 1) + " more"
                : "";
        return "A" + number + " MUST "
                + lines.stream()
                        .limit(MAX_VIOLATIONS + 1)
                        .map(line -> line.replace(PREFIX, "Rule '"))
                        .map(line -> line.length() <= MAX_LINE ? line : line.substring(0, MAX_LINE) + "\u2026")
                        .collect(Collectors.joining(System.lineSeparator()))
                + more;
    }

    @Override
    public EvaluationResult evaluate(JavaClasses classes) {
        return rule.evaluate(classes);
    }

    @Override
    public String getDescription() {
        return rule.getDescription();
    }

    @Override
    public ArchRule as(String description) {
        return new NumberedRule(number, rule.as(description));
    }

    @Override
    public ArchRule because(String reason) {
        return new NumberedRule(number, rule.because(reason));
    }

    @Override
    public ArchRule allowEmptyShould(boolean allowed) {
        return new NumberedRule(number, rule.allowEmptyShould(allowed));
    }
}
