package io.github.graphcalls.call.routing;

import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.RecordBuilder;
import io.github.graphcalls.call.value.RecordComponents;
import java.util.Optional;

/**
 * Optional features of a call. Graph's types for outgoing and incoming calls have the same members; US government clouds lack all
 * of them. Immutable.
 *
 * @param type the type by which Graph names the options, absent when Graph named none
 * @param hideBotAfterEscalation whether the bot is hidden after a peer-to-peer call became a group call
 * @param isContentSharingNotificationEnabled whether Graph notifies of content sharing
 * @param isDeltaRosterEnabled whether roster notifications contain changes only
 * @param isInteractiveRosterEnabled whether the roster is interactive
 * @param extras the members that Graph sent beyond the components above
 */
public record CallOptions(
        Optional<Evolvable<CallOptionsType>> type,
        Optional<Boolean> hideBotAfterEscalation,
        Optional<Boolean> isContentSharingNotificationEnabled,
        Optional<Boolean> isDeltaRosterEnabled,
        Optional<Boolean> isInteractiveRosterEnabled,
        Extras extras) {

    public CallOptions {
        RecordComponents.requireNonNull(
                CallOptions.class,
                type,
                hideBotAfterEscalation,
                isContentSharingNotificationEnabled,
                isDeltaRosterEnabled,
                isInteractiveRosterEnabled,
                extras);
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

    /** Builds {@link CallOptions}. */
    public static final class Builder extends RecordBuilder<CallOptions, Builder> {

        private Builder(Optional<CallOptions> start) {
            super(CallOptions.class, start);
        }

        /** Sets {@link CallOptions#type()} to a known word. */
        public Builder type(CallOptionsType type) {
            return set("type", type);
        }

        /** Sets {@link CallOptions#type()}. */
        public Builder type(Evolvable<CallOptionsType> type) {
            return set("type", type);
        }

        /** Sets {@link CallOptions#hideBotAfterEscalation()}. */
        public Builder hideBotAfterEscalation(Boolean hideBotAfterEscalation) {
            return set("hideBotAfterEscalation", hideBotAfterEscalation);
        }

        /** Sets {@link CallOptions#isContentSharingNotificationEnabled()}. */
        public Builder isContentSharingNotificationEnabled(Boolean isContentSharingNotificationEnabled) {
            return set("isContentSharingNotificationEnabled", isContentSharingNotificationEnabled);
        }

        /** Sets {@link CallOptions#isDeltaRosterEnabled()}. */
        public Builder isDeltaRosterEnabled(Boolean isDeltaRosterEnabled) {
            return set("isDeltaRosterEnabled", isDeltaRosterEnabled);
        }

        /** Sets {@link CallOptions#isInteractiveRosterEnabled()}. */
        public Builder isInteractiveRosterEnabled(Boolean isInteractiveRosterEnabled) {
            return set("isInteractiveRosterEnabled", isInteractiveRosterEnabled);
        }

        /** Sets {@link CallOptions#extras()}. */
        public Builder extras(Extras extras) {
            return put("extras", extras);
        }
    }
}
