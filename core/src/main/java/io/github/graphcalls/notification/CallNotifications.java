package io.github.graphcalls.notification;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.Extras;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The notifications of one request that Graph sends to a callback address ({@code commsNotifications}). Immutable.
 *
 * @param notifications the notifications in the order of the document, which is not that of the changes
 * @param others the members of notifications that name no call, such as one of a call record, by their place in the document
 * @param extras the members that Graph sent beside them
 */
public record CallNotifications(List<CallNotification> notifications, Map<Integer, Extras> others, Extras extras) {

    public CallNotifications {
        notifications = List.copyOf(notifications);
        others = others.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(others));
        requireNonNull(extras, "extras");
    }

    /**
     * Returns notifications without extra members.
     *
     * @param notifications the notifications
     * @return the envelope
     */
    public static CallNotifications of(List<CallNotification> notifications) {
        return new CallNotifications(notifications, Map.of(), Extras.NONE);
    }
}
