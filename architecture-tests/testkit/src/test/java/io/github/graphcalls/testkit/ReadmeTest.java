package io.github.graphcalls.testkit;

import static io.github.graphcalls.testkit.GraphCallsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.SampleCalls;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.testkit.emulator.EmulatorExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs the snippets of the README, together with {@link ThrottledCallTest}. */
class ReadmeTest {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private final CallLookup calls = FakeCallLookup.of(SampleCalls.all());

    /** Fails after the client has sent its requests. */
    static class FailingExample extends ThrottledCallTest {
        @Test
        void fails(World world) {
            FakeCallLookup.of(world).find(ID);
            throw new IllegalStateException("on purpose");
        }
    }

    @Test
    void the_recording_of_a_failed_test_replays_without_a_difference(@TempDir Path folder) throws IOException {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(FailingExample.class))
                .configurationParameter(EmulatorExtension.RECORDINGS, folder.toString())
                .execute()
                .testEvents()
                .assertStatistics(tests -> tests.succeeded(1).failed(1));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(ReplayExample.differences(files.findFirst().orElseThrow()))
                    .isEmpty();
        }
    }

    @Test
    void assertions_on_an_outcome_continue_with_its_call() {
        CallId id = SampleCalls.GROUP.id();

        assertThat(calls.find(id)).hasCall().isGroupCall().hasState(CallState.ESTABLISHED);

        assertThat(calls.find(CallId.of("unknown"))).isNotFound().hasCode("8522");
    }

    @Test
    void assertions_on_a_journal_check_a_client() {
        CallId id = SampleCalls.GROUP.id();
        World world = World.builder(Script.of(CallScript.of(SampleCalls.GROUP))).build();
        for (int i = 0; i < 3; i++) {
            FakeCallLookup.of(world).find(id);
        }

        assertThat(world.journal()).hasLookupsOf(id, 3).hasNoViolations().asksForKnownCallsOnly();
    }

    @Test
    void every_snippet_of_the_readme_is_part_of_a_test() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (String name : List.of("ReadmeTest", "ReplayExample", "ThrottledCallTest")) {
            sources.append(
                    squeezed(Files.readString(Path.of("src/test/java/io/github/graphcalls/testkit", name + ".java"))));
        }

        assertThat(JAVA.matcher(Files.readString(Path.of("README.md"))).results())
                .hasSize(4)
                .allSatisfy(snippet -> assertThat(sources).contains(squeezed(snippet.group(1))));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
