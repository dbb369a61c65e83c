package io.github.graphcalls.call.media;

import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.RecordComponents;
import java.util.Optional;

/**
 * One media stream of a participant. Immutable.
 *
 * @param direction the direction, seen from the participant
 * @param mediaType the kind of media
 * @param sourceId the id of the source, digits
 * @param serverMuted whether the service mutes it
 * @param label a label
 * @param extras the members that Graph sent beyond the components above
 */
public record MediaStream(
        Optional<Evolvable<MediaDirection>> direction,
        Optional<Evolvable<Modality>> mediaType,
        Optional<String> sourceId,
        Optional<Boolean> serverMuted,
        Optional<String> label,
        Extras extras) {

    public MediaStream {
        RecordComponents.requireNonNull(MediaStream.class, direction, mediaType, sourceId, serverMuted, label, extras);
    }

    @Override
    public String toString() {
        return RecordComponents.toString(this);
    }
}
