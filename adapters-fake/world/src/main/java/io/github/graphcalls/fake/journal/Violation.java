package io.github.graphcalls.fake.journal;

import io.github.graphcalls.call.value.RecordComponents;
import java.util.Optional;

/**
 * A lookup or request that a correct client does not make. Immutable.
 *
 * @param rule the rule that it breaks
 * @param item the lookup or request
 * @param earlier the earlier lookup or request whose answer forbids it, where there is one
 */
public record Violation(Rule rule, JournalItem item, Optional<JournalItem> earlier) {

    /** What a client has to do. */
    public enum Rule {
        /** A client waits as long as {@code Retry-After} says (FACTS.md#retry-after). */
        RETRY_TOO_EARLY("the client sent the request again before Retry-After was over"),
        /** A client gives up a query at its deadline. */
        AFTER_DEADLINE("the client looked up the call after the deadline of its query"),
        /** A client does not look up a call that has ended: nothing follows (FACTS.md#call-states). */
        AFTER_END("the client looked up a call that an earlier answer had shown as ended"),
        /** Each HTTP request has its own {@code client-request-id} (FACTS.md#client-request-id). */
        CLIENT_REQUEST_ID_REPEATED("the client sent a client-request-id twice"),
        /** Each HTTP request has a bearer token. */
        TOKEN_MISSING("the client sent no bearer token");

        private final String words;

        Rule(String words) {
            this.words = words;
        }
    }

    public Violation {
        RecordComponents.requireNonNull(Violation.class, rule, item, earlier);
    }

    /** The rule, the lookup or request, and the earlier one. */
    @Override
    public String toString() {
        return rule.words + ":\n  " + item
                + earlier.map(answer -> "\n  earlier answer: " + answer).orElse("");
    }
}
