package io.github.graphcalls.fake.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The schema and the reader agree on documents with one fault. */
class SchemaMutationTest {

    private static final String[] VALUES = {
        "\"x\"", "7", "-1", "true", "[]", "{}", "[7]", "{\"x\":7}", "\"PT1S\"", "\"2026-01-01T00:00:00Z\"", "1.5"
    };

    /** Members with JSON of Graph, of which the schema says only that it is an object. */
    private static final Set<String> GRAPH = Set.of("opening", "shows", "operation", "joins", "resultInfo");

    private final ScenarioSchema schema = ScenarioSchema.published();

    @Test
    void a_document_with_one_fault_is_refused_by_both_or_by_none() {
        List<String> differences = new ArrayList<>();
        for (long seed = 0; seed < 60; seed++) {
            SeededRandom random = new SeededRandom(seed);
            String document = new RandomScenarios(seed).scenario().json();
            for (int i = 0; i < 20; i++) {
                JsonNode mutant = Json.read(document).value();
                String what = mutate(mutant, random);
                String refusal = refusal(mutant.toString());
                List<String> problems = schema.problems(mutant);
                if (refusal.isEmpty() != problems.isEmpty() && !isOfReaderAlone(refusal)) {
                    differences.add("seed " + seed + ": " + what + ": reader \"" + refusal + "\", schema " + problems);
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    /** The schema names what it leaves to the reader: the life cycle, which {@code meant} allows to break, and windows of time. */
    private static boolean isOfReaderAlone(String refusal) {
        return refusal.contains("\"meant\": true") || refusal.contains("when.to: expected a point after from");
    }

    private static String refusal(String document) {
        try {
            Scenario.parse(document);
            return "";
        } catch (IllegalArgumentException refused) {
            return refused.getMessage();
        }
    }

    /** Removes, renames, adds or replaces a value anywhere; returns what it did. */
    private static String mutate(JsonNode document, SeededRandom random) {
        List<JsonNode> collected = new ArrayList<>();
        collect(document, collected);
        JsonNode[] containers = collected.toArray(JsonNode[]::new);
        JsonNode container = random.oneOf(containers);
        JsonNode value = Json.read(random.oneOf(VALUES)).value();
        if (container instanceof ArrayNode array) {
            int index = random.nextInt(array.size());
            array.set(index, value);
            return "[" + index + "] = " + value;
        }
        ObjectNode object = (ObjectNode) container;
        String[] names = object.properties().stream().map(Map.Entry::getKey).toArray(String[]::new);
        String name = random.oneOf(names);
        switch (random.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.set("x" + name, object.get(name));
            case 2 -> addFrom(random.oneOf(containers), object);
            default -> object.set(name, value);
        }
        return name + " of " + String.join(",", names) + " = " + object.get(name);
    }

    private static void addFrom(JsonNode other, ObjectNode object) {
        other.deepCopy().properties().forEach(member -> object.putIfAbsent(member.getKey(), member.getValue()));
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode() && !node.isEmpty()) {
            containers.add(node);
            if (node.isArray()) {
                node.forEach(item -> collect(item, containers));
            } else {
                node.properties().stream()
                        .filter(member -> !GRAPH.contains(member.getKey()))
                        .forEach(member -> collect(member.getValue(), containers));
            }
        }
    }
}
