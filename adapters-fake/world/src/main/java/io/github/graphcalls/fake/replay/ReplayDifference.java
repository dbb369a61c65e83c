package io.github.graphcalls.fake.replay;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.RecordComponents;

/**
 * A lookup whose outcome in a replay differs from the recorded one. Immutable.
 *
 * @param id the call
 * @param nth the number of the lookup of this call, counted from 1
 * @param how the first place that differs, with the recorded and the replayed value
 */
public record ReplayDifference(CallId id, int nth, String how) {

    public ReplayDifference {
        RecordComponents.requireNonNull(ReplayDifference.class, id, nth, how);
    }

    @Override
    public String toString() {
        return "lookup " + nth + " of " + id + " differs: " + how;
    }
}
