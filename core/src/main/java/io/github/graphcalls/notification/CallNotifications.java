package io.github.graphcalls.notification;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.Extras;
import java.util.List;

/**
 * The notifications of one request that Graph sends to a callback address ({@code commsNotifications}). Immutable.
 *
 * @param notifications the notifications in the order of the document, which is not that of the changes
 * @param extras the members that Graph sent beside them
 */
public record CallNotifications(List<CallNotification> notifications, Extras extras) {

    public CallNotifications {
        notifications = List.copyOf(notifications);
        requireNonNull(extras, "extras");
    }

    /**
     * Returns notifications without extra members.
     *
     * @param notifications the notifications
     * @return the envelope
     */
    public static CallNotifications of(List<CallNotification> notifications) {
        return new CallNotifications(notifications, Extras.NONE);
    }
}
