package io.github.graphcalls.wire.document.codec.notification;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.operation.CommsOperation;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.notification.NotificationSubject;
import io.github.graphcalls.notification.NotificationSubject.DeltaParticipants;
import io.github.graphcalls.notification.NotificationSubject.Operation;
import io.github.graphcalls.notification.NotificationSubject.OtherResource;
import io.github.graphcalls.notification.NotificationSubject.PartialCall;
import io.github.graphcalls.notification.NotificationSubject.Roster;
import io.github.graphcalls.wire.document.codec.Codecs;
import io.github.graphcalls.wire.document.codec.ExtrasCodec;
import io.github.graphcalls.wire.document.codec.ValueCodec;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code resourceData} as the subject that its type and the path of the resource name.
 *
 * @param path the call and the resource
 */
record SubjectReader(ResourcePath path) {

    private static final String CALL = "call";
    private static final String DELTA = "deltaParticipants";
    private static final String OPERATION = "operation";
    private static final ValueCodec<List<Object>> PARTICIPANTS = Codecs.listOf(Participant.class);

    /**
     * Reads the rest of an object, behind its type.
     *
     * @return the subject; null, with nothing read, if neither the type nor the path names a modelled one
     */
    NotificationSubject read(JsonParser parser, String type) throws IOException {
        Class<?> modelled = modelled(type);
        return modelled == null ? null : read(modelled, parser, type);
    }

    /** Returns the class of the object of a type; null if neither the type nor the path names a modelled subject. */
    private Class<?> modelled(String type) {
        if (path.isCall() ? Names.isType(type, CALL) : Names.endsWith(type, OPERATION)) {
            return path.isCall() ? Call.class : CommsOperation.class;
        }
        return Names.isType(type, DELTA) ? DeltaParticipants.class : null;
    }

    /** Reads an object: the whole of it, or what follows its type if that was read first. */
    private NotificationSubject read(Class<?> modelled, JsonParser parser, String declared) throws IOException {
        if (modelled == Call.class) {
            Call call = Codecs.readCall(parser, declared, path.callId());
            return new PartialCall(call, call.id() != path.callId());
        }
        Object read = Codecs.readTyped(modelled, parser, declared);
        return read instanceof CommsOperation operation ? new Operation(operation) : (DeltaParticipants) read;
    }

    /** Reads the roster at the start of an array. */
    @SuppressWarnings("unchecked")
    static NotificationSubject roster(JsonParser parser) throws IOException {
        return new Roster((List<Participant>) (List<?>) PARTICIPANTS.read(parser));
    }

    /**
     * Makes the subject of data that was read before the path was known, or whose type does not come first.
     *
     * @return the subject; {@link OtherResource} if the data is to be kept as it is
     */
    NotificationSubject of(Object data) throws IOException {
        if (data == null && path.isCall()) {
            return PartialCall.of(Call.builder(path.callId()).build());
        }
        if (data instanceof List<?> list && (path.isRoster() || Names.areParticipants(list))) {
            return roster(replay(list));
        }
        Map<?, ?> object = Names.entity(data, path.isCall()).orElse(null);
        Class<?> modelled = object == null ? null : modelled(typeOf(object));
        if (modelled == null) {
            return new OtherResource(path.below());
        }
        // As an object whose type comes first: the type was looked at, and is not checked again.
        Map<?, ?> rest = new LinkedHashMap<>(object);
        String declared = rest.get(Names.TYPE) instanceof String ? (String) rest.remove(Names.TYPE) : null;
        return read(modelled, replay(rest), declared);
    }

    private String typeOf(Map<?, ?> object) {
        if (object.get(Names.TYPE) instanceof String type) {
            return type;
        }
        if (path.isCall()) {
            return CALL;
        }
        boolean isDelta = path.isRoster() && object.get(Names.PARTICIPANTS) instanceof List<?>;
        return path.isOperation() ? OPERATION : isDelta ? DELTA : "";
    }

    private static JsonParser replay(Object data) throws IOException {
        try (TokenBuffer buffer = new TokenBuffer(null, false)) {
            ExtrasCodec.writeAny(data, buffer);
            JsonParser parser = buffer.asParser();
            parser.nextToken();
            return parser;
        }
    }
}
