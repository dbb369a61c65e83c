package io.github.graphcalls.emulator.graph;

import io.github.graphcalls.fake.WorldAnswer;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.wire.GraphAnswer;
import java.util.Optional;

/**
 * Looks up calls, and keeps the effect of a fault for the reply.
 *
 * @param lookup what answers
 * @param pages how long a page is
 */
record Lookups(TimedLookup lookup, Pages pages) {

    /**
     * What came of a lookup.
     *
     * @param outcome the outcome
     * @param answer the answer that has to be sent instead of one of the outcome
     */
    record Looked(LookupOutcome outcome, Optional<GraphAnswer> answer) {}

    /** A lookup that throws is answered without details of the cause. */
    Looked find(CallQuery query, GraphRequest asked) {
        WorldAnswer found;
        try {
            found = lookup.find(query, asked.now());
        } catch (RuntimeException e) {
            System.getLogger(Graph.class.getName()).log(System.Logger.Level.WARNING, "the lookup threw", e);
            return new Looked(
                    null, Optional.of(Answers.error(asked, 500, "generalException", "An internal error occurred.")));
        }
        LookupOutcome outcome = found.usual();
        Effect effect = found.fault().map(fault -> fault.effect()).orElse(null);
        if (effect instanceof Effect.Http http && http.status().isPresent()) {
            String requestId = found.outcome().diagnostics().requestId().orElse(asked.requestId());
            return new Looked(outcome, Optional.of(Effects.instead(http, requestId, asked)));
        }
        asked.struck().set(effect instanceof Effect.Stale ? null : effect);
        return new Looked(outcome, Optional.empty());
    }
}
