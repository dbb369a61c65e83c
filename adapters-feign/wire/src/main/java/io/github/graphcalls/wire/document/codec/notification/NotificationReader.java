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
    private final OtherMembers others;
    private String change;
    private String url;
    private Optional<ResourcePath> path = Optional.empty();
    /** The subject, if its data was read at once; null before. */
    private NotificationSubject subject;

    private NotificationReader(JsonParser parser) {
        this.parser = parser;
        others = new OtherMembers(parser, Names.NOTIFICATION, null);
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
                switch (name) {
                    case Names.CHANGE_TYPE -> change = others.text(name, change);
                    case Names.RESOURCE_URL -> {
                        url = others.text(name, url);
                        path = path(url);
                    }
                    case Names.RESOURCE_DATA -> readData();
                    default -> others.read(name);
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
            return notification(resource);
        } catch (JsonProcessingException e) {
            throw name == null ? e : JsonMappingException.wrapWithPath(e, CallNotification.class, name);
        }
    }

    /** Reads data whose type comes first, as Graph writes it, at once; holds other data back until all members are read. */
    private void readData() throws IOException {
        if (subject != null || others.has(Names.RESOURCE_DATA)) {
            throw new InvalidDocumentException(parser, "is repeated");
        }
        JsonToken token = parser.nextToken();
        if (path.isPresent() && token == JsonToken.START_ARRAY && path.get().isRoster()) {
            subject = SubjectReader.roster(parser);
        } else if (path.isPresent() && token == JsonToken.START_OBJECT) {
            readObject(new SubjectReader(path.get()));
        } else {
            others.put(Names.RESOURCE_DATA, ExtrasCodec.readAny(parser));
        }
    }

    private void readObject(SubjectReader reader) throws IOException {
        String first = parser.nextFieldName();
        if (Names.TYPE.equals(first) && parser.nextToken() == JsonToken.VALUE_STRING) {
            subject = reader.read(parser, parser.getText());
        }
        if (subject == null) {
            others.put(Names.RESOURCE_DATA, ExtrasCodec.readRest(parser, first, new LinkedHashMap<>()));
        }
    }

    private NotificationSubject heldBack(SubjectReader reader) throws IOException {
        NotificationSubject read = reader.of(others.get(Names.RESOURCE_DATA));
        if (!(read instanceof OtherResource)) {
            others.remove(Names.RESOURCE_DATA);
        }
        return read;
    }

    /** Returns the resource of {@code resourceUrl}, else of {@code resource}, {@code @odata.id} or the id of the call itself. */
    private ResourcePath resource() throws IOException {
        if (path.isPresent()) {
            return path.get();
        }
        Map<?, ?> data = Names.entity(others.get(Names.RESOURCE_DATA), true).orElse(Map.of());
        boolean isOther = data.get(Names.TYPE) instanceof String type && !Names.isType(type, "call");
        return path(others.get(Names.RESOURCE))
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

    private CallNotification notification(ResourcePath resource) throws IOException {
        if (change == null) {
            throw new InvalidDocumentException(parser, "expected a string, such as \"updated\"");
        }
        if (url != null
                && (others.has(Names.RESOURCE)
                        || !url.equals(resource.with(Names.below(subject)).text()))) {
            others.put(Names.RESOURCE_URL, url);
        }
        return new CallNotification(
                Evolvable.parse(ChangeType.class, change), resource.callId(), subject, others.extras());
    }
}
