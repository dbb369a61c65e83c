package io.github.graphcalls.wire.document.codec.notification;

import io.github.graphcalls.notification.NotificationSubject;
import io.github.graphcalls.notification.NotificationSubject.Operation;
import io.github.graphcalls.notification.NotificationSubject.OtherResource;
import io.github.graphcalls.notification.NotificationSubject.PartialCall;
import java.util.Collections;
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
    static final String DELTA = "deltaParticipants";
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

    /** Returns whether data is a change of the roster, by its type or, without one, by its participants. */
    static boolean isDelta(Object data) {
        return data instanceof Map<?, ?> object
                && (object.get(TYPE) instanceof String type
                        ? isType(type, DELTA)
                        : object.get(PARTICIPANTS) instanceof List<?>);
    }

    /**
     * Returns whether a list is the roster, by its path or its types: on Graph's page on inviting participants it has the path of an
     * operation. A list with a change of the roster is not the roster.
     */
    static boolean isRoster(List<?> list, Optional<ResourcePath> path) {
        boolean areParticipants = !list.isEmpty()
                && list.get(0) instanceof Map<?, ?> first
                && first.get(TYPE) instanceof String type
                && isType(type, "participant");
        return (areParticipants || path.isPresent() && path.get().isRoster())
                && list.stream().noneMatch(Names::isDelta);
    }

    /** Returns the items of an array of objects that is not the roster, else the data as the only item. */
    static List<?> entities(Object data, Optional<ResourcePath> path) {
        return data instanceof List<?> list
                        && !list.isEmpty()
                        && list.stream().allMatch(Map.class::isInstance)
                        && !isRoster(list, path)
                ? list
                : Collections.singletonList(data);
    }
}
