package io.github.graphcalls.call.participant;

import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.RecordComponents;
import java.util.Optional;

/**
 * A content sharing session, of which Graph sends the id alone. Immutable.
 *
 * @param id the id, a GUID or 64 hexadecimal digits (FACTS.md#content-sharing-ids)
 * @param extras the members that Graph sent beyond the components above
 */
public record ContentSharingSession(Optional<String> id, Extras extras) {

    public ContentSharingSession {
        RecordComponents.requireNonNull(ContentSharingSession.class, id, extras);
    }

    @Override
    public String toString() {
        return RecordComponents.toString(this);
    }
}
