package io.github.graphcalls.wire.document.codec.notification;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.notification.CallNotification;
import io.github.graphcalls.notification.CallNotifications;
import io.github.graphcalls.wire.document.codec.InvalidDocumentException;
import io.github.graphcalls.wire.document.codec.ValueCodec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads and writes the notifications of one request. Stateless. */
public final class EnvelopeCodec implements ValueCodec<CallNotifications> {

    private static final Set<String> TAKEN = Set.of(Names.TYPE, Names.VALUE);

    @Override
    public CallNotifications read(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw InvalidDocumentException.expected(parser, "an object");
        }
        OtherMembers others = new OtherMembers(parser, Names.ENVELOPE);
        CallNotifications read = null;
        String name = null;
        try {
            while ((name = parser.nextFieldName()) != null) {
                if (!name.equals(Names.VALUE)) {
                    others.read(name);
                } else if (read == null) {
                    read = readAll(parser);
                } else {
                    throw new InvalidDocumentException(parser, "is repeated");
                }
                name = null;
            }
        } catch (JsonProcessingException e) {
            throw name == null ? e : JsonMappingException.wrapWithPath(e, CallNotifications.class, name);
        }
        if (read == null) {
            throw JsonMappingException.wrapWithPath(
                    new InvalidDocumentException(parser, "is missing"), CallNotifications.class, Names.VALUE);
        }
        return new CallNotifications(read.notifications(), read.others(), others.extras());
    }

    /**
     * Returns whether a type is that of an envelope.
     *
     * @param type the value of {@code @odata.type}
     * @return whether it names one, in any case and with any namespace
     */
    public static boolean isEnvelope(String type) {
        return Names.isType(type, "commsNotifications");
    }

    /**
     * Returns whether a type is that of one notification.
     *
     * @param type the value of {@code @odata.type}
     * @return whether it names one, in any case and with any namespace
     */
    public static boolean isNotification(String type) {
        return Names.isType(type, "commsNotification");
    }

    /**
     * Reads one notification that has no envelope.
     *
     * @param parser the parser, at its first token
     * @return the notification
     * @throws IOException if the document is not JSON, beyond a bound, or not of the expected form
     */
    public static EnvelopeItem readOne(JsonParser parser) throws IOException {
        List<CallNotification> notifications = new ArrayList<>(1);
        Extras other = NotificationReader.read(parser, notifications);
        return new EnvelopeItem(notifications, other == null ? Extras.NONE : other);
    }

    private static CallNotifications readAll(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw InvalidDocumentException.expected(parser, "an array");
        }
        List<CallNotification> notifications = new ArrayList<>(4);
        Map<Integer, Extras> others = new TreeMap<>();
        int place = 0;
        try {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                Extras other = NotificationReader.read(parser, notifications);
                if (other != null) {
                    others.put(place, other);
                }
                place++;
            }
            if (notifications.isEmpty() && !others.isEmpty()) {
                place = others.keySet().iterator().next();
                throw NotificationReader.withoutCall(parser);
            }
        } catch (JsonProcessingException e) {
            throw JsonMappingException.wrapWithPath(e, notifications, place);
        }
        return new CallNotifications(notifications, others, Extras.NONE);
    }

    @Override
    public void write(CallNotifications envelope, JsonGenerator generator) throws IOException {
        NotificationWriter.start(envelope.extras(), Names.ENVELOPE, generator);
        generator.writeArrayFieldStart(Names.VALUE);
        for (EnvelopeItem item : EnvelopeItem.of(envelope)) {
            NotificationWriter.write(item, generator);
        }
        generator.writeEndArray();
        NotificationWriter.members(envelope.extras().members(), TAKEN, generator);
        generator.writeEndObject();
    }
}
