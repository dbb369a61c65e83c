package io.github.graphcalls.wire.document.roundtrip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A document apart from what the wire normalises on purpose, and nothing else: null or absent, an empty collection that is no
 * relationship, the case of known words, numbers as texts, {@code subCode}, trailing zeros of a second, a type that repeats
 * what the property says.
 */
public final class Normal {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Metadata METADATA = new Metadata();

    private Normal() {}

    /** Where two documents of calls differ, each place with what stands there; nothing when they are equal. */
    public static List<String> differences(JsonNode document, JsonNode other) {
        return between(object(document, "call"), object(other, "call"));
    }

    /** Where two normal documents differ. */
    public static List<String> between(JsonNode one, JsonNode other) {
        List<String> differences = new ArrayList<>();
        compare("", one, other, differences);
        return differences;
    }

    private static void compare(String place, JsonNode one, JsonNode other, List<String> differences) {
        if (one != null && other != null && one.isObject() && other.isObject()) {
            Set<String> names = new TreeSet<>();
            one.fieldNames().forEachRemaining(names::add);
            other.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(place + "." + name, one.get(name), other.get(name), differences));
        } else if (one != null && other != null && one.isArray() && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                compare(place + "[" + i + "]", one.get(i), other.get(i), differences);
            }
        } else if (one == null || !one.equals(other)) {
            differences.add(place + ": " + one + " became " + other);
        }
    }

    /** An object of the type that its place implies, without what is normalised. */
    public static JsonNode object(JsonNode node, String place) {
        if (!node.isObject()) {
            return node;
        }
        String typeName = node.path("@odata.type").asText("");
        String type = typeName.replace("#microsoft.graph.", "");
        String known =
                METADATA.types.containsKey(type) && METADATA.family(place).contains(METADATA.types.get(type))
                        ? type
                        : place;
        Map<String, Metadata.Property> properties = METADATA.properties(known).stream()
                .collect(Collectors.toMap(Metadata.Property::name, property -> property));
        ObjectNode normal = JSON.objectNode();
        node.properties().forEach(member -> {
            String name = member.getKey().equals("subCode") ? "subcode" : member.getKey();
            Metadata.Property property = properties.get(name);
            JsonNode value = member.getValue();
            if (name.equals("@odata.type")) {
                if (!typeName.equals("#microsoft.graph." + place)) {
                    normal.set(name, value);
                }
            } else if (property == null) {
                normal.set(name, number(value));
            } else if (!value.isNull() && !(value.isArray() && value.isEmpty() && !property.isRelationship())) {
                normal.set(
                        name, property.isCollection() ? array(value, property.type()) : value(value, property.type()));
            }
        });
        return normal;
    }

    private static JsonNode array(JsonNode array, String type) {
        ArrayNode normal = JSON.arrayNode();
        array.forEach(item -> normal.add(value(item, type)));
        return normal;
    }

    private static JsonNode value(JsonNode value, String type) {
        if (METADATA.words.containsKey(type)) {
            List<String> words = METADATA.words.get(type);
            return JSON.textNode(Arrays.stream(value.asText().split(","))
                    .map(word -> words.stream().anyMatch(word::equalsIgnoreCase) ? word.toLowerCase(Locale.ROOT) : word)
                    .collect(Collectors.joining(",")));
        }
        return switch (type) {
            case "String", "Boolean" -> value;
            case "object" -> number(value);
            case "Int32", "Int64" -> JSON.numberNode(new BigDecimal(value.asText()));
            case "DateTimeOffset" ->
                JSON.textNode(OffsetDateTime.parse(value.asText()).toString());
            default -> object(value, type);
        };
    }

    /** Numbers by value: {@code 1} parsed as an int equals {@code 1} parsed as a long. */
    public static JsonNode number(JsonNode value) {
        if (value.isNumber()) {
            return JSON.numberNode(value.decimalValue());
        }
        if (value.isArray()) {
            ArrayNode normal = JSON.arrayNode();
            value.forEach(item -> normal.add(number(item)));
            return normal;
        }
        if (value.isObject()) {
            ObjectNode normal = JSON.objectNode();
            value.properties().forEach(member -> normal.set(member.getKey(), number(member.getValue())));
            return normal;
        }
        return value;
    }
}
