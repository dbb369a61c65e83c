package io.github.graphcalls.fake.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.media.MediaState;
import io.github.graphcalls.call.media.Tone;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.fault.ByteFault;
import io.github.graphcalls.fake.fault.NamedEffect;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.replay.Recording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema says what is read and written, and nothing else. */
class SchemaTest {

    private final JsonNode schema = schema();

    private static JsonNode schema() {
        try (InputStream in = Scenario.class.getResourceAsStream(Scenario.schema())) {
            return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .value();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void every_document_that_is_written_is_valid() {
        for (long seed = 0; seed < 200; seed++) {
            Scenario scenario = new RandomScenarios(seed).scenario();
            World world = scenario.builder().build();
            world.script().known().forEach(FakeCallLookup.of(world)::find);

            assertThat(problems(scenario.json())).as("seed %d", seed).isEmpty();
            assertThat(problems(WorldJson.writeRecording(Recording.of(world))))
                    .as("recording of seed %d", seed)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"calls\":[]}",
                "{\"version\":2,\"calls\":[]}",
                "{\"version\":1}",
                "{\"version\":1,\"calls\":[],\"story\":[]}",
                "{\"version\":1,\"calls\":[],\"quirks\":[\"RINGING\"]}",
                "{\"version\":1,\"calls\":[{\"outgoing\":[\"A\"]}]}",
                "{\"version\":1,\"calls\":[{\"id\":\"a\",\"outgoing\":[]}]}",
                "{\"version\":1,\"calls\":[{\"opening\":{\"id\":\"a\"},\"steps\":[{\"happens\":\"hangsUp\"}]}]}",
                "{\"version\":1,\"calls\":[],\"faults\":[{}]}",
                "{\"version\":1,\"calls\":[],\"faults\":[{\"effect\":{}}]}",
                "{\"version\":1,\"calls\":[],\"faults\":[{\"effect\":{\"status\":20}}]}",
                "{\"version\":1,\"calls\":[],\"faults\":[{\"effect\":{\"answer\":\"busy\"}}]}",
                "{\"version\":1,\"calls\":[],\"faults\":[{\"effect\":{\"status\":429},\"when\":{\"nth\":0}}]}",
                "{\"version\":1,\"calls\":[],\"faults\":[{\"effect\":{\"status\":429},\"where\":{\"call\":\"a\",\"path\":\"/x\"}}]}"
            })
    void a_document_that_is_refused_is_not_valid(String document) {
        assertThat(problems(document)).isNotEmpty();
    }

    @Test
    void its_words_are_those_that_are_read() {
        assertThat(words("/$defs/quirks/items/enum")).isEqualTo(wordsOf(Quirk.values()));
        assertThat(words("/$defs/step/properties/becomes/enum")).isEqualTo(wordsOf(CallState.values()));
        assertThat(words("/$defs/step/properties/audio/enum")).isEqualTo(wordsOf(MediaState.values()));
        assertThat(words("/$defs/step/properties/presses/enum")).isEqualTo(wordsOf(Tone.values()));
        assertThat(words("/$defs/effect/oneOf/1/properties/bytes/enum"))
                .isEqualTo(Stream.of(ByteFault.values()).map(ByteFault::text).collect(Collectors.toSet()));
        Set<String> answers = wordsOf(NamedEffect.values());
        answers.add("stale");
        assertThat(words("/$defs/effect/oneOf/0/properties/answer/enum")).isEqualTo(answers);
    }

    @Test
    void each_word_of_a_described_list_has_a_description() {
        List<JsonNode> described = schema.findParents("enumDescriptions");

        assertThat(described)
                .hasSize(4)
                .allSatisfy(list -> assertThat(list.get("enumDescriptions")).hasSameSizeAs(list.get("enum")));
    }

    @Test
    void every_member_of_the_schema_is_explained() {
        for (JsonNode rule : schema.findParents("properties")) {
            rule.get("properties")
                    .properties()
                    .forEach(member -> assertThat(member.getValue().has("description"))
                            .as(member.getKey())
                            .isTrue());
        }
    }

    private Set<String> words(String pointer) {
        Set<String> words = new TreeSet<>();
        schema.at(pointer).forEach(word -> words.add(word.textValue()));
        return words;
    }

    private static Set<String> wordsOf(Enum<?>[] constants) {
        return Stream.of(constants).map(Evolvable::wordOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> problems(String document) {
        List<String> problems = new ArrayList<>();
        check(Json.read(document).value(), schema, "", problems);
        return problems;
    }

    /** What of JSON Schema the document uses. */
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
                        || value.asText().matches("(?s)" + rule.get("pattern").textValue() + ".*"),
                place + ": pattern",
                problems);
        rule.path("required")
                .forEach(name -> expect(value.hasNonNull(name.textValue()), place + ": required", problems));
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
            List<String> problems = new ArrayList<>();
            check(value, rule, "", problems);
            valid += problems.isEmpty() ? 1 : 0;
        }
        return valid;
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
        return type.isMissingNode() || type.asText().equals(actual) || contains(type, TextNode.valueOf(actual));
    }

    private static void expect(boolean holds, String problem, List<String> problems) {
        if (!holds) {
            problems.add(problem);
        }
    }
}
