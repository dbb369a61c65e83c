package io.github.graphcalls.fake.journal;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.RecordComponents;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One lookup. Immutable.
 *
 * @param at when it was made
 * @param nth which lookup of this call it was, counted from 1
 * @param query the query
 * @param outcome the outcome, as a client reads it
 * @param delay how long the answer took
 * @param fault the label of the fault that decided the outcome
 * @param nearest for an id that the script does not contain, the most similar one that it contains
 * @param behavior the quirks and faults in force
 * @param http the HTTP request, over an emulator
 */
public record JournalEntry(
        Instant at,
        int nth,
        CallQuery query,
        LookupOutcome outcome,
        Duration delay,
        Optional<String> fault,
        Optional<CallId> nearest,
        Behavior behavior,
        Optional<HttpExchange> http)
        implements JournalItem {

    public JournalEntry {
        RecordComponents.requireNonNull(
                JournalEntry.class, at, nth, query, outcome, delay, fault, nearest, behavior, http);
    }

    /** On one line: when, which lookup of which call, and its outcome. */
    @Override
    public String toString() {
        return at + " lookup " + nth + " of " + query.id()
                + (query.select().isEmpty() ? "" : " select " + query.select())
                + (query.expand().isEmpty() ? "" : " expand " + query.expand())
                + query.deadline().map(instant -> " until " + instant).orElse("")
                + ": " + outcome
                + (delay.isZero() ? "" : " after " + delay)
                + nearest.map(id -> "; the script has no call with this id, the most similar id is " + id)
                        .orElse("");
    }
}
