package io.github.graphcalls.call;

import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.media.CallMediaState;
import io.github.graphcalls.call.media.MediaState;
import io.github.graphcalls.call.media.Modality;
import io.github.graphcalls.call.meeting.MeetingCapability;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.call.result.CallEnd;
import io.github.graphcalls.call.routing.RoutingPolicy;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Relationship;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call of Microsoft Graph ({@code GET /communications/calls/{id}}): the declared properties and relationships of
 * {@link CallResource}, and the properties that Graph sends although its v1.0 metadata does not declare them. Built with
 * {@link #builder(CallId)}, changed with {@link #toBuilder()}. Immutable and safe for use by several threads.
 */
public final class Call extends CallResource {

    Call(CallValues values) {
        super(values);
    }

    /** {@return a word for the reason of the end, such as {@code AppTransferred}; undeclared} */
    public Optional<String> terminationReason() {
        return values.optional(CallProperty.TERMINATION_REASON);
    }

    /** {@return the participant that answered; undeclared} */
    public Optional<ParticipantInfo> answeredBy() {
        return values.optional(CallProperty.ANSWERED_BY);
    }

    /** {@return the kinds of media in use; undeclared} */
    public List<Evolvable<Modality>> activeModalities() {
        return values.list(CallProperty.ACTIVE_MODALITIES);
    }

    /** {@return the region that hosts the media; undeclared} */
    public Optional<String> mediaHostedRegion() {
        return values.optional(CallProperty.MEDIA_HOSTED_REGION);
    }

    /** {@return what the meeting allows; undeclared} */
    public Optional<MeetingCapability> meetingCapability() {
        return values.optional(CallProperty.MEETING_CAPABILITY);
    }

    /** {@return whether guests bypass the lobby; undeclared} */
    public Optional<Boolean> allowGuestToBypassLobby() {
        return values.optional(CallProperty.ALLOW_GUEST_TO_BYPASS_LOBBY);
    }

    /** {@return the routing policies of the call; undeclared} */
    public List<Evolvable<RoutingPolicy>> routingPolicies() {
        return values.list(CallProperty.ROUTING_POLICIES);
    }

    /** {@return how long the call rings, in seconds; undeclared} */
    public Optional<Integer> ringingTimeoutInSeconds() {
        return values.optional(CallProperty.RINGING_TIMEOUT_IN_SECONDS);
    }

    /** {@return the context that a consultative transfer replaces; undeclared} */
    public Optional<String> replacesContext() {
        return values.optional(CallProperty.REPLACES_CONTEXT);
    }

    /** {@return metadata that an application attached; undeclared} */
    public Optional<ApplicationMetadata> applicationMetadata() {
        return values.optional(CallProperty.APPLICATION_METADATA);
    }

    /**
     * Returns the value of a property, for code that handles all properties alike.
     *
     * @param property the property
     * @return the value, of the type of the property's own accessor; empty for an absent property or an empty list
     */
    public Optional<Object> get(CallProperty property) {
        return values.optional(property);
    }

    /**
     * Returns the value of a relationship, for code that handles all relationships alike.
     *
     * @param relationship the relationship
     * @return the value, {@link Relationship#notExpanded()} for one that was not expanded
     */
    public Relationship<?> get(CallRelationship relationship) {
        return values.relationship(relationship);
    }

    /**
     * Returns all present values, for code that prints whole calls.
     *
     * @return a new map by Graph's names, in the order of {@link CallProperty} and {@link CallRelationship}, extras last
     */
    public Map<String, Object> toMap() {
        return values.toMap();
    }

    /**
     * Compares this call with another one, for the messages of tests.
     *
     * @param expected the other call
     * @return one line for each value that differs, with both values; empty for equal calls
     */
    public List<String> differencesFrom(Call expected) {
        return values.differencesFrom(expected.values);
    }

    /**
     * {@return a builder with an id}
     *
     * @param id the id
     */
    public static CallBuilder builder(CallId id) {
        return new CallBuilder(id);
    }

    /** {@return a builder with all values of this call} */
    public CallBuilder toBuilder() {
        return new CallBuilder(this);
    }

    /**
     * Returns the identity of the originator, such as the user, phone or application; {@link #source()} has all of them.
     *
     * @return the first identity of the source; empty when Graph sent none
     */
    public Optional<Identity> caller() {
        return source().flatMap(ParticipantInfo::identity).flatMap(IdentitySet::first);
    }

    /**
     * Returns whether the call is known to be in a state.
     *
     * @param expected the state
     * @return false also when Graph sent no state
     */
    public boolean hasState(CallState expected) {
        return state().filter(word -> word.matches(expected)).isPresent();
    }

    /** {@return whether the call is known to be over: terminated, neither terminating nor without a known state} */
    public boolean isOver() {
        return hasState(CallState.TERMINATED);
    }

    /** {@return the end of a call that is over; empty for one that goes on, also with the result of a failed transfer} */
    public Optional<CallEnd> end() {
        return isOver() ? Optional.of(CallEnd.of(resultInfo(), terminationReason())) : Optional.empty();
    }

    /**
     * Returns whether this is a group call, which has a chat, a meeting or several targets, or a peer-to-peer call.
     *
     * @return the topology, empty for a call without these properties
     */
    public Optional<CallTopology> topology() {
        if (chatInfo().isPresent() || meetingInfo().isPresent() || targets().size() > 1) {
            return Optional.of(CallTopology.GROUP);
        }
        return targets().isEmpty() ? Optional.empty() : Optional.of(CallTopology.PEER_TO_PEER);
    }

    /**
     * Returns whether media is flowing: an established call has media only once its audio is active.
     *
     * @return whether it flows; empty when Graph sent no media state, as v1.0 often does, or when one of both states is a word
     *     that this library does not know
     */
    public Optional<Boolean> mediaFlowing() {
        Optional<CallState> known = callState();
        if (known.isPresent() && !hasState(CallState.ESTABLISHED)) {
            return Optional.of(false);
        }
        return known.flatMap(established -> mediaState())
                .flatMap(CallMediaState::audio)
                .flatMap(Evolvable::known)
                .filter(word -> word != MediaState.UNKNOWN_FUTURE_VALUE)
                .map(MediaState.ACTIVE::equals);
    }

    /** One line: the id, the state, the direction, and the reason of the end. */
    @Override
    public String toString() {
        return "Call[" + id()
                + state().map(word -> ", " + word).orElse("")
                + direction().map(word -> ", " + word).orElse("")
                + end().map(end -> ", " + end.reason()).orElse("")
                + "]";
    }
}
