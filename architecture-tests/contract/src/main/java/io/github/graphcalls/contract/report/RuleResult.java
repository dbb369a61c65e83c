package io.github.graphcalls.contract.report;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * What came of one rule. Immutable.
 *
 * @param number the number of the rule
 * @param level {@code MUST} or {@code SHOULD}
 * @param sentence the rule
 * @param verdict what came of it
 * @param detail why, empty for a rule that is kept
 */
public record RuleResult(int number, String level, String sentence, Verdict verdict, String detail) {

    private static final int LONGEST = 200;

    /** What can come of a rule. */
    public enum Verdict {
        /** It was checked and is kept. */
        KEPT,
        /** It is a MUST and is broken. */
        BROKEN,
        /** It is a SHOULD and is not kept. */
        NOT_KEPT,
        /** It is about a capability that the adapter does not declare. */
        NOT_DECLARED,
        /** It was left out, though the adapter declares what it is about. */
        DID_NOT_RUN;

        /** In words. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    public RuleResult {
        requireNonNull(level, "level");
        requireNonNull(sentence, "sentence");
        requireNonNull(verdict, "verdict");
        detail = detail.strip().replaceAll("\\s+", " ").replace('|', '/');
        detail = detail.length() > LONGEST ? detail.substring(0, LONGEST) + "\u2026" : detail;
    }

    /** The rule as the specification numbers it, and what came of it. */
    @Override
    public String toString() {
        return "| R" + number + " | " + level + " | " + sentence + " | " + verdict + " | " + detail + " |";
    }
}
