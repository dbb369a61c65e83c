package io.github.graphcalls.call.meeting;

import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.RecordComponents;
import io.github.graphcalls.call.value.Secret;
import java.util.Optional;
import java.util.function.Function;

/**
 * The information to join a meeting with: its organizer and chat, a token, or its id. Graph distinguishes the variants by their
 * type alone (FACTS.md#type-discriminators). All variants are immutable.
 */
public sealed interface MeetingInfo {

    /**
     * Returns the members that Graph sent beyond the model, and the type of an unknown variant.
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
     * @return the result of the matching function
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
     * Returns a meeting with an organizer.
     *
     * @param organizer the organizer
     * @return the meeting
     */
    static MeetingInfo organizedBy(IdentitySet organizer) {
        return new OrganizerMeetingInfo(Optional.of(organizer), Optional.empty(), Extras.NONE);
    }

    /**
     * A meeting to join by its organizer, together with {@link ChatInfo}.
     *
     * @param organizer the organizer
     * @param allowConversationWithoutHost whether participants may talk before the host joins; undeclared, but sent
     *     (FACTS.md#undeclared-members)
     * @param extras the members that Graph sent beyond the components above
     */
    record OrganizerMeetingInfo(
            Optional<IdentitySet> organizer, Optional<Boolean> allowConversationWithoutHost, Extras extras)
            implements MeetingInfo {

        public OrganizerMeetingInfo {
            RecordComponents.requireNonNull(
                    OrganizerMeetingInfo.class, organizer, allowConversationWithoutHost, extras);
        }

        @Override
        public String toString() {
            return RecordComponents.toString(this);
        }
    }

    /**
     * A meeting to join by a token alone.
     *
     * @param token the token, which is never printed
     * @param extras the members that Graph sent beyond the components above
     */
    record TokenMeetingInfo(Optional<Secret> token, Extras extras) implements MeetingInfo {

        public TokenMeetingInfo {
            RecordComponents.requireNonNull(TokenMeetingInfo.class, token, extras);
        }

        @Override
        public String toString() {
            return RecordComponents.toString(this);
        }
    }

    /**
     * A meeting to join by its id.
     *
     * @param joinMeetingId the id
     * @param passcode the passcode, which is never printed
     * @param extras the members that Graph sent beyond the components above
     */
    record JoinMeetingIdMeetingInfo(Optional<String> joinMeetingId, Optional<Secret> passcode, Extras extras)
            implements MeetingInfo {

        public JoinMeetingIdMeetingInfo {
            RecordComponents.requireNonNull(JoinMeetingIdMeetingInfo.class, joinMeetingId, passcode, extras);
        }

        @Override
        public String toString() {
            return RecordComponents.toString(this);
        }
    }

    /**
     * A variant that this library does not know, or whose type Graph did not send; its members are extras.
     *
     * @param extras the members that Graph sent beyond the components above
     */
    record OtherMeetingInfo(Extras extras) implements MeetingInfo {

        public OtherMeetingInfo {
            RecordComponents.requireNonNull(OtherMeetingInfo.class, extras);
        }

        @Override
        public String toString() {
            return RecordComponents.toString(this);
        }
    }
}
