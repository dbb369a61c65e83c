package io.github.graphcalls.wire.document.roundtrip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Documents of calls drawn from Graph's metadata: any property, any derived type, and unknownMembers wherever Graph may put
 * them.
 */
public final class RandomDocuments {

    private static final String[] TEXTS = {
        "",
        "plain",
        "Zoë 💬 漢字",
        "quote \" backslash \\ slash /",
        "line\nbreak\u2028\u0000\u001b[31m",
        "\ud800 alone",
        "0"
    };

    private static final Metadata METADATA = new Metadata();
    private final JsonNodeFactory json = JsonNodeFactory.instance;
    private final RandomGenerator random;
    private final boolean unknownMembers;

    public RandomDocuments(RandomGenerator random, boolean unknownMembers) {
        this.random = random;
        this.unknownMembers = unknownMembers;
    }

    public ObjectNode call() {
        ObjectNode call = object("call", "call", 0);
        call.put("id", "id-" + random.nextInt(1_000_000));
        return call;
    }

    /** An object of a type at a place that implies another. */
    public ObjectNode object(String place, String type, int depth) {
        ObjectNode object = json.objectNode();
        boolean typeFirst = random.nextBoolean();
        boolean named = !type.equals(place) || random.nextBoolean();
        if (named && typeFirst) {
            object.put("@odata.type", "#microsoft.graph." + type);
        }
        for (Metadata.Property property : METADATA.properties(type)) {
            if (random.nextInt(depth < 1 ? 2 : 3) == 0) {
                continue;
            }
            if (!property.isCollection()) {
                object.set(property.name(), value(property.type(), depth + 1));
                continue;
            }
            ArrayNode array = object.putArray(property.name());
            for (int i = random.nextInt(3); i > 0; i--) {
                array.add(value(property.type(), depth + 1));
            }
            if (property.isRelationship() && unknownMembers && random.nextInt(3) == 0) {
                object.put(property.name() + "@odata.nextLink", "https://graph.microsoft.com/v1.0/next?$skiptoken=1");
            }
        }
        for (int i = unknownMembers ? random.nextInt(3) : 0; i > 0; i--) {
            object.set("unknown" + random.nextInt(5), anything(0));
        }
        if (named && !typeFirst) {
            object.put("@odata.type", "#microsoft.graph." + type);
        }
        return object;
    }

    private JsonNode value(String type, int depth) {
        if (METADATA.words.containsKey(type)) {
            return word(type);
        }
        return switch (type) {
            case "String" -> json.textNode(text());
            case "Boolean" -> json.booleanNode(random.nextBoolean());
            case "Int32" -> json.numberNode(random.nextInt());
            case "Int64" -> json.numberNode(random.nextInt(4) == 0 ? Long.MAX_VALUE : random.nextLong());
            case "DateTimeOffset" -> json.textNode(time());
            case "object" -> json.objectNode().set("member", anything(0));
            default -> {
                List<Metadata.Type> family = METADATA.family(type);
                Metadata.Type chosen = family.get(random.nextInt(family.size()));
                yield unknownMembers && random.nextInt(8) == 0
                        ? unknownVariant()
                        : object(
                                type,
                                chosen.isAbstract()
                                        ? family.get(family.size() - 1).name()
                                        : chosen.name(),
                                depth);
            }
        };
    }

    private ObjectNode unknownVariant() {
        ObjectNode object = json.objectNode();
        object.set("somethingOfItsOwn", anything(0));
        return object.put("@odata.type", "#microsoft.graph.somethingNew" + random.nextInt(9));
    }

    private JsonNode word(String type) {
        List<String> words = METADATA.words.get(type);
        if (unknownMembers && random.nextInt(6) == 0) {
            return json.textNode("wordOfTomorrow" + random.nextInt(9));
        }
        String word = words.get(random.nextInt(words.size()));
        boolean several = METADATA.flags.contains(type) && random.nextBoolean();
        return json.textNode(
                several ? String.join(",", words) : random.nextInt(4) == 0 ? word.toUpperCase(Locale.ROOT) : word);
    }

    private String time() {
        int digits = random.nextInt(10);
        String fraction = digits == 0 ? "" : "." + "123456789".substring(0, digits);
        return "2020-05-28T00:10:54" + fraction + (random.nextBoolean() ? "Z" : "+05:30");
    }

    private String text() {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    /** Any value, of a bounded depth. */
    public JsonNode anything(int depth) {
        return switch (random.nextInt(depth > 3 ? 6 : 8)) {
            case 0 -> json.nullNode();
            case 1 -> json.booleanNode(random.nextBoolean());
            case 2 -> json.textNode(text());
            case 3 -> json.numberNode(random.nextLong());
            case 4 -> json.numberNode(new BigDecimal("12345678901234567890.123456789e-7"));
            case 5 -> json.numberNode(BigInteger.TWO.pow(70 + random.nextInt(9)));
            case 6 -> {
                ArrayNode array = json.arrayNode();
                for (int i = random.nextInt(3); i > 0; i--) {
                    array.add(anything(depth + 1));
                }
                yield array;
            }
            default -> {
                ObjectNode object = json.objectNode();
                for (int i = random.nextInt(3); i > 0; i--) {
                    object.set("inner" + i, anything(depth + 1));
                }
                yield object;
            }
        };
    }
}
