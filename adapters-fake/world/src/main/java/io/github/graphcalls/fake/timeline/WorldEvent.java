package io.github.graphcalls.fake.timeline;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.value.RecordComponents;
import io.github.graphcalls.notification.CallNotification;
import java.time.Instant;

/**
 * Something that happened to a call, as the notification that Graph would send. Immutable.
 *
 * @param at the instant
 * @param call the call after the change, with all properties and relationships
 * @param notification the notification
 */
public record WorldEvent(Instant at, Call call, CallNotification notification) {

    public WorldEvent {
        RecordComponents.requireNonNull(WorldEvent.class, at, call, notification);
    }

    /** One line: the instant and the notification. */
    @Override
    public String toString() {
        return at + " " + notification;
    }
}
