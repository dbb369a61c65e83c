package io.github.graphcalls.call.media;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import java.util.Optional;

/**
 * The state of the media of a call. An established call has media only when {@link #audio()} is active (fact 3.5). Immutable.
 *
 * @param audio the state of the audio
 * @param extras what Graph sent here beyond the components above
 */
public record CallMediaState(Optional<Evolvable<MediaState>> audio, Extras extras) {

    public CallMediaState {
        requireNonNull(audio, "audio");
        requireNonNull(extras, "extras");
    }

    /**
     * The state of the audio.
     *
     * @param audio the state
     * @return a media state with it
     */
    public static CallMediaState ofAudio(MediaState audio) {
        return new CallMediaState(Optional.of(Evolvable.of(audio)), Extras.NONE);
    }
}
