package io.github.graphcalls.call.meeting;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.Secret;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a meeting is joined: by its organizer and chat, by a token, or by its id. Graph tells the variants apart by their type
 * alone (fact 2.10). All variants are immutable.
 */
public sealed interface MeetingInfo {

    /**
     * What Graph sent here beyond the model; its type names a variant that is unknown.
     *
     * @return the extra members
     */
    Extras extras();

    /**
     * Handles every variant.
     *
     * @param organizer for {@link OrganizerMeetingInfo}
     * @param token for {@link TokenMeetingInfo}
     * @param joinMeetingId for {@link JoinMeetingIdMeetingInfo}
     * @param other for {@link OtherMeetingInfo}
     * @param <R> the result
     * @return what the matching function gave
     */
    default <R> R fold(
            Function<? super OrganizerMeetingInfo, ? extends R> organizer,
            Function<? super TokenMeetingInfo, ? extends R> token,
            Function<? super JoinMeetingIdMeetingInfo, ? extends R> joinMeetingId,
            Function<? super OtherMeetingInfo, ? extends R> other) {
        if (this instanceof OrganizerMeetingInfo it) {
            return organizer.apply(it);
        }
        if (this instanceof TokenMeetingInfo it) {
            return token.apply(it);
        }
        if (this instanceof JoinMeetingIdMeetingInfo it) {
            return joinMeetingId.apply(it);
        }
        return other.apply((OtherMeetingInfo) this);
    }

    /**
     * A meeting known by its organizer.
     *
     * @param organizer who organizes it
     * @return how it is joined
     */
    static MeetingInfo organizedBy(IdentitySet organizer) {
        return new OrganizerMeetingInfo(Optional.of(organizer), Optional.empty(), Extras.NONE);
    }

    /**
     * A meeting known by its organizer; used together with {@link ChatInfo}.
     *
     * @param organizer who organizes it
     * @param allowConversationWithoutHost whether people may talk before the host is there; undeclared, yet sent (fact 3.3)
     * @param extras what Graph sent here beyond the components above
     */
    record OrganizerMeetingInfo(
            Optional<IdentitySet> organizer, Optional<Boolean> allowConversationWithoutHost, Extras extras)
            implements MeetingInfo {

        public OrganizerMeetingInfo {
            requireNonNull(organizer, "organizer");
            requireNonNull(allowConversationWithoutHost, "allowConversationWithoutHost");
            requireNonNull(extras, "extras");
        }
    }

    /**
     * A meeting joined by a token, used alone.
     *
     * @param token the token, which is never printed
     * @param extras what Graph sent here beyond the components above
     */
    record TokenMeetingInfo(Optional<Secret> token, Extras extras) implements MeetingInfo {

        public TokenMeetingInfo {
            requireNonNull(token, "token");
            requireNonNull(extras, "extras");
        }
    }

    /**
     * A meeting joined by its id.
     *
     * @param joinMeetingId the id
     * @param passcode the passcode, which is never printed
     * @param extras what Graph sent here beyond the components above
     */
    record JoinMeetingIdMeetingInfo(Optional<String> joinMeetingId, Optional<Secret> passcode, Extras extras)
            implements MeetingInfo {

        public JoinMeetingIdMeetingInfo {
            requireNonNull(joinMeetingId, "joinMeetingId");
            requireNonNull(passcode, "passcode");
            requireNonNull(extras, "extras");
        }
    }

    /**
     * A variant that this library does not know, or whose type Graph left out; all it carries is in its extras.
     *
     * @param extras what Graph sent here beyond the components above
     */
    record OtherMeetingInfo(Extras extras) implements MeetingInfo {

        public OtherMeetingInfo {
            requireNonNull(extras, "extras");
        }
    }
}
