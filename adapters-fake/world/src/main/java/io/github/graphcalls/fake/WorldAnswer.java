package io.github.graphcalls.fake;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.util.Optional;

/**
 * What comes of a lookup in a world. Immutable.
 *
 * @param outcome the outcome for a client
 * @param usual the outcome before the fault's HTTP answer or its harm to the bytes, which a server applies by itself
 * @param fault the fault that strikes the lookup
 */
public record WorldAnswer(LookupOutcome outcome, LookupOutcome usual, Optional<Fault> fault) {
    public WorldAnswer {
        requireNonNull(outcome, "outcome");
        requireNonNull(usual, "usual");
        requireNonNull(fault, "fault");
    }
}
