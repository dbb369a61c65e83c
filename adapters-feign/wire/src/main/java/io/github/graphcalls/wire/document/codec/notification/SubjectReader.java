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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code resourceData} as the subject that its type and the path of the resource name. */
final class SubjectReader {

    private SubjectReader() {}

    /** Reads the rest of an object whose type was read first; empty if neither type nor path names a modelled subject. */
    static Optional<NotificationSubject> read(JsonParser parser, ResourcePath path, String type) throws IOException {
        String name = shortName(type);
        if (name.equals("call") && path.below().isEmpty()) {
            Call call = Codecs.readCall(parser, type, path.callId());
            return Optional.of(new PartialCall(call, call.id() != path.callId()));
        }
        if (name.equals("deltaparticipants")) {
            return Optional.of((DeltaParticipants) Codecs.readTyped(DeltaParticipants.class, parser, type));
        }
        if (name.endsWith("operation") && !path.below().isEmpty()) {
            return Optional.of(new Operation((CommsOperation) Codecs.readTyped(CommsOperation.class, parser, type)));
        }
        return Optional.empty();
    }

    /** Whether {@link #read} reads an object of this type at this path. */
    static boolean reads(ResourcePath path, String type) {
        String name = shortName(type);
        return name.equals("call") && path.below().isEmpty()
                || name.equals("deltaparticipants")
                || name.endsWith("operation") && !path.below().isEmpty();
    }

    /** Reads the roster at the start of an array. */
    @SuppressWarnings("unchecked")
    static NotificationSubject roster(JsonParser parser) throws IOException {
        return new Roster(
                (List<Participant>) (List<?>) Codecs.listOf(Participant.class).read(parser));
    }

    static boolean isRoster(ResourcePath path) {
        return path.is(Names.PARTICIPANTS);
    }

    /** A roster may come with the path of an operation, as in Graph's own page on inviting participants. */
    private static boolean isRoster(List<?> list) {
        return !list.isEmpty()
                && list.get(0) instanceof Map<?, ?> first
                && first.get(Names.TYPE) instanceof String type
                && shortName(type).equals("participant");
    }

    /**
     * Makes the subject of data that was read before the path was known, or whose type does not come first.
     *
     * @return the subject; {@link OtherResource} if the data is to be kept as it is
     */
    static NotificationSubject of(Object data, ResourcePath path) throws IOException {
        if (data == null) {
            return path.below().isEmpty()
                    ? PartialCall.of(Call.builder(path.callId()).build())
                    : new OtherResource(path.below());
        }
        if (data instanceof List<?> list && !path.below().isEmpty() && (isRoster(path) || isRoster(list))) {
            return replay(list, SubjectReader::roster);
        }
        Object single =
                data instanceof List<?> list && list.size() == 1 && path.below().isEmpty() ? list.get(0) : data;
        if (single instanceof Map<?, ?> object) {
            String type = object.get(Names.TYPE) instanceof String named ? named : impliedType(object, path);
            if (reads(path, type)) {
                return replay(object, parser -> read(parser, path, type).orElseThrow());
            }
        }
        return new OtherResource(path.below());
    }

    private static String impliedType(Map<?, ?> object, ResourcePath path) {
        if (path.below().isEmpty()) {
            return "call";
        }
        if (path.isBelow(Names.OPERATIONS)) {
            return "commsOperation";
        }
        return isRoster(path) && object.get(Names.PARTICIPANTS) instanceof List<?> ? "deltaParticipants" : "";
    }

    private interface Reading {
        NotificationSubject read(JsonParser parser) throws IOException;
    }

    private static NotificationSubject replay(Object data, Reading reading) throws IOException {
        try (TokenBuffer buffer = new TokenBuffer(null, false)) {
            ExtrasCodec.writeAny(data, buffer);
            JsonParser parser = buffer.asParser();
            parser.nextToken();
            return reading.read(parser);
        }
    }

    private static String shortName(String type) {
        return type.substring(type.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
