package io.github.graphcalls.wire.document.codec.notification;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.notification.CallNotification;
import io.github.graphcalls.notification.ChangeType;
import io.github.graphcalls.notification.NotificationSubject;
import io.github.graphcalls.notification.NotificationSubject.OtherResource;
import io.github.graphcalls.notification.NotificationSubject.Roster;
import io.github.graphcalls.wire.document.codec.ExtrasCodec;
import io.github.graphcalls.wire.document.codec.InvalidDocumentException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Reads one notification of Graph, whose data may be an array of several entities. */
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
        others = new OtherMembers(parser, Names.NOTIFICATION);
    }

    /**
     * Reads a notification, and adds one for each entity of its data.
     *
     * @return null; the members of a notification that names no call
     */
    static Extras read(JsonParser parser, List<CallNotification> notifications) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw InvalidDocumentException.expected(parser, "an object");
        }
        return new NotificationReader(parser).read(notifications);
    }

    private Extras read(List<CallNotification> notifications) throws IOException {
        String name = null;
        try {
            while ((name = parser.nextFieldName()) != null) {
                switch (name) {
                    case Names.CHANGE_TYPE -> change = others.text(name, change);
                    case Names.RESOURCE_URL -> {
                        url = others.text(name, url);
                        path = ResourcePath.of(url);
                    }
                    case Names.RESOURCE_DATA -> readData();
                    default -> others.read(name);
                }
                name = null;
            }
            name = Names.RESOURCE_DATA;
            List<Entity> entities = subject == null ? heldBack() : List.of(new Entity(path.get(), subject));
            if (entities.isEmpty()) {
                return members();
            }
            name = Names.CHANGE_TYPE;
            add(entities, notifications);
            return null;
        } catch (JsonProcessingException e) {
            throw name == null ? e : JsonMappingException.wrapWithPath(e, CallNotification.class, name);
        }
    }

    /** Returns the problem of a notification that names no call. */
    static JsonMappingException withoutCall(JsonParser parser) {
        return JsonMappingException.wrapWithPath(
                new InvalidDocumentException(parser, "expected the path of a call, such as /communications/calls/ID"),
                CallNotification.class,
                Names.RESOURCE_URL);
    }

    private Extras members() {
        if (change != null) {
            others.put(Names.CHANGE_TYPE, change);
        }
        if (url != null) {
            others.put(Names.RESOURCE_URL, url);
        }
        return others.extras();
    }

    /** Reads data whose type comes first, as Graph writes it, at once; holds other data back until all members are read. */
    private void readData() throws IOException {
        if (subject != null || others.has(Names.RESOURCE_DATA)) {
            throw new InvalidDocumentException(parser, "is repeated");
        }
        JsonToken token = parser.nextToken();
        if (path.isPresent() && token == JsonToken.START_ARRAY && path.get().isRoster()) {
            readRoster();
        } else if (path.isPresent() && token == JsonToken.START_OBJECT) {
            readObject(new SubjectReader(path.get()));
        } else {
            others.put(Names.RESOURCE_DATA, ExtrasCodec.readAny(parser));
        }
    }

    private void readRoster() throws IOException {
        List<Participant> participants = SubjectReader.participants(parser);
        for (Participant read : participants) {
            if (SubjectReader.isDelta(read)) {
                others.put(Names.RESOURCE_DATA, SubjectReader.data(participants));
                return;
            }
        }
        subject = new Roster(participants);
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

    /** Makes the subjects of data that was held back; none if an entity names no call. */
    private List<Entity> heldBack() throws IOException {
        Object data = others.get(Names.RESOURCE_DATA);
        Optional<ResourcePath> named = path.or(() -> ResourcePath.of(others.get(Names.RESOURCE)));
        List<?> items = Names.entities(data, named);
        List<Entity> entities = new ArrayList<>(items.size());
        for (Object item : items) {
            Optional<ResourcePath> resource = named.or(() -> ResourcePath.ofEntity(item));
            if (resource.isEmpty()) {
                return List.of();
            }
            try {
                entities.add(new Entity(resource.get(), new SubjectReader(resource.get()).of(item)));
            } catch (JsonProcessingException e) {
                throw items == data ? JsonMappingException.wrapWithPath(e, items, entities.size()) : e;
            }
        }
        if (entities.stream().allMatch(each -> each.subject() instanceof OtherResource)) {
            return entities.subList(0, 1);
        }
        others.remove(Names.RESOURCE_DATA);
        if (entities.size() > 1) {
            List<Object> rest = new ArrayList<>(items);
            for (int i = 0; i < rest.size(); i++) {
                rest.set(i, entities.get(i).subject() instanceof OtherResource ? rest.get(i) : null);
            }
            others.put(Names.RESOURCE_DATA, rest);
        }
        return entities;
    }

    private void add(List<Entity> entities, List<CallNotification> notifications) throws IOException {
        if (change == null) {
            throw new InvalidDocumentException(parser, "expected a string, such as \"updated\"");
        }
        if (url != null
                && (entities.size() > 1
                        || others.has(Names.RESOURCE)
                        || !entities.get(0).isAt(url))) {
            others.put(Names.RESOURCE_URL, url);
        }
        Evolvable<ChangeType> kind = Evolvable.parse(ChangeType.class, change);
        Extras extras = others.extras();
        for (Entity entity : entities) {
            notifications.add(new CallNotification(kind, entity.path().callId(), entity.subject(), extras));
        }
    }

    /** A subject and its path. */
    private record Entity(ResourcePath path, NotificationSubject subject) {

        /** Returns whether this is the path as Graph writes it. */
        boolean isAt(String url) {
            return path.with(Names.below(subject)).isWrittenAs(url);
        }
    }
}
