package io.github.graphcalls.wire.document.codec.notification;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.notification.NotificationSubject;
import io.github.graphcalls.notification.NotificationSubject.Operation;
import io.github.graphcalls.notification.NotificationSubject.OtherResource;
import io.github.graphcalls.notification.NotificationSubject.PartialCall;
import java.util.List;
import java.util.Locale;
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

    /** The path that Graph writes for a resource of a call. */
    static String path(CallId callId, NotificationSubject subject) {
        String below = PARTICIPANTS;
        if (subject instanceof PartialCall) {
            below = "";
        } else if (subject instanceof Operation operation) {
            below = OPERATIONS + operation.operation().id().map(id -> "/" + id).orElse("");
        } else if (subject instanceof OtherResource other) {
            below = other.path();
        }
        return new ResourcePath(callId, below).text();
    }

    /** The members that are not modelled, with the type if it is not the implied one. */
    static Extras extras(Map<String, Object> members, String impliedType) {
        Object type = members.get(TYPE);
        boolean isNamed = type instanceof String;
        if (isNamed || type == null) {
            members.remove(TYPE);
        }
        Extras extras = Extras.of(members);
        return isNamed && !type.equals(impliedType) ? extras.withType((String) type) : extras;
    }

    /** The name of a type in lower case, without its namespace. */
    static String shortName(String type) {
        return type.substring(type.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether a list is a roster by its types: on Graph's page on inviting participants it has the path of an operation. */
    static boolean areParticipants(List<?> list) {
        return !list.isEmpty()
                && list.get(0) instanceof Map<?, ?> first
                && first.get(TYPE) instanceof String type
                && shortName(type).equals("participant");
    }

    /** Returns an object, or the only one of a list where that is allowed; empty for other data. */
    static Optional<Map<?, ?>> entity(Object data, boolean inList) {
        Object only = inList && data instanceof List<?> list && list.size() == 1 ? list.get(0) : data;
        return only instanceof Map<?, ?> object ? Optional.of(object) : Optional.empty();
    }
}
