package io.github.graphcalls.call.routing;

import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.RecordBuilder;
import io.github.graphcalls.call.value.RecordComponents;
import java.util.Optional;

/**
 * The context of an incoming call. Immutable.
 *
 * @param sourceParticipantId the participant that triggered the call
 * @param observedParticipantId the participant under observation, for compliance recording
 * @param onBehalfOf the identity on whose behalf the call is made
 * @param transferor the identity that transferred the call
 * @param extras the members that Graph sent beyond the components above
 */
public record IncomingContext(
        Optional<String> sourceParticipantId,
        Optional<String> observedParticipantId,
        Optional<IdentitySet> onBehalfOf,
        Optional<IdentitySet> transferor,
        Extras extras) {

    public IncomingContext {
        RecordComponents.requireNonNull(
                IncomingContext.class, sourceParticipantId, observedParticipantId, onBehalfOf, transferor, extras);
    }

    /** {@return a builder with everything absent} */
    public static Builder builder() {
        return new Builder(Optional.empty());
    }

    /** {@return a builder with the components of this value} */
    public Builder toBuilder() {
        return new Builder(Optional.of(this));
    }

    @Override
    public String toString() {
        return RecordComponents.toString(this);
    }

    /** Builds {@link IncomingContext}. */
    public static final class Builder extends RecordBuilder<IncomingContext, Builder> {

        private Builder(Optional<IncomingContext> start) {
            super(IncomingContext.class, start);
        }

        /** Sets {@link IncomingContext#sourceParticipantId()}. */
        public Builder sourceParticipantId(String sourceParticipantId) {
            return set("sourceParticipantId", sourceParticipantId);
        }

        /** Sets {@link IncomingContext#observedParticipantId()}. */
        public Builder observedParticipantId(String observedParticipantId) {
            return set("observedParticipantId", observedParticipantId);
        }

        /** Sets {@link IncomingContext#onBehalfOf()}. */
        public Builder onBehalfOf(IdentitySet onBehalfOf) {
            return set("onBehalfOf", onBehalfOf);
        }

        /** Sets {@link IncomingContext#transferor()}. */
        public Builder transferor(IdentitySet transferor) {
            return set("transferor", transferor);
        }

        /** Sets {@link IncomingContext#extras()}. */
        public Builder extras(Extras extras) {
            return put("extras", extras);
        }
    }
}
