package io.github.graphcalls.emulator.graph;

import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.util.Optional;

/**
 * Asks the lookup.
 *
 * @param lookup what answers
 * @param pages how long a page is
 */
record Lookups(TimedLookup lookup, Pages pages) {

    /** What the lookup throws is its own affair: a client learns that there is no answer, and nothing of the inside. */
    LookupOutcome find(CallQuery query, Asked asked) {
        LookupOutcome outcome;
        try {
            outcome = lookup.find(query, asked.now());
        } catch (RuntimeException e) {
            System.getLogger(Graph.class.getName()).log(System.Logger.Level.WARNING, "the lookup threw", e);
            return new Unavailable(
                    Unavailable.Cause.SERVICE,
                    Optional.empty(),
                    Diagnostics.of(500, "generalException", "An internal error occurred."));
        }
        return outcome instanceof Found found && !asked.wantsUnknownWords()
                ? new Found(KnownWords.of(found.call()), found.diagnostics())
                : outcome;
    }
}
