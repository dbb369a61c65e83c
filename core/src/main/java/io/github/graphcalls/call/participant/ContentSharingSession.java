package io.github.graphcalls.call.participant;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.Extras;
import java.util.Optional;

/**
 * A session in which content is shared; Graph tells no more of it than its id. Immutable.
 *
 * @param id the id, a GUID or 64 hexadecimal digits (fact 3.4)
 * @param extras what Graph sent here beyond the components above
 */
public record ContentSharingSession(Optional<String> id, Extras extras) {

    public ContentSharingSession {
        requireNonNull(id, "id");
        requireNonNull(extras, "extras");
    }
}
