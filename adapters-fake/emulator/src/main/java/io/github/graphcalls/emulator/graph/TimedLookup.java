package io.github.graphcalls.emulator.graph;

import io.github.graphcalls.fake.WorldAnswer;
import io.github.graphcalls.lookup.CallQuery;
import java.time.Instant;

/** Looks up a call at the instant of the request, so that the answer and its headers have the same time. */
@FunctionalInterface
public interface TimedLookup {

    /**
     * Looks up a call.
     *
     * @param query the query
     * @param now the instant of the request, on the clock of the emulator
     * @return the outcome and the fault that strikes it
     */
    WorldAnswer find(CallQuery query, Instant now);
}
