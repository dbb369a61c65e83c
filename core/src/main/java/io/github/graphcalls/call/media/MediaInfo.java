package io.github.graphcalls.call.media;

import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.RecordComponents;
import java.util.Optional;

/**
 * An audio file to fetch before it is played: WAV, mono, 16 bit, 16 kHz (FACTS.md#media-format). Immutable.
 *
 * @param uri the address of the file
 * @param resourceId the id under which it is cached
 * @param extras the members that Graph sent beyond the components above
 */
public record MediaInfo(Optional<String> uri, Optional<String> resourceId, Extras extras) {

    public MediaInfo {
        RecordComponents.requireNonNull(MediaInfo.class, uri, resourceId, extras);
    }

    /**
     * Returns an audio file with an address and an id.
     *
     * @param uri the address of the file
     * @param resourceId the id under which it is cached
     * @return the audio file
     */
    public static MediaInfo of(String uri, String resourceId) {
        return new MediaInfo(Optional.of(uri), Optional.of(resourceId), Extras.NONE);
    }

    @Override
    public String toString() {
        return RecordComponents.toString(this);
    }
}
