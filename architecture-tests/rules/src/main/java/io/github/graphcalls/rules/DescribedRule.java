package io.github.graphcalls.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/** Rules whose message has what it must have: a sentence for a name, the reason, and how to mend a violation. */
final class DescribedRule {
    private DescribedRule() {}

    /** Also makes the rule fail when it matches nothing, whatever {@code archunit.properties} say. */
    static ArchRule of(ArchRule rule, String sentence, String reason, String remedy) {
        return rule.allowEmptyShould(false).as(sentence).because(reason + "; remedy: " + remedy);
    }

    /** Checks several rules, all of them even when the first is broken. */
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
            throw new AssertionError(String.join(System.lineSeparator(), broken));
        }
    }
}
