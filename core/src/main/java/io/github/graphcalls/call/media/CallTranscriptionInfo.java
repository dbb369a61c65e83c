package io.github.graphcalls.call.media;

import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.RecordComponents;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The transcription of a call. Immutable.
 *
 * @param state the state
 * @param lastModifiedDateTime the time of the last change of the state, with the nanoseconds and the offset that Graph sent
 * @param extras the members that Graph sent beyond the components above
 */
public record CallTranscriptionInfo(
        Optional<Evolvable<CallTranscriptionState>> state,
        Optional<OffsetDateTime> lastModifiedDateTime,
        Extras extras) {

    public CallTranscriptionInfo {
        RecordComponents.requireNonNull(CallTranscriptionInfo.class, state, lastModifiedDateTime, extras);
    }

    /**
     * Returns a transcription with a state and its time.
     *
     * @param state the state
     * @param lastModifiedDateTime the time of the last change of the state
     * @return the transcription
     */
    public static CallTranscriptionInfo of(CallTranscriptionState state, OffsetDateTime lastModifiedDateTime) {
        return new CallTranscriptionInfo(
                Optional.of(Evolvable.of(state)), Optional.of(lastModifiedDateTime), Extras.NONE);
    }

    @Override
    public String toString() {
        return RecordComponents.toString(this);
    }
}
