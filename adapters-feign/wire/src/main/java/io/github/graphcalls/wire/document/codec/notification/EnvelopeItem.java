package io.github.graphcalls.wire.document.codec.notification;

import io.github.graphcalls.notification.CallNotification;
import io.github.graphcalls.notification.CallNotifications;
import io.github.graphcalls.notification.NotificationSubject.OtherResource;
import java.util.ArrayList;
import java.util.List;

/**
 * An item of an envelope: one notification of Graph, whose data may be an array of several entities.
 *
 * @param notifications the notifications, one for each entity; those of an array have it under {@code resourceData} in their
 *     extras, with null for an entity that is a subject
 */
public record EnvelopeItem(List<CallNotification> notifications) {

    /**
     * Returns the items of an envelope.
     *
     * @param envelope the envelope
     * @return the items in their order
     */
    public static List<EnvelopeItem> of(CallNotifications envelope) {
        List<CallNotification> all = envelope.notifications();
        List<EnvelopeItem> items = new ArrayList<>(all.size());
        for (int start = 0, end; start < all.size(); start = end) {
            end = start + size(all, start);
            items.add(new EnvelopeItem(all.subList(start, end)));
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
