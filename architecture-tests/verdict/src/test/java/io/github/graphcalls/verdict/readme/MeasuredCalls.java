package io.github.graphcalls.verdict.readme;

import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.policy.LookupListener;
import io.github.graphcalls.lookup.policy.ObservedLookup;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;

record MeasuredCalls(CallLookup calls, ObservationRegistry registry) implements CallLookup {
    @Override
    public LookupOutcome find(CallQuery query) {
        Observation observation = Observation.createNotStarted("graph.calls.lookup", registry);
        LookupListener tags = event -> observation
                .lowCardinalityKeyValue("outcome", event.outcome())
                .lowCardinalityKeyValue("cause", event.cause());
        return observation.observe(() -> ObservedLookup.of(calls, tags).find(query));
    }
}
