package io.github.graphcalls.call;

import io.github.graphcalls.call.media.Modality;
import io.github.graphcalls.call.meeting.MeetingCapability;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.call.routing.RoutingPolicy;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Relationship;
import java.util.List;
import java.util.stream.Stream;

/**
 * Builds a {@link Call}. What is not set stays absent, a relationship stays not expanded. Each method replaces one value and
 * returns this builder. Not safe for use by several threads; can be used again after {@link #build()}.
 */
public final class CallBuilder extends CallResourceBuilder<CallBuilder> {

    CallBuilder(CallId id) {
        super(new CallValues());
        id(id);
    }

    CallBuilder(Call call) {
        super(call.values.copy());
    }

    /** Sets {@link Call#terminationReason()}. */
    public CallBuilder terminationReason(String terminationReason) {
        return put(CallProperty.TERMINATION_REASON, terminationReason);
    }

    /** Sets {@link Call#answeredBy()}. */
    public CallBuilder answeredBy(ParticipantInfo answeredBy) {
        return put(CallProperty.ANSWERED_BY, answeredBy);
    }

    /** Sets {@link Call#activeModalities()} to known words. */
    public CallBuilder activeModalities(Modality... activeModalities) {
        return activeModalities(Stream.of(activeModalities).map(Evolvable::of).toList());
    }

    /** Sets {@link Call#activeModalities()}. */
    public CallBuilder activeModalities(List<Evolvable<Modality>> activeModalities) {
        return put(CallProperty.ACTIVE_MODALITIES, activeModalities);
    }

    /** Sets {@link Call#mediaHostedRegion()}. */
    public CallBuilder mediaHostedRegion(String mediaHostedRegion) {
        return put(CallProperty.MEDIA_HOSTED_REGION, mediaHostedRegion);
    }

    /** Sets {@link Call#meetingCapability()}. */
    public CallBuilder meetingCapability(MeetingCapability meetingCapability) {
        return put(CallProperty.MEETING_CAPABILITY, meetingCapability);
    }

    /** Sets {@link Call#allowGuestToBypassLobby()}. */
    public CallBuilder allowGuestToBypassLobby(Boolean allowGuestToBypassLobby) {
        return put(CallProperty.ALLOW_GUEST_TO_BYPASS_LOBBY, allowGuestToBypassLobby);
    }

    /** Sets {@link Call#routingPolicies()} to known words. */
    public CallBuilder routingPolicies(RoutingPolicy... routingPolicies) {
        return routingPolicies(Stream.of(routingPolicies).map(Evolvable::of).toList());
    }

    /** Sets {@link Call#routingPolicies()}. */
    public CallBuilder routingPolicies(List<Evolvable<RoutingPolicy>> routingPolicies) {
        return put(CallProperty.ROUTING_POLICIES, routingPolicies);
    }

    /** Sets {@link Call#ringingTimeoutInSeconds()}. */
    public CallBuilder ringingTimeoutInSeconds(Integer ringingTimeoutInSeconds) {
        return put(CallProperty.RINGING_TIMEOUT_IN_SECONDS, ringingTimeoutInSeconds);
    }

    /** Sets {@link Call#replacesContext()}. */
    public CallBuilder replacesContext(String replacesContext) {
        return put(CallProperty.REPLACES_CONTEXT, replacesContext);
    }

    /** Sets {@link Call#applicationMetadata()}. */
    public CallBuilder applicationMetadata(ApplicationMetadata applicationMetadata) {
        return put(CallProperty.APPLICATION_METADATA, applicationMetadata);
    }

    /**
     * Sets a property, for code that handles all properties alike.
     *
     * @param property the property
     * @param value a value of the type of the property's own method; list items are not checked
     * @return this builder
     * @throws IllegalArgumentException for a value of another type
     */
    public CallBuilder set(CallProperty property, Object value) {
        return put(property, value);
    }

    /**
     * Sets a relationship, for code that handles all relationships alike.
     *
     * @param relationship the relationship
     * @param value the relationship; its items are not checked
     * @return this builder
     */
    public CallBuilder set(CallRelationship relationship, Relationship<?> value) {
        return put(relationship, value);
    }

    /**
     * Builds the call.
     *
     * @return a call with all values that were set
     */
    public Call build() {
        return new Call(values.copy());
    }

    @Override
    CallBuilder self() {
        return this;
    }
}
