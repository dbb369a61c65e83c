package io.github.graphcalls.call.routing;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.Extras;
import java.util.Optional;
import java.util.function.Function;

/**
 * Optional features of a call. Graph tells the variants apart by their type alone (fact 2.10); US government clouds lack the
 * members (fact 1.11). All variants are immutable.
 */
public sealed interface CallOptions {

    /**
     * Whether the bot is hidden once a peer-to-peer call became a group call.
     *
     * @return the flag
     */
    Optional<Boolean> hideBotAfterEscalation();

    /**
     * Whether content sharing is notified.
     *
     * @return the flag
     */
    Optional<Boolean> isContentSharingNotificationEnabled();

    /**
     * Whether the roster is notified by its changes.
     *
     * @return the flag
     */
    Optional<Boolean> isDeltaRosterEnabled();

    /**
     * Whether the roster is interactive.
     *
     * @return the flag
     */
    Optional<Boolean> isInteractiveRosterEnabled();

    /**
     * What Graph sent here beyond the model; its type names a variant that is unknown.
     *
     * @return the extra members
     */
    Extras extras();

    /**
     * Handles every variant.
     *
     * @param outgoing for {@link OutgoingCallOptions}
     * @param incoming for {@link IncomingCallOptions}
     * @param other for {@link OtherCallOptions}
     * @param <R> the result
     * @return what the matching function gave
     */
    default <R> R fold(
            Function<? super OutgoingCallOptions, ? extends R> outgoing,
            Function<? super IncomingCallOptions, ? extends R> incoming,
            Function<? super OtherCallOptions, ? extends R> other) {
        if (this instanceof OutgoingCallOptions it) {
            return outgoing.apply(it);
        }
        if (this instanceof IncomingCallOptions it) {
            return incoming.apply(it);
        }
        return other.apply((OtherCallOptions) this);
    }

    /**
     * Options of a call that the application makes.
     *
     * @param hideBotAfterEscalation whether the bot is hidden once a peer-to-peer call became a group call
     * @param isContentSharingNotificationEnabled whether content sharing is notified
     * @param isDeltaRosterEnabled whether the roster is notified by its changes
     * @param isInteractiveRosterEnabled whether the roster is interactive
     * @param extras what Graph sent here beyond the components above
     */
    record OutgoingCallOptions(
            Optional<Boolean> hideBotAfterEscalation,
            Optional<Boolean> isContentSharingNotificationEnabled,
            Optional<Boolean> isDeltaRosterEnabled,
            Optional<Boolean> isInteractiveRosterEnabled,
            Extras extras)
            implements CallOptions {

        public OutgoingCallOptions {
            requireNonNull(hideBotAfterEscalation, "hideBotAfterEscalation");
            requireNonNull(isContentSharingNotificationEnabled, "isContentSharingNotificationEnabled");
            requireNonNull(isDeltaRosterEnabled, "isDeltaRosterEnabled");
            requireNonNull(isInteractiveRosterEnabled, "isInteractiveRosterEnabled");
            requireNonNull(extras, "extras");
        }
    }

    /**
     * Options of a call that comes to the application.
     *
     * @param hideBotAfterEscalation whether the bot is hidden once a peer-to-peer call became a group call
     * @param isContentSharingNotificationEnabled whether content sharing is notified
     * @param isDeltaRosterEnabled whether the roster is notified by its changes
     * @param isInteractiveRosterEnabled whether the roster is interactive
     * @param extras what Graph sent here beyond the components above
     */
    record IncomingCallOptions(
            Optional<Boolean> hideBotAfterEscalation,
            Optional<Boolean> isContentSharingNotificationEnabled,
            Optional<Boolean> isDeltaRosterEnabled,
            Optional<Boolean> isInteractiveRosterEnabled,
            Extras extras)
            implements CallOptions {

        public IncomingCallOptions {
            requireNonNull(hideBotAfterEscalation, "hideBotAfterEscalation");
            requireNonNull(isContentSharingNotificationEnabled, "isContentSharingNotificationEnabled");
            requireNonNull(isDeltaRosterEnabled, "isDeltaRosterEnabled");
            requireNonNull(isInteractiveRosterEnabled, "isInteractiveRosterEnabled");
            requireNonNull(extras, "extras");
        }
    }

    /**
     * A variant that this library does not know, or whose type Graph left out.
     *
     * @param hideBotAfterEscalation whether the bot is hidden once a peer-to-peer call became a group call
     * @param isContentSharingNotificationEnabled whether content sharing is notified
     * @param isDeltaRosterEnabled whether the roster is notified by its changes
     * @param isInteractiveRosterEnabled whether the roster is interactive
     * @param extras what Graph sent here beyond the components above
     */
    record OtherCallOptions(
            Optional<Boolean> hideBotAfterEscalation,
            Optional<Boolean> isContentSharingNotificationEnabled,
            Optional<Boolean> isDeltaRosterEnabled,
            Optional<Boolean> isInteractiveRosterEnabled,
            Extras extras)
            implements CallOptions {

        public OtherCallOptions {
            requireNonNull(hideBotAfterEscalation, "hideBotAfterEscalation");
            requireNonNull(isContentSharingNotificationEnabled, "isContentSharingNotificationEnabled");
            requireNonNull(isDeltaRosterEnabled, "isDeltaRosterEnabled");
            requireNonNull(isInteractiveRosterEnabled, "isInteractiveRosterEnabled");
            requireNonNull(extras, "extras");
        }
    }
}
