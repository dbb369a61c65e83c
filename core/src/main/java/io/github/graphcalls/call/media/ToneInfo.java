package io.github.graphcalls.call.media;

import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.RecordComponents;
import java.util.Optional;

/**
 * The last DTMF tone. Graph sends it only to subscribers of a call with service-hosted media, and forbids to store tones
 * (FACTS.md#tones). Immutable.
 *
 * @param sequenceId the sequence number of the tone
 * @param tone the tone
 * @param extras the members that Graph sent beyond the components above
 */
public record ToneInfo(Optional<Long> sequenceId, Optional<Evolvable<Tone>> tone, Extras extras) {

    public ToneInfo {
        RecordComponents.requireNonNull(ToneInfo.class, sequenceId, tone, extras);
    }

    /**
     * Returns a tone with its sequence number.
     *
     * @param sequenceId the sequence number
     * @param tone the tone
     * @return the tone
     */
    public static ToneInfo of(long sequenceId, Tone tone) {
        return new ToneInfo(Optional.of(sequenceId), Optional.of(Evolvable.of(tone)), Extras.NONE);
    }

    @Override
    public String toString() {
        return RecordComponents.toString(this);
    }
}
