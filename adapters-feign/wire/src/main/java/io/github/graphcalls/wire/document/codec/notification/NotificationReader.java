package io.github.graphcalls.wire.document.codec.notification;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.notification.CallNotification;
import io.github.graphcalls.notification.ChangeType;
import io.github.graphcalls.notification.NotificationSubject;
import io.github.graphcalls.notification.NotificationSubject.OtherResource;
import io.github.graphcalls.wire.document.codec.ExtrasCodec;
import io.github.graphcalls.wire.document.codec.InvalidDocumentException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads one notification. */
final class NotificationReader {

    private final JsonParser parser;
    private final Map<String, Object> members = new LinkedHashMap<>();
    private Optional<NotificationSubject> subject = Optional.empty();
    private Optional<ResourcePath> path = Optional.empty();

    private NotificationReader(JsonParser parser) {
        this.parser = parser;
    }

    static CallNotification read(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw InvalidDocumentException.expected(parser, "an object");
        }
        return new NotificationReader(parser).read();
    }

    private CallNotification read() throws IOException {
        String name = null;
        try {
            while ((name = parser.nextFieldName()) != null) {
                if (name.equals(Names.RESOURCE_DATA) && path.isPresent()) {
                    readData(path.get());
                } else {
                    ExtrasCodec.readMember(parser, name, members);
                }
                if (name.equals(Names.RESOURCE_URL)) {
                    path = path(members.get(name));
                }
                name = null;
            }
            name = Names.RESOURCE_URL;
            ResourcePath resource = resource();
            name = Names.RESOURCE_DATA;
            NotificationSubject read = subject.isPresent() ? subject.get() : heldBack(resource);
            name = Names.CHANGE_TYPE;
            return notification(resource, read);
        } catch (JsonProcessingException e) {
            throw name == null ? e : JsonMappingException.wrapWithPath(e, members, name);
        }
    }

    /** Reads data whose type comes first, as Graph writes it, at once; holds other data back until all members are read. */
    private void readData(ResourcePath resource) throws IOException {
        if (subject.isPresent() || members.containsKey(Names.RESOURCE_DATA)) {
            throw new InvalidDocumentException(parser, "is there twice");
        }
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_ARRAY && SubjectReader.isRoster(resource)) {
            subject = Optional.of(SubjectReader.roster(parser));
            return;
        }
        if (token != JsonToken.START_OBJECT) {
            members.put(Names.RESOURCE_DATA, ExtrasCodec.readAny(parser));
            return;
        }
        Map<String, Object> data = new LinkedHashMap<>();
        String first = parser.nextFieldName();
        if (Names.TYPE.equals(first)) {
            ExtrasCodec.readMember(parser, first, data);
            if (data.get(first) instanceof String type) {
                subject = SubjectReader.read(parser, resource, type);
            }
            first = subject.isPresent() ? null : parser.nextFieldName();
        }
        if (subject.isEmpty()) {
            members.put(Names.RESOURCE_DATA, ExtrasCodec.readRest(parser, first, data));
        }
    }

    private NotificationSubject heldBack(ResourcePath resource) throws IOException {
        Object data = members.get(Names.RESOURCE_DATA);
        NotificationSubject read = SubjectReader.of(data, resource);
        if (data == null || !(read instanceof OtherResource)) {
            members.remove(Names.RESOURCE_DATA);
        }
        return read;
    }

    private ResourcePath resource() throws IOException {
        Optional<ResourcePath> named = path.or(() -> path(members.get(Names.RESOURCE)));
        if (named.isEmpty() && members.get(Names.RESOURCE_DATA) instanceof Map<?, ?> data) {
            named = path(data.get(Names.ODATA_ID)).or(() -> path("calls/" + data.get(Names.ID)));
        }
        return named.orElseThrow(() ->
                new InvalidDocumentException(parser, "expected the path of a call, such as /communications/calls/ID"));
    }

    private static Optional<ResourcePath> path(Object text) {
        try {
            return text instanceof String path ? ResourcePath.parse(path) : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private CallNotification notification(ResourcePath resource, NotificationSubject read) throws IOException {
        if (!(members.remove(Names.CHANGE_TYPE) instanceof String change)) {
            throw new InvalidDocumentException(parser, "expected a string, such as \"updated\"");
        }
        if (Names.path(resource.callId(), read).equals(members.get(Names.RESOURCE_URL))) {
            members.remove(Names.RESOURCE_URL);
        }
        return new CallNotification(
                Evolvable.parse(ChangeType.class, change),
                resource.callId(),
                read,
                Names.extras(members, Names.NOTIFICATION));
    }
}
