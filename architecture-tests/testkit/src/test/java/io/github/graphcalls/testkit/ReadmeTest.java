package io.github.graphcalls.testkit;

import static io.github.graphcalls.fake.event.End.endedByPolicy;
import static io.github.graphcalls.fake.event.Life.established;
import static io.github.graphcalls.fake.event.People.admitted;
import static io.github.graphcalls.fake.event.People.joins;
import static io.github.graphcalls.fake.event.People.waitsInLobby;
import static io.github.graphcalls.fake.fault.Faults.slow;
import static io.github.graphcalls.fake.fault.Faults.throttled;
import static io.github.graphcalls.testkit.GraphCallsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.SampleCalls;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.journal.Circumstances;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.quirk.Quirks;
import io.github.graphcalls.fake.replay.Divergence;
import io.github.graphcalls.fake.replay.Recording;
import io.github.graphcalls.fake.replay.Replay;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.testkit.emulator.EmulatorExtension;
import io.github.graphcalls.fake.json.Scenario;
import io.github.graphcalls.fake.json.WorldJson;
import io.github.graphcalls.time.VirtualTime;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows, run. */
class ReadmeTest {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private static final CallId ID = CallId.of("2f1a1100-b174-40a0-aba7-0b405e01ed92");

    private final CallLookup calls = FakeCallLookup.of(SampleCalls.all());

    @RegisterExtension
    static final EmulatorExtension GRAPH = EmulatorExtension.of(
            Scenario.of(Script.of(CallScript.outgoing(ID, "Adele").after(Duration.ofSeconds(5), established()))));

    @Test
    void A_call_is_established_when_its_time_has_come(URI baseUrl, VirtualTime time) {
        time.advance(Duration.ofSeconds(5));

        assertThat(baseUrl).hasToString(GRAPH.baseUrl());
        assertThat(FakeCallLookup.in(GRAPH.world()).find(ID)).hasCall().hasState(CallState.ESTABLISHED);
    }

    @Test
    void Assertions_read_as_sentences() {
        CallId id = SampleCalls.GROUP.id();

        assertThat(calls.find(id)).hasCall().isGroupCall().hasState(CallState.ESTABLISHED);

        assertThat(calls.find(CallId.of("nobody"))).isNotFound().hasCode("8522");
    }

    @Test
    void The_example_of_a_script_is_the_story_that_it_seems_to_be(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("script.json"), example());

        Scenario scenario = Scenario.parse(Files.readAllBytes(file));

        World world = scenario.builder().build();
        CallLookup calls = FakeCallLookup.in(world);

        CallId id = SampleCalls.GROUP.id();
        assertThat(scenario)
                .isEqualTo(new Scenario(
                        42,
                        Script.of(CallScript.joining(id, "Adele")
                                .after(Duration.ofSeconds(2), established(), joins("Adele"))
                                .after(Duration.ofMinutes(1), waitsInLobby("Bob"))
                                .afterLookups(3, admitted("Bob"))
                                .after(Duration.ofHours(1), endedByPolicy())),
                        new Circumstances(
                                Quirks.USUAL.with(Quirk.ROSTER_LATE),
                                List.of(
                                        throttled(Duration.ofSeconds(5))
                                                .named("busy")
                                                .onLookup(2)
                                                .times(1),
                                        slow(Duration.ofSeconds(2)).forCall(id).percent(10)))));
        assertThat(calls.find(id)).hasCall().hasState(CallState.ESTABLISHING);
        assertThat(calls.find(id)).isThrottled();
        world.advance(Duration.ofSeconds(5));
        calls.find(id);

        assertThat(world.journal()).hasLookupsOf(id, 3).hasNoMissteps().asksForKnownCallsOnly();

        String document = WorldJson.writeRecording(Recording.of(world));

        List<Divergence> divergences = Replay.replay(WorldJson.readRecording(document));

        assertThat(divergences).isEmpty();
    }

    private static String example() throws IOException {
        Matcher json =
                Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("README.md")));
        assertThat(json.find()).isTrue();
        return json.group(1);
    }

    @Test
    void Every_snippet_of_the_README_is_run_here() throws IOException {
        String source =
                squeezed(Files.readString(Path.of("src/test/java/io/github/graphcalls/testkit/ReadmeTest.java")));

        List<String> snippets = JAVA.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map((MatchResult snippet) -> squeezed(snippet.group(1)))
                .toList();

        assertThat(snippets)
                .isNotEmpty()
                .allSatisfy(snippet -> assertThat(source).contains(snippet));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
