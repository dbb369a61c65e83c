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
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code resourceData} as the subject that its type and the path of the resource name.
 *
 * @param path the call and the resource
 */
record SubjectReader(ResourcePath path) {

    /** Reads an object: the whole of it, or what follows its type if that was read first. */
    interface Reading {
        NotificationSubject read(JsonParser parser, String declared) throws IOException;
    }

    /** Returns how to read an object of a type; empty if neither the type nor the path names a modelled subject. */
    Optional<Reading> reading(String type) {
        String name = Names.shortName(type);
        if (name.equals("deltaparticipants")) {
            return Optional.of((parser, declared) ->
                    (DeltaParticipants) Codecs.readTyped(DeltaParticipants.class, parser, declared));
        }
        if (path.isCall()) {
            return name.equals("call") ? Optional.of(this::call) : Optional.empty();
        }
        return name.endsWith("operation") ? Optional.of(SubjectReader::operation) : Optional.empty();
    }

    private NotificationSubject call(JsonParser parser, String declared) throws IOException {
        Call call = Codecs.readCall(parser, declared, path.callId());
        return new PartialCall(call, call.id() != path.callId());
    }

    private static NotificationSubject operation(JsonParser parser, String declared) throws IOException {
        return new Operation((CommsOperation) Codecs.readTyped(CommsOperation.class, parser, declared));
    }

    /** Reads the roster at the start of an array. */
    @SuppressWarnings("unchecked")
    static NotificationSubject roster(JsonParser parser) throws IOException {
        return new Roster(
                (List<Participant>) (List<?>) Codecs.listOf(Participant.class).read(parser));
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
            return replay(list, (parser, declared) -> roster(parser));
        }
        Optional<Map<?, ?>> object = Names.entity(data, path.isCall());
        Optional<Reading> reading = object.flatMap(each -> reading(typeOf(each)));
        return reading.isPresent() ? replay(object.get(), reading.get()) : new OtherResource(path.below());
    }

    private String typeOf(Map<?, ?> object) {
        if (object.get(Names.TYPE) instanceof String type) {
            return type;
        }
        if (path.isCall()) {
            return "call";
        }
        boolean isDelta = path.isRoster() && object.get(Names.PARTICIPANTS) instanceof List<?>;
        return path.isOperation() ? "operation" : isDelta ? "deltaParticipants" : "";
    }

    private static NotificationSubject replay(Object data, Reading reading) throws IOException {
        try (TokenBuffer buffer = new TokenBuffer(null, false)) {
            ExtrasCodec.writeAny(data, buffer);
            JsonParser parser = buffer.asParser();
            parser.nextToken();
            return reading.read(parser, null);
        }
    }
}
