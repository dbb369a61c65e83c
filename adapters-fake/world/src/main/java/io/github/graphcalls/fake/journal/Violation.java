package io.github.graphcalls.fake.journal;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A lookup that a client should not have made. Immutable.
 *
 * @param rule what it breaks
 * @param lookup the lookup
 * @param told the earlier lookup whose answer told better, when there was one
 */
public record Violation(Rule rule, JournalEntry lookup, Optional<JournalEntry> told) {

    /** What a client has to keep to. */
    public enum Rule {
        /** A wait that the service asks for is waited out (fact 5.4). */
        ASKED_BEFORE_THE_WAIT_WAS_OVER("it asked again before the wait was over"),
        /** A query is given up at its deadline. */
        ASKED_AFTER_THE_DEADLINE("it asked although the deadline of its query had passed"),
        /** What is over is not asked for again: nothing follows (fact 3.5). */
        ASKED_FOR_WHAT_IS_OVER("it asked for a call of which it was told that it is over");

        private final String words;

        Rule(String words) {
            this.words = words;
        }
    }

    public Violation {
        requireNonNull(rule, "rule");
        requireNonNull(lookup, "lookup");
        requireNonNull(told, "told");
    }

    /** What is wrong, the lookup, and what was told before. */
    @Override
    public String toString() {
        return rule.words + ":\n  " + lookup
                + told.map(entry -> "\n  was told: " + entry).orElse("");
    }
}
