package io.github.graphcalls.contract.report;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * The result of one rule. Immutable.
 *
 * @param number the number of the rule
 * @param level {@code MUST} or {@code SHOULD}
 * @param sentence the rule in words
 * @param source the standard, the document or the Javadoc that the rule rests on
 * @param status the result
 * @param detail the reason, empty for a rule that is kept; at most 200 characters, on one line
 */
public record RuleResult(int number, String level, String sentence, String source, Status status, String detail) {

    private static final int MAX_DETAIL_LENGTH = 200;

    /** The possible results of a rule. */
    public enum Status {
        /** The rule was checked and is kept. */
        KEPT,
        /** The rule is a MUST and is broken. */
        BROKEN,
        /** The rule is a SHOULD and is not kept. */
        NOT_KEPT,
        /** The rule needs a capability that the adapter does not declare. */
        NOT_DECLARED,
        /** The rule was left out, though the adapter declares the capabilities that it needs. */
        DID_NOT_RUN;

        /** The status in words, such as {@code not kept}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Checks the components, and shortens the detail. */
    public RuleResult {
        requireNonNull(level, "level");
        requireNonNull(sentence, "sentence");
        requireNonNull(source, "source");
        requireNonNull(status, "status");
        detail = detail.strip().replaceAll("\\s+", " ");
        detail = detail.length() > MAX_DETAIL_LENGTH ? detail.substring(0, MAX_DETAIL_LENGTH) + "\u2026" : detail;
    }

    /** The result as a row of Markdown. */
    @Override
    public String toString() {
        return "| R" + number + " | " + level + " | " + sentence + " | " + status + " | " + detail.replace('|', '/')
                + " |";
    }
}
