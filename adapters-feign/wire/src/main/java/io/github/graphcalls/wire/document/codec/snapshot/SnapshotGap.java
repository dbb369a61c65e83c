package io.github.graphcalls.wire.document.codec.snapshot;

import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.live.RosterGap;

/**
 * The missing changes of the roster of a call of a snapshot.
 *
 * @param first the first missing number
 * @param last the last missing number
 * @param extras unknown members, which are ignored
 */
public record SnapshotGap(Long first, Long last, Extras extras) {

    RosterGap toGap() {
        return new RosterGap(first, last);
    }
}
