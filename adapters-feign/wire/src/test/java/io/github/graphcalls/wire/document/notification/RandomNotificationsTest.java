package io.github.graphcalls.wire.document.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.wire.document.Documents;
import io.github.graphcalls.wire.document.roundtrip.RandomDocuments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Envelopes drawn from Graph's metadata: any subject, any member, any order. */
class RandomNotificationsTest {

    private static final int ROUNDS = 1_000;
    private static final RandomGeneratorFactory<RandomGenerator> RANDOM = RandomGeneratorFactory.of("L64X128MixRandom");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Test
    void any_envelope_survives_a_round_trip() throws Exception {
        for (long seed = 0; seed < ROUNDS; seed++) {
            String envelope = Documents.TREES.writeValueAsString(envelope(RANDOM.create(seed), new Random(seed)));
            try {
                Envelopes.read(envelope);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + envelope, e);
            }
        }
        assertThat(ROUNDS).isPositive();
    }

    private static JsonNode envelope(RandomGenerator random, Random order) {
        RandomDocuments documents = new RandomDocuments(random, true);
        ObjectNode envelope = JSON.objectNode();
        if (random.nextBoolean()) {
            envelope.put("@odata.type", "#microsoft.graph.commsNotifications");
        }
        ArrayNode value = envelope.putArray("value");
        for (int i = random.nextInt(4); i > 0; i--) {
            value.add(shuffled(notification(random, documents), order));
            if (random.nextInt(4) == 0) {
                value.addObject().set("unknown", documents.anything(0));
            }
        }
        if (random.nextInt(3) == 0) {
            envelope.set("unknown", documents.anything(0));
        }
        return envelope;
    }

    private static ObjectNode notification(RandomGenerator random, RandomDocuments documents) {
        ObjectNode notification = JSON.objectNode();
        String path = "calls/id-" + random.nextInt(9);
        switch (random.nextInt(7)) {
            case 0 -> notification.set("resourceData", typed(documents.call(), "call"));
            case 1 -> {
                ArrayNode roster = notification.putArray("resourceData");
                for (int i = random.nextInt(3); i > 0; i--) {
                    roster.add(typed(documents.object("participant", "participant", 1), "participant"));
                }
                path += "/participants";
            }
            case 2 -> {
                notification.set("resourceData", documents.object("commsOperation", "playPromptOperation", 1));
                path += "/operations/" + random.nextInt(9);
            }
            case 3 -> {
                ObjectNode change =
                        typed(JSON.objectNode(), "deltaParticipants").put("sequenceNumber", random.nextInt(9));
                change.putArray("participants")
                        .add(typed(documents.object("participant", "participant", 1), "participant"));
                notification.set("resourceData", change);
                path += "/participants";
            }
            case 4 -> {
                notification.set(
                        "resourceData", typed((ObjectNode) JSON.objectNode().set("x", documents.anything(0)), "new"));
                path += "/contentsharingsessions/1";
            }
            case 5 -> {
                ArrayNode calls = notification.putArray("resourceData");
                for (int i = random.nextInt(4); i > 0; i--) {
                    calls.add(
                            random.nextInt(4) > 0 ? typed(documents.call(), "call") : typed(JSON.objectNode(), "new"));
                }
            }
            default -> path += "/contentSharingSessions";
        }
        notification.put(
                "changeType",
                List.of("Created", "updated", "deleted", "wordOfTomorrow").get(random.nextInt(4)));
        if (random.nextInt(3) > 0) {
            notification.put("resourceUrl", "/communications/" + path);
        }
        if (!notification.has("resourceUrl") || random.nextInt(3) == 0) {
            notification.put("resource", "/app/" + path);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            notification.set("unknown" + i, documents.anything(0));
        }
        return notification;
    }

    private static ObjectNode typed(ObjectNode object, String type) {
        return object.put("@odata.type", "#microsoft.graph." + type);
    }

    private static ObjectNode shuffled(ObjectNode object, Random order) {
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
        Collections.shuffle(members, order);
        ObjectNode shuffled = JSON.objectNode();
        members.forEach(member -> shuffled.set(member.getKey(), member.getValue()));
        return shuffled;
    }
}
