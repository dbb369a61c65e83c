package io.github.graphcalls.fake.replay;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.CallId;

/**
 * Where a replay leaves the recorded path: at one lookup of one call. Immutable.
 *
 * @param id the call
 * @param nth which lookup of this call, counted from 1
 * @param how what differs, with what was recorded and what the replay gave
 */
public record ReplayDifference(CallId id, int nth, String how) {

    public ReplayDifference {
        requireNonNull(id, "id");
        requireNonNull(how, "how");
    }

    @Override
    public String toString() {
        return "lookup " + nth + " of " + id + " diverges: " + how;
    }
}
