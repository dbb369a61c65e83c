package io.github.graphcalls.rules;

import com.tngtech.archunit.lang.ArchRule;

/** Gives a rule what its message must have: a sentence for a name, the reason, and how to mend a violation. */
final class Mended {
    private Mended() {}

    /** Also makes the rule fail when it matches nothing, whatever {@code archunit.properties} say. */
    static ArchRule rule(ArchRule rule, String sentence, String reason, String remedy) {
        return rule.allowEmptyShould(false).as(sentence).because(reason + "; to mend it, " + remedy);
    }
}
