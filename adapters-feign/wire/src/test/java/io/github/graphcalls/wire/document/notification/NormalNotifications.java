package io.github.graphcalls.wire.document.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.wire.document.roundtrip.Normal;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Notifications apart from what the wire normalises on purpose, and nothing else: the README of the module lists it. */
final class NormalNotifications {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String GRAPH = "#microsoft.graph.";
    private static final Set<String> CHANGES = Set.of("created", "updated", "deleted");

    private static final Set<String> MODELLED = Set.of("call", "operation", "deltaparticipants");

    private NormalNotifications() {}

    /** Where two envelopes differ, each place with what stands there; nothing when they are equal. */
    static List<String> differences(JsonNode document, JsonNode written) {
        return Normal.between(envelope(document, document), envelope(written, document));
    }

    private static JsonNode envelope(JsonNode envelope, JsonNode original) {
        ObjectNode normal = others(envelope, "commsNotifications", Set.of("value"));
        ArrayNode value = normal.putArray("value");
        for (int i = 0; i < envelope.path("value").size(); i++) {
            value.add(notification(
                    envelope.path("value").get(i), original.path("value").get(i)));
        }
        return normal;
    }

    private static JsonNode notification(JsonNode notification, JsonNode original) {
        ObjectNode normal = others(notification, "commsNotification", Set.of("resourceData", "changeType"));
        if (!original.path("changeType").isTextual()) {
            return others(notification, "commsNotification", Set.of());
        }
        String change = notification.path("changeType").asText();
        String lower = change.toLowerCase(Locale.ROOT);
        normal.put("changeType", CHANGES.contains(lower) ? lower : change);
        if (!original.has("resourceUrl") && !original.has("resource")) {
            normal.remove("resourceUrl");
        }
        JsonNode data = data(
                notification.path("resourceData"),
                notification.path("resourceUrl").asText());
        if (!data.isNull() && !data.isMissingNode() && !(data.isObject() && data.isEmpty())) {
            normal.set("resourceData", data);
        }
        return normal;
    }

    private static JsonNode data(JsonNode data, String url) {
        if (data.isArray() && data.size() == 1 && MODELLED.contains(kind(data.get(0), url))) {
            return data(data.get(0), url);
        }
        if (data.isArray()) {
            ArrayNode normal = JSON.arrayNode();
            data.forEach(item -> normal.add(data(item, url)));
            return normal;
        }
        return switch (kind(data, url)) {
            case "deltaparticipants" -> {
                ObjectNode normal = others(data, "deltaParticipants", Set.of("participants"));
                ArrayNode participants = normal.putArray("participants");
                data.path("participants").forEach(each -> participants.add(Normal.object(each, "participant")));
                yield normal;
            }
            case "participant" -> Normal.object(data, "participant");
            case "operation" -> Normal.object(data, "commsOperation");
            case "call" -> Normal.object(data, "call");
            default -> Normal.number(data);
        };
    }

    /** The type in lower case, else that of the place. */
    private static String kind(JsonNode data, String url) {
        if (!data.isObject()) {
            return "";
        }
        if (data.path("@odata.type").isTextual()) {
            return typeOf(data).endsWith("operation") ? "operation" : typeOf(data);
        }
        if (url.endsWith("/participants")) {
            return data.path("participants").isArray() ? "deltaparticipants" : "participant";
        }
        return url.contains("/operations/") ? "operation" : "call";
    }

    private static String typeOf(JsonNode node) {
        String type = node.path("@odata.type").asText();
        return type.substring(type.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static ObjectNode others(JsonNode node, String implied, Set<String> left) {
        ObjectNode normal = JSON.objectNode();
        node.properties().stream()
                .filter(member -> !left.contains(member.getKey()))
                .forEach(member -> normal.set(member.getKey(), Normal.number(member.getValue())));
        JsonNode type = normal.path("@odata.type");
        if (type.isNull() || type.asText().equals(GRAPH + implied)) {
            normal.remove("@odata.type");
        }
        return normal;
    }
}
