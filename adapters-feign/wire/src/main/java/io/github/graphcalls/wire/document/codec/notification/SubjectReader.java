package io.github.graphcalls.wire.document.codec.notification;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.operation.CommsOperation;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.value.Extras;
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
import java.util.Optional;

/**
 * Reads {@code resourceData} as the subject that its type and the path of the resource name.
 *
 * @param path the call and the resource
 */
record SubjectReader(ResourcePath path) {

    private static final String CALL = "call";
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
        return Names.isType(type, Names.DELTA) ? DeltaParticipants.class : null;
    }

    /** Reads an object: the whole of it, or what follows its type if that was read first. */
    private NotificationSubject read(Class<?> modelled, JsonParser parser, String declared) throws IOException {
        if (modelled == Call.class) {
            Call call = Codecs.readCall(parser, declared, null, path.callId(), type -> false);
            return new PartialCall(call, call.id() != path.callId());
        }
        Object read = Codecs.readTyped(modelled, parser, declared);
        return read instanceof CommsOperation operation ? new Operation(operation) : (DeltaParticipants) read;
    }

    /** Reads participants at the start of an array. */
    @SuppressWarnings("unchecked")
    static List<Participant> participants(JsonParser parser) throws IOException {
        return (List<Participant>) (List<?>) PARTICIPANTS.read(parser);
    }

    /** Returns whether what was read as a participant is a change of the roster. */
    static boolean isDelta(Participant read) {
        Extras extras = read.extras();
        return extras.type().isPresent() && Names.isType(extras.type().get(), Names.DELTA)
                || extras.members().get(Names.PARTICIPANTS) instanceof List<?>;
    }

    /** Returns the data that was read as participants. */
    @SuppressWarnings("unchecked")
    static List<Object> data(List<Participant> read) throws IOException {
        List<Object> data =
                (List<Object>) ExtrasCodec.readAny(parser(buffer -> PARTICIPANTS.write(List.copyOf(read), buffer)));
        for (int i = 0; i < read.size(); i++) {
            if (isDelta(read.get(i)) && read.get(i).extras().type().isEmpty()) {
                // Written with the type of a participant.
                ((Map<?, ?>) data.get(i)).remove(Names.TYPE);
            }
        }
        return data;
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
        if (data instanceof List<?> list && Names.isRoster(list, Optional.of(path))) {
            return new Roster(participants(replay(list)));
        }
        Class<?> modelled = data instanceof Map<?, ?> object ? modelled(typeOf(object)) : null;
        if (modelled == null) {
            return new OtherResource(path.below());
        }
        // As an object whose type comes first: the type was looked at, and is not checked again.
        Map<?, ?> rest = new LinkedHashMap<>((Map<?, ?>) data);
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
        return path.isOperation() ? OPERATION : path.isRoster() && Names.isDelta(object) ? Names.DELTA : "";
    }

    private static JsonParser replay(Object data) throws IOException {
        return parser(buffer -> ExtrasCodec.writeAny(data, buffer));
    }

    private static JsonParser parser(Writing writing) throws IOException {
        try (TokenBuffer buffer = new TokenBuffer(null, false)) {
            writing.to(buffer);
            JsonParser parser = buffer.asParser();
            parser.nextToken();
            return parser;
        }
    }

    private interface Writing {
        void to(JsonGenerator generator) throws IOException;
    }
}
