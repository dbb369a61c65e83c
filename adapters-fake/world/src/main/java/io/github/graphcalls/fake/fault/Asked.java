package io.github.graphcalls.fake.fault;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.CallId;
import java.time.Duration;

/**
 * A lookup as a condition sees it. Immutable.
 *
 * @param id whom it asks for
 * @param nth which lookup of this call it is, counted from 1
 * @param elapsed how long after the beginning of the world
 * @param draw what the seed draws for this lookup and this fault
 */
public record Asked(CallId id, int nth, Duration elapsed, long draw) {

    public Asked {
        requireNonNull(id, "id");
        requireNonNull(elapsed, "elapsed");
    }
}
