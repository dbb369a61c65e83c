package io.github.graphcalls.call.media;

import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.RecordComponents;
import java.util.Optional;

/**
 * The state of the media of a call. An established call has media only when {@link #audio()} is active (FACTS.md#audio-active).
 * Immutable.
 *
 * @param audio the state of the audio
 * @param extras the members that Graph sent beyond the components above
 */
public record CallMediaState(Optional<Evolvable<MediaState>> audio, Extras extras) {

    public CallMediaState {
        RecordComponents.requireNonNull(CallMediaState.class, audio, extras);
    }

    /**
     * Returns a media state with a state of the audio.
     *
     * @param audio the state of the audio
     * @return the media state
     */
    public static CallMediaState ofAudio(MediaState audio) {
        return new CallMediaState(Optional.of(Evolvable.of(audio)), Extras.NONE);
    }

    @Override
    public String toString() {
        return RecordComponents.toString(this);
    }
}
