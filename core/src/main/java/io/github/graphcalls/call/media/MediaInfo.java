package io.github.graphcalls.call.media;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.Extras;
import java.util.Optional;

/**
 * A medium to be fetched before it is played: wav, mono, 16 bit, 16 kHz (fact 3.4). Immutable.
 *
 * @param uri where the medium is
 * @param resourceId the id under which it is cached
 * @param extras what Graph sent here beyond the components above
 */
public record MediaInfo(Optional<String> uri, Optional<String> resourceId, Extras extras) {

    public MediaInfo {
        requireNonNull(uri, "uri");
        requireNonNull(resourceId, "resourceId");
        requireNonNull(extras, "extras");
    }

    /**
     * A medium by its address and id.
     *
     * @param uri where it is
     * @param resourceId the id under which it is cached
     * @return the medium
     */
    public static MediaInfo of(String uri, String resourceId) {
        return new MediaInfo(Optional.of(uri), Optional.of(resourceId), Extras.NONE);
    }
}
