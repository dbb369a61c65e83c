package io.github.graphcalls.call.media;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import java.util.Optional;

/**
 * The last DTMF tone, told only to subscribers of a call with service-hosted media; Graph forbids to store tones (fact 3.4). Immutable.
 *
 * @param sequenceId the order of the tone, growing from one to the next
 * @param tone the tone
 * @param extras what Graph sent here beyond the components above
 */
public record ToneInfo(Optional<Long> sequenceId, Optional<Evolvable<Tone>> tone, Extras extras) {

    public ToneInfo {
        requireNonNull(sequenceId, "sequenceId");
        requireNonNull(tone, "tone");
        requireNonNull(extras, "extras");
    }

    /**
     * A tone.
     *
     * @param sequenceId its order
     * @param tone the tone
     * @return the tone with its order
     */
    public static ToneInfo of(long sequenceId, Tone tone) {
        return new ToneInfo(Optional.of(sequenceId), Optional.of(Evolvable.of(tone)), Extras.NONE);
    }
}
