package io.github.graphcalls.wire.document.codec.notification;

import io.github.graphcalls.notification.NotificationSubject;
import io.github.graphcalls.notification.NotificationSubject.Operation;
import io.github.graphcalls.notification.NotificationSubject.OtherResource;
import io.github.graphcalls.notification.NotificationSubject.PartialCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Graph's names of members and types in a notification, and the path of its resource. */
final class Names {

    static final String ENVELOPE = "#microsoft.graph.commsNotifications";
    static final String NOTIFICATION = "#microsoft.graph.commsNotification";
    static final String TYPE = "@odata.type";
    static final String ODATA_ID = "@odata.id";
    static final String ID = "id";
    static final String VALUE = "value";
    static final String CHANGE_TYPE = "changeType";
    static final String RESOURCE_URL = "resourceUrl";
    static final String RESOURCE = "resource";
    static final String RESOURCE_DATA = "resourceData";
    static final String PARTICIPANTS = "participants";
    static final String OPERATIONS = "operations";

    private Names() {}

    /** Returns the path of a subject below its call, as Graph writes it. */
    static String below(NotificationSubject subject) {
        String below = PARTICIPANTS;
        if (subject instanceof PartialCall) {
            below = "";
        } else if (subject instanceof Operation operation) {
            below = OPERATIONS + operation.operation().id().map(id -> "/" + id).orElse("");
        } else if (subject instanceof OtherResource other) {
            below = other.path();
        }
        return below;
    }

    /** Returns whether a type has a name, in any case and with any namespace. */
    static boolean isType(String type, String name) {
        return endsWith(type, name) && type.lastIndexOf('.') == type.length() - name.length() - 1;
    }

    /** Returns whether a type ends with a name in any case. */
    static boolean endsWith(String type, String end) {
        return type.regionMatches(true, type.length() - end.length(), end, 0, end.length());
    }

    /** Whether a list is a roster by its types: on Graph's page on inviting participants it has the path of an operation. */
    static boolean areParticipants(List<?> list) {
        return !list.isEmpty()
                && list.get(0) instanceof Map<?, ?> first
                && first.get(TYPE) instanceof String type
                && isType(type, "participant");
    }

    /** Returns an object, or the only one of a list where that is allowed; empty for other data. */
    static Optional<Map<?, ?>> entity(Object data, boolean inList) {
        Object only = inList && data instanceof List<?> list && list.size() == 1 ? list.get(0) : data;
        return only instanceof Map<?, ?> object ? Optional.of(object) : Optional.empty();
    }
}
