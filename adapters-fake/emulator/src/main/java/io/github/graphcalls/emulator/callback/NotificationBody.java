package io.github.graphcalls.emulator.callback;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.quirk.Quirks;
import io.github.graphcalls.notification.CallNotification;
import io.github.graphcalls.notification.CallNotifications;
import io.github.graphcalls.notification.NotificationSubject.PartialCall;
import io.github.graphcalls.wire.document.NotificationDocuments;
import java.util.List;
import java.util.Set;

/** Writes the bodies of notifications, with the quirks of their spelling. */
final class NotificationBody {

    private static final Set<String> WORDS = Set.of("changeType", "state", "status", "direction", "audio");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private NotificationBody() {}

    static String of(CallNotification notification, Quirks quirks) {
        CallNotification sent = notification;
        if (quirks.has(Quirk.NOTIFICATIONS_WITHOUT_ID) && notification.subject() instanceof PartialCall partial) {
            sent = new CallNotification(
                    notification.change(),
                    notification.callId(),
                    PartialCall.of(partial.call()),
                    notification.extras());
        }
        String body = new String(NotificationDocuments.write(CallNotifications.of(List.of(sent))), UTF_8);
        return quirks.has(Quirk.NOTIFICATIONS_CAPITALISED) ? capitalised(body) : body;
    }

    /** The legacy form is not documented: a JSON object that is no envelope of notifications. */
    static String legacy(CallId id) {
        return MAPPER.createObjectNode()
                .put("id", id.value())
                .put("type", "notification")
                .toString();
    }

    private static String capitalised(String body) {
        try {
            JsonNode document = MAPPER.readTree(body);
            capitalise(document);
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void capitalise(JsonNode node) {
        for (JsonNode child : node) {
            capitalise(child);
        }
        if (node instanceof ObjectNode object) {
            for (String name : WORDS) {
                String word = object.path(name).asText();
                if (!word.isEmpty() && object.path(name).isTextual()) {
                    object.put(name, Character.toUpperCase(word.charAt(0)) + word.substring(1));
                }
            }
        }
    }
}
