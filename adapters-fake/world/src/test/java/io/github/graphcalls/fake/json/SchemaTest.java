package io.github.graphcalls.fake.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema says what is read and written, and nothing else. */
class SchemaTest {

    private final ScenarioSchema published = ScenarioSchema.published();
    private final JsonNode schema = published.schema();

    @Test
    void every_document_that_is_written_is_valid() {
        for (long seed = 0; seed < 200; seed++) {
            Scenario scenario = new RandomScenarios(seed).scenario();
            World world = scenario.builder().build();
            world.script().known().forEach(FakeCallLookup.of(world)::find);

            assertThat(published.problems(scenario.json())).as("seed %d", seed).isEmpty();
            assertThat(published.problems(WorldJson.writeRecording(Recording.of(world))))
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
        assertThat(published.problems(document)).isNotEmpty();
    }

    @Test
    void its_words_are_those_that_are_read() {
        assertThat(words("/$defs/quirks/items/enum")).isEqualTo(wordsOf(Quirk.values()));
        assertThat(words("/$defs/step/properties/becomes/enum")).isEqualTo(wordsOf(CallState.values()));
        assertThat(words("/$defs/step/properties/audio/enum")).isEqualTo(wordsOf(MediaState.values()));
        assertThat(words("/$defs/step/properties/presses/enum")).isEqualTo(wordsOf(Tone.values()));
        assertThat(words("/$defs/effect/oneOf/3/properties/bytes/enum"))
                .isEqualTo(Stream.of(ByteFault.values()).map(ByteFault::text).collect(Collectors.toSet()));
        Set<String> answers = wordsOf(NamedEffect.values());
        answers.add("stale");
        assertThat(IntStream.range(0, 3)
                        .mapToObj(i -> words("/$defs/effect/oneOf/" + i + "/properties/answer/enum"))
                        .flatMap(Set::stream))
                .containsExactlyInAnyOrderElementsOf(answers);
    }

    @Test
    void each_word_of_a_described_list_has_a_description() {
        List<JsonNode> described = schema.findParents("enumDescriptions");

        assertThat(described)
                .hasSize(6)
                .allSatisfy(list -> assertThat(list.get("enumDescriptions")).hasSameSizeAs(list.get("enum")));
    }

    @Test
    void every_member_of_the_schema_is_explained() {
        for (JsonNode rule : schema.findParents("properties")) {
            boolean isCondition = !rule.has("type");
            rule.get("properties")
                    .properties()
                    .forEach(member -> assertThat(
                                    isCondition || member.getValue().has("description"))
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
}
