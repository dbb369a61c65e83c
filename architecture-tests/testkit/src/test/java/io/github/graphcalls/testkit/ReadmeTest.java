package io.github.graphcalls.testkit;

import static io.github.graphcalls.fake.event.StateEvents.established;
import static io.github.graphcalls.testkit.GraphCallsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.SampleCalls;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.json.Scenario;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.testkit.emulator.EmulatorExtension;
import io.github.graphcalls.time.VirtualTime;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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
    void the_journal_shows_whether_a_client_does_well() {
        CallId id = SampleCalls.GROUP.id();
        World world = World.builder(Script.of(CallScript.of(SampleCalls.GROUP))).build();
        for (int i = 0; i < 3; i++) {
            FakeCallLookup.in(world).find(id);
        }

        assertThat(world.journal()).hasLookupsOf(id, 3).hasNoViolations().asksForKnownCallsOnly();
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
