package io.github.graphcalls.call.participant;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import java.util.Optional;

/**
 * How recording stands. Immutable.
 *
 * @param initiator who started it
 * @param recordingStatus whether it runs
 * @param extras what Graph sent here beyond the components above
 */
public record RecordingInfo(
        Optional<IdentitySet> initiator, Optional<Evolvable<RecordingStatus>> recordingStatus, Extras extras) {

    public RecordingInfo {
        requireNonNull(initiator, "initiator");
        requireNonNull(recordingStatus, "recordingStatus");
        requireNonNull(extras, "extras");
    }
}
