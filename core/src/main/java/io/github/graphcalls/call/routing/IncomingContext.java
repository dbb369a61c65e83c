package io.github.graphcalls.call.routing;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.RecordBuilder;
import java.util.Optional;

/**
 * What an incoming call says of how it came about. Immutable.
 *
 * @param sourceParticipantId the participant who triggered it
 * @param observedParticipantId the participant under observation, for compliance recording
 * @param onBehalfOf on whose behalf it is made
 * @param transferor who transferred it
 * @param extras what Graph sent here beyond the components above
 */
public record IncomingContext(
        Optional<String> sourceParticipantId,
        Optional<String> observedParticipantId,
        Optional<IdentitySet> onBehalfOf,
        Optional<IdentitySet> transferor,
        Extras extras) {

    public IncomingContext {
        requireNonNull(sourceParticipantId, "sourceParticipantId");
        requireNonNull(observedParticipantId, "observedParticipantId");
        requireNonNull(onBehalfOf, "onBehalfOf");
        requireNonNull(transferor, "transferor");
        requireNonNull(extras, "extras");
    }

    /** {@return a builder with everything absent} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with the components of this value} */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Builds {@link IncomingContext}. */
    public static final class Builder extends RecordBuilder<IncomingContext, Builder> {

        private Builder() {
            super(IncomingContext.class);
        }

        private Builder(IncomingContext start) {
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
