package io.github.graphcalls.wire.document.codec.notification;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.graphcalls.call.CallId;
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
    private Optional<ResourcePath> path = Optional.empty();
    /** The subject, if its data was read at once; null before. */
    private NotificationSubject subject;

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
                    readData(new SubjectReader(path.get()));
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
            if (subject == null) {
                subject = heldBack(new SubjectReader(resource));
            }
            name = Names.CHANGE_TYPE;
            return notification(resource.callId());
        } catch (JsonProcessingException e) {
            throw name == null ? e : JsonMappingException.wrapWithPath(e, members, name);
        }
    }

    /** Reads data whose type comes first, as Graph writes it, at once; holds other data back until all members are read. */
    private void readData(SubjectReader reader) throws IOException {
        if (subject != null || members.containsKey(Names.RESOURCE_DATA)) {
            throw new InvalidDocumentException(parser, "is repeated");
        }
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_ARRAY && reader.path().isRoster()) {
            subject = SubjectReader.roster(parser);
            return;
        }
        String first = token == JsonToken.START_OBJECT ? parser.nextFieldName() : null;
        if (first == null) {
            members.put(Names.RESOURCE_DATA, token == JsonToken.START_OBJECT ? Map.of() : ExtrasCodec.readAny(parser));
            return;
        }
        Map<String, Object> data = new LinkedHashMap<>();
        if (first.equals(Names.TYPE)) {
            ExtrasCodec.readMember(parser, first, data);
            String type = data.get(first) instanceof String named ? named : "";
            Optional<SubjectReader.Reading> reading = reader.reading(type);
            if (reading.isPresent()) {
                subject = reading.get().read(parser, type);
                return;
            }
            first = parser.nextFieldName();
        }
        members.put(Names.RESOURCE_DATA, ExtrasCodec.readRest(parser, first, data));
    }

    private NotificationSubject heldBack(SubjectReader reader) throws IOException {
        NotificationSubject read = reader.of(members.get(Names.RESOURCE_DATA));
        if (!(read instanceof OtherResource)) {
            members.remove(Names.RESOURCE_DATA);
        }
        return read;
    }

    /** Returns the resource of {@code resourceUrl}, else of {@code resource}, {@code @odata.id} or the id of the call itself. */
    private ResourcePath resource() throws IOException {
        Map<?, ?> data = Names.entity(members.get(Names.RESOURCE_DATA), true).orElse(Map.of());
        boolean isOther = data.get(Names.TYPE) instanceof String type
                && !Names.shortName(type).equals("call");
        return path.or(() -> path(members.get(Names.RESOURCE)))
                .or(() -> path(data.get(Names.ODATA_ID)))
                .or(() -> !isOther && data.get(Names.ID) instanceof String id
                        ? ResourcePath.ofCall(id)
                        : Optional.empty())
                .orElseThrow(() -> new InvalidDocumentException(
                        parser, "expected the path of a call, such as /communications/calls/ID"));
    }

    private static Optional<ResourcePath> path(Object text) {
        return text instanceof String path ? ResourcePath.parse(path) : Optional.empty();
    }

    private CallNotification notification(CallId callId) throws IOException {
        if (!(members.remove(Names.CHANGE_TYPE) instanceof String change)) {
            throw new InvalidDocumentException(parser, "expected a string, such as \"updated\"");
        }
        if (!members.containsKey(Names.RESOURCE)
                && Names.path(callId, subject).equals(members.get(Names.RESOURCE_URL))) {
            members.remove(Names.RESOURCE_URL);
        }
        return new CallNotification(
                Evolvable.parse(ChangeType.class, change), callId, subject, Names.extras(members, Names.NOTIFICATION));
    }
}
