package io.github.graphcalls.call.participant;

import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.RecordComponents;
import java.util.Optional;

/**
 * The recording by a participant. Immutable.
 *
 * @param initiator the initiator of the recording
 * @param recordingStatus the status of the recording
 * @param extras the members that Graph sent beyond the components above
 */
public record RecordingInfo(
        Optional<IdentitySet> initiator, Optional<Evolvable<RecordingStatus>> recordingStatus, Extras extras) {

    public RecordingInfo {
        RecordComponents.requireNonNull(RecordingInfo.class, initiator, recordingStatus, extras);
    }

    @Override
    public String toString() {
        return RecordComponents.toString(this);
    }
}
