package io.github.graphcalls.call.media;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * How transcription stands. Immutable.
 *
 * @param state the state
 * @param lastModifiedDateTime when the state changed last, to the nanosecond and with the offset that Graph sent
 * @param extras what Graph sent here beyond the components above
 */
public record CallTranscriptionInfo(
        Optional<Evolvable<CallTranscriptionState>> state,
        Optional<OffsetDateTime> lastModifiedDateTime,
        Extras extras) {

    public CallTranscriptionInfo {
        requireNonNull(state, "state");
        requireNonNull(lastModifiedDateTime, "lastModifiedDateTime");
        requireNonNull(extras, "extras");
    }

    /**
     * A state of transcription and when it was reached.
     *
     * @param state the state
     * @param lastModifiedDateTime when it changed last
     * @return the transcription
     */
    public static CallTranscriptionInfo of(CallTranscriptionState state, OffsetDateTime lastModifiedDateTime) {
        return new CallTranscriptionInfo(
                Optional.of(Evolvable.of(state)), Optional.of(lastModifiedDateTime), Extras.NONE);
    }
}
