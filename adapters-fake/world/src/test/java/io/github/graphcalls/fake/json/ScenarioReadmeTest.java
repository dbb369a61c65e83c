package io.github.graphcalls.fake.json;

import static io.github.graphcalls.fake.event.EndEvents.endedByPolicy;
import static io.github.graphcalls.fake.event.RosterEvents.admitted;
import static io.github.graphcalls.fake.event.RosterEvents.joins;
import static io.github.graphcalls.fake.event.RosterEvents.waitsInLobby;
import static io.github.graphcalls.fake.event.StateEvents.established;
import static io.github.graphcalls.fake.fault.Faults.slow;
import static io.github.graphcalls.fake.fault.Faults.throttled;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.SampleCalls;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.journal.Behavior;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.quirk.Quirks;
import io.github.graphcalls.fake.replay.Recording;
import io.github.graphcalls.fake.replay.Replay;
import io.github.graphcalls.fake.replay.ReplayDifference;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.outcome.Throttled;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the snippets of the README about scenarios. */
class ScenarioReadmeTest {

    @Test
    void the_example_scenario_of_the_readme_gives_the_described_calls(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("script.json"), example());

        Scenario scenario = Scenario.parse(Files.readAllBytes(file));

        World world = scenario.builder().build();
        CallLookup calls = FakeCallLookup.of(world);

        CallId id = SampleCalls.GROUP.id();
        assertThat(scenario)
                .isEqualTo(new Scenario(
                        42,
                        Script.of(CallScript.joining(id, "Adele")
                                .after(Duration.ofSeconds(2), established(), joins("Adele"))
                                .after(Duration.ofMinutes(1), waitsInLobby("Bob"))
                                .afterLookups(3, admitted("Bob"))
                                .after(Duration.ofHours(1), endedByPolicy())),
                        new Behavior(
                                Quirks.NONE.with(Quirk.ROSTER_LATE),
                                List.of(
                                        throttled(Duration.ofSeconds(5))
                                                .named("busy")
                                                .onLookup(2)
                                                .times(1),
                                        slow(Duration.ofSeconds(2)).forCall(id).percent(10)))));
        assertThat(calls.find(id).orElseThrow().hasState(CallState.ESTABLISHING))
                .isTrue();
        assertThat(calls.find(id)).isInstanceOf(Throttled.class);

        String document = WorldJson.writeRecording(Recording.of(world));

        List<ReplayDifference> differences = Replay.replay(WorldJson.readRecording(document));

        assertThat(differences).isEmpty();
    }

    @Test
    void the_words_of_the_schema_are_explained_in_words_md() throws IOException {
        String schema = new String(
                Scenario.class.getResourceAsStream(Scenario.schema()).readAllBytes(), StandardCharsets.UTF_8);
        List<String> rows = new ArrayList<>();
        for (JsonNode words : Json.read(schema).value().findParents("enumDescriptions")) {
            for (int i = 0; i < words.get("enum").size(); i++) {
                rows.add("| `" + words.at("/enum/" + i).asText() + "` | "
                        + words.at("/enumDescriptions/" + i).asText() + " |");
            }
        }

        assertThat(Files.readString(Path.of("WORDS.md"))).contains(rows);
        assertThat(rows).hasSizeGreaterThan(60);
    }

    private static String example() throws IOException {
        Matcher json =
                Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("README.md")));
        assertThat(json.find()).isTrue();
        return json.group(1);
    }
}
