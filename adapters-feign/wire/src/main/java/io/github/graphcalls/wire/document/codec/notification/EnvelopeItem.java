package io.github.graphcalls.wire.document.codec.notification;

import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.notification.CallNotification;
import io.github.graphcalls.notification.CallNotifications;
import io.github.graphcalls.notification.NotificationSubject.OtherResource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * An item of an envelope: one notification of Graph, whose data may be an array of several entities, or one that names no call.
 *
 * @param notifications the notifications, one for each entity; those of an array have it under {@code resourceData} in their
 *     extras, with null for an entity that is a subject; none for an item that names no call
 * @param other the members of an item that names no call
 */
public record EnvelopeItem(List<CallNotification> notifications, Extras other) {

    /**
     * Returns the items of an envelope.
     *
     * @param envelope the envelope
     * @return the items in their order
     */
    public static List<EnvelopeItem> of(CallNotifications envelope) {
        List<CallNotification> all = envelope.notifications();
        List<EnvelopeItem> items = new ArrayList<>(all.size());
        Deque<Map.Entry<Integer, Extras>> others =
                new ArrayDeque<>(envelope.others().entrySet());
        int start = 0;
        while (start < all.size() || !others.isEmpty()) {
            if (start == all.size() || !others.isEmpty() && others.peek().getKey() <= items.size()) {
                items.add(new EnvelopeItem(List.of(), others.remove().getValue()));
            } else {
                int end = start + size(all, start);
                items.add(new EnvelopeItem(all.subList(start, end), Extras.NONE));
                start = end;
            }
        }
        return items;
    }

    /** Returns how many notifications were sent as one; 1 if the notifications of an array are not all there. */
    private static int size(List<CallNotification> all, int start) {
        CallNotification first = all.get(start);
        if (!(first.extras().members().get(Names.RESOURCE_DATA) instanceof List<?> data)
                || data.size() > all.size() - start
                || !data.contains(null)) {
            return 1;
        }
        int size = data.size();
        for (int i = 0; i < size; i++) {
            CallNotification each = all.get(start + i);
            boolean isOther = each.subject() instanceof OtherResource;
            if (isOther != (data.get(i) != null)
                    || !each.change().equals(first.change())
                    || !each.extras().equals(first.extras())) {
                return 1;
            }
        }
        return size;
    }
}
