package io.github.graphcalls.fake.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The published schema, with a validator for the keywords that it uses. */
record ScenarioSchema(JsonNode schema) {

    static ScenarioSchema published() {
        try (InputStream in = Scenario.class.getResourceAsStream(Scenario.schema())) {
            return new ScenarioSchema(Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .value());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    List<String> problems(String document) {
        return problems(Json.read(document).value());
    }

    List<String> problems(JsonNode document) {
        List<String> problems = new ArrayList<>();
        check(document, schema, "", problems);
        return problems;
    }

    private void check(JsonNode value, JsonNode rule, String place, List<String> problems) {
        if (rule.has("$ref")) {
            check(value, schema.at(rule.get("$ref").textValue().substring(1)), place, problems);
            return;
        }
        expect(!rule.has("const") || rule.get("const").equals(value), place + ": const", problems);
        expect(!rule.has("enum") || contains(rule.get("enum"), value), place + ": enum", problems);
        expect(isOfType(value, rule.path("type")), place + ": type", problems);
        expect(!rule.has("minimum") || value.asLong() >= rule.get("minimum").asLong(), place + ": minimum", problems);
        expect(!rule.has("maximum") || value.asLong() <= rule.get("maximum").asLong(), place + ": maximum", problems);
        expect(!rule.has("minItems") || value.size() >= rule.get("minItems").asInt(), place + ": minItems", problems);
        expect(
                !rule.has("pattern")
                        || Pattern.compile(rule.get("pattern").textValue())
                                .matcher(value.asText())
                                .find(),
                place + ": pattern",
                problems);
        rule.path("required").forEach(name -> expect(value.has(name.textValue()), place + ": required", problems));
        expect(!rule.has("not") || !isValid(value, rule.get("not")), place + ": not", problems);
        expect(!rule.has("oneOf") || valid(value, rule.get("oneOf")) == 1, place + ": oneOf", problems);
        expect(!rule.has("anyOf") || valid(value, rule.get("anyOf")) > 0, place + ": anyOf", problems);
        if (rule.has("items")) {
            value.forEach(item -> check(item, rule.get("items"), place + "[]", problems));
        }
        value.properties().forEach(member -> {
            JsonNode more = rule.path("additionalProperties");
            JsonNode property = rule.path("properties").path(member.getKey());
            if (!property.isMissingNode()) {
                check(member.getValue(), property, place + "." + member.getKey(), problems);
            } else if (more.isObject()) {
                check(member.getValue(), more, place + "." + member.getKey(), problems);
            } else {
                expect(!more.isBoolean(), place + ": " + member.getKey(), problems);
            }
        });
    }

    private long valid(JsonNode value, JsonNode rules) {
        long valid = 0;
        for (JsonNode rule : rules) {
            valid += isValid(value, rule) ? 1 : 0;
        }
        return valid;
    }

    private boolean isValid(JsonNode value, JsonNode rule) {
        List<String> problems = new ArrayList<>();
        check(value, rule, "", problems);
        return problems.isEmpty();
    }

    private static boolean contains(JsonNode words, JsonNode value) {
        for (JsonNode word : words) {
            if (word.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfType(JsonNode value, JsonNode type) {
        String actual = value.isIntegralNumber()
                ? "integer"
                : value.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
        return type.isMissingNode()
                || type.asText().equals(actual)
                || contains(type, TextNode.valueOf(actual))
                || value.isNumber() && contains(type, TextNode.valueOf("number"));
    }

    private static void expect(boolean holds, String problem, List<String> problems) {
        if (!holds) {
            problems.add(problem);
        }
    }
}
