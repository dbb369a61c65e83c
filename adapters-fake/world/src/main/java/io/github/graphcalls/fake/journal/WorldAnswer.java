package io.github.graphcalls.fake.journal;

import io.github.graphcalls.call.value.RecordComponents;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.time.Duration;
import java.util.Optional;

/**
 * The answer of a world to a lookup. Immutable.
 *
 * @param outcome the outcome for a client in memory
 * @param usual the outcome before the fault's HTTP answer or byte fault, which a server applies by itself
 * @param fault the fault that applies to the lookup
 * @param delay how long the answer takes
 */
public record WorldAnswer(LookupOutcome outcome, LookupOutcome usual, Optional<Fault> fault, Duration delay) {
    public WorldAnswer {
        RecordComponents.requireNonNull(WorldAnswer.class, outcome, usual, fault, delay);
    }

    /**
     * An answer without a fault.
     *
     * @param outcome the outcome
     * @return the answer
     */
    public static WorldAnswer of(LookupOutcome outcome) {
        return new WorldAnswer(outcome, outcome, Optional.empty(), Duration.ZERO);
    }
}
