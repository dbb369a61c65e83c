package io.github.graphcalls.wire.document.codec.notification;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.notification.NotificationSubject;
import io.github.graphcalls.notification.NotificationSubject.Operation;
import io.github.graphcalls.notification.NotificationSubject.OtherResource;
import io.github.graphcalls.notification.NotificationSubject.PartialCall;
import java.util.Map;

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
}
