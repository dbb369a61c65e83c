package io.github.graphcalls.fake.journal;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.CallId;
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
 * @param query what was asked
 * @param outcome what was answered
 * @param delay how long the answer took
 * @param nearest for an id that the script does not know, the known id that comes nearest to it
 * @param behavior the quirks and faults that held
 */
public record JournalEntry(
        Instant at,
        int nth,
        CallQuery query,
        LookupOutcome outcome,
        Duration delay,
        Optional<CallId> nearest,
        Behavior behavior) {

    public JournalEntry {
        requireNonNull(at, "at");
        requireNonNull(query, "query");
        requireNonNull(outcome, "outcome");
        requireNonNull(delay, "delay");
        requireNonNull(nearest, "nearest");
        requireNonNull(behavior, "behavior");
    }

    /** One line: when, which lookup of which call, and what came of it. */
    @Override
    public String toString() {
        return at + " lookup " + nth + " of " + query.id()
                + (query.select().isEmpty() ? "" : " select " + query.select())
                + (query.expand().isEmpty() ? "" : " expand " + query.expand())
                + query.deadline().map(instant -> " until " + instant).orElse("")
                + ": " + outcome
                + (delay.isZero() ? "" : " after " + delay)
                + nearest.map(id -> "; the script does not know this id, the nearest that it knows is " + id)
                        .orElse("");
    }
}
