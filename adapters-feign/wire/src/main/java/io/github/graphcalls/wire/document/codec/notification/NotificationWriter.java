package io.github.graphcalls.wire.document.codec.notification;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.notification.CallNotification;
import io.github.graphcalls.notification.NotificationSubject;
import io.github.graphcalls.notification.NotificationSubject.DeltaParticipants;
import io.github.graphcalls.notification.NotificationSubject.Operation;
import io.github.graphcalls.notification.NotificationSubject.OtherResource;
import io.github.graphcalls.notification.NotificationSubject.PartialCall;
import io.github.graphcalls.notification.NotificationSubject.Roster;
import io.github.graphcalls.wire.document.codec.Codecs;
import io.github.graphcalls.wire.document.codec.ExtrasCodec;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes one notification. */
final class NotificationWriter {

    private static final Set<String> OTHER = Set.of(Names.TYPE);
    private static final Set<String> TAKEN = Set.of(Names.TYPE, Names.CHANGE_TYPE);
    private static final Set<String> WITH_DATA = Set.of(Names.TYPE, Names.CHANGE_TYPE, Names.RESOURCE_DATA);

    private NotificationWriter() {}

    static void write(EnvelopeItem item, JsonGenerator generator) throws IOException {
        if (item.notifications().isEmpty()) {
            start(item.other(), Names.NOTIFICATION, generator);
            members(item.other().members(), OTHER, generator);
            generator.writeEndObject();
            return;
        }
        CallNotification first = item.notifications().get(0);
        Map<String, Object> rest = first.extras().members();
        start(first.extras(), Names.NOTIFICATION, generator);
        generator.writeStringField(Names.CHANGE_TYPE, first.change().text());
        boolean isOne = item.notifications().size() == 1;
        if (isOne && !rest.containsKey(Names.RESOURCE_URL) && !rest.containsKey(Names.RESOURCE)) {
            generator.writeStringField(
                    Names.RESOURCE_URL,
                    ResourcePath.of(first.callId(), Names.below(first.subject()))
                            .text());
        }
        boolean hasData = !isOne || hasData(first.subject());
        if (hasData) {
            generator.writeFieldName(Names.RESOURCE_DATA);
            data(item, generator);
        }
        if (rest.get(Names.RESOURCE_DATA) instanceof List<?>
                && (hasData || !(first.subject() instanceof OtherResource))) {
            rest = new LinkedHashMap<>(rest);
            rest.remove(Names.RESOURCE_DATA);
        }
        members(rest, hasData ? WITH_DATA : TAKEN, generator);
        generator.writeEndObject();
    }

    private static void data(EnvelopeItem item, JsonGenerator generator) throws IOException {
        List<CallNotification> notifications = item.notifications();
        if (notifications.size() == 1) {
            data(notifications.get(0).subject(), generator);
            return;
        }
        List<?> sent = (List<?>) notifications.get(0).extras().members().get(Names.RESOURCE_DATA);
        generator.writeStartArray();
        for (int i = 0; i < notifications.size(); i++) {
            if (notifications.get(i).subject() instanceof OtherResource) {
                ExtrasCodec.writeAny(sent.get(i), generator);
            } else {
                data(notifications.get(i).subject(), generator);
            }
        }
        generator.writeEndArray();
    }

    static void start(Extras extras, String impliedType, JsonGenerator generator) throws IOException {
        generator.writeStartObject();
        generator.writeStringField(Names.TYPE, extras.type().orElse(impliedType));
    }

    static void members(Map<String, Object> members, Set<String> taken, JsonGenerator generator) throws IOException {
        for (Map.Entry<String, Object> member : members.entrySet()) {
            if (taken.contains(member.getKey())) {
                throw new IllegalArgumentException(
                        "extra member " + member.getKey() + " of a notification has the name of a property");
            }
            generator.writeFieldName(member.getKey());
            ExtrasCodec.writeAny(member.getValue(), generator);
        }
    }

    private static boolean hasData(NotificationSubject subject) {
        return subject instanceof PartialCall partial
                ? partial.idSent()
                        || !partial.call()
                                .equals(Call.builder(partial.call().id()).build())
                : !(subject instanceof OtherResource);
    }

    private static void data(NotificationSubject subject, JsonGenerator generator) throws IOException {
        if (subject instanceof PartialCall partial) {
            Codecs.writeCall(partial.call(), partial.idSent(), generator);
        } else if (subject instanceof Roster roster) {
            Codecs.listOf(Participant.class).write(List.copyOf(roster.participants()), generator);
        } else if (subject instanceof DeltaParticipants change) {
            Codecs.of(DeltaParticipants.class).write(change, generator);
        } else if (subject instanceof Operation operation) {
            Codecs.of(operation.operation().getClass()).write(operation.operation(), generator);
        }
    }
}
