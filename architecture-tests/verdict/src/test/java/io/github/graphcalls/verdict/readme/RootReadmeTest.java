package io.github.graphcalls.verdict.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.call.result.CallEnd;
import io.github.graphcalls.call.result.EndReason;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.SampleCalls;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Runs the snippets of the root README. */
class RootReadmeTest {

    @Test
    void the_first_example_finds_the_group_call_alive() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            FirstLookup.main(new String[0]);
        } finally {
            System.setOut(before);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("It is alive");
    }

    @Test
    void state_caller_end_and_roster_take_one_call_each() {
        Identity alice = Identity.of("112f7296-5fa4-42ca-bae8-6a692b15d4b8", "Alice");
        ParticipantInfo info = ParticipantInfo.of(IdentitySet.ofUser(alice));
        CallLookup calls = FakeCallLookup.of(SampleCalls.GROUP.toBuilder()
                .state(CallState.TERMINATED)
                .source(info)
                .resultInfo(ResultInfo.of(200, 5002))
                .participants(Relationship.complete(List.of(Participant.of("p1", info))))
                .build());
        CallId id = SampleCalls.GROUP.id();

        Call call = calls.find(CallQuery.of(id).expand(CallRelationship.PARTICIPANTS))
                .orElseThrow();
        List.of(call.callState(), call.caller(), call.end(), call.roster()).forEach(System.out::println);

        assertThat(call.callState()).contains(CallState.TERMINATED);
        assertThat(call.caller()).contains(alice);
        assertThat(call.end().map(CallEnd::reason)).contains(EndReason.ALL_OTHERS_LEFT);
        assertThat(call.roster()).hasSize(1);
    }

    @Test
    void plain_java_guice_and_spring_use_the_fake_by_configuration() throws Exception {
        assertThat(swapped(Map.of("GRAPH_CALLS_ADAPTER", "fake")))
                .hasSize(3)
                .allMatch(line -> line.contains("FakeCallLookup[2 calls]") && line.contains("Found["));
    }

    @Test
    void plain_java_guice_and_spring_use_the_client_by_configuration() throws Exception {
        try (GraphEmulator emulator = GraphEmulator.start(FakeCallLookup.of(SampleCalls.all()))) {
            Map<String, String> environment = Map.of(
                    "GRAPH_CALLS_ADAPTER", "feign",
                    "GRAPH_CALLS_BASE_URL", emulator.baseUrl(),
                    "GRAPH_CALLS_TOKEN", "any");

            assertThat(swapped(environment))
                    .hasSize(3)
                    .allMatch(line ->
                            line.contains("FeignCallLookup[" + emulator.baseUrl() + "]") && line.contains("Found["));
        }
    }

    private static List<String> swapped(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        // Without it JDK 24 and later warn that Guice uses sun.misc.Unsafe.
                        "-Dguice_custom_class_loading=CHILD",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SwapExamples.class.getName())
                .redirectErrorStream(true);
        program.environment().keySet().removeIf(name -> name.startsWith("GRAPH_CALLS_"));
        program.environment().putAll(environment);
        Process process = program.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }
}
