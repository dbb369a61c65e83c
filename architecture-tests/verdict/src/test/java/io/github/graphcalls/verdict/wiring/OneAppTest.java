package io.github.graphcalls.verdict.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.SampleCalls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The command line uses the adapter that its configuration names, with the same arguments and class path. */
class OneAppTest {

    private static final String PROGRAM = "io.github.graphcalls.examples.cli.GraphCalls";
    private static final String GROUP = SampleCalls.GROUP.id().value();

    /** The exit status of the program, and its output. */
    private record Result(int status, String output) {
        /** The command line's own fake moves the documented call to the present, and says in a last row that it answered. */
        Result withoutInstants() {
            String call = output.replaceAll("(?m)^(As of|Source) .*\\R?", "");
            return new Result(status, call.replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", "INSTANT"));
        }
    }

    @Nested
    class AdapterOfTheEnvironment {

        @Test
        void the_fake_is_used_when_the_environment_names_no_adapter() throws Exception {
            Result result = get(Map.of());

            assertThat(result.output()).contains("established");
            assertThat(result.status()).isZero();
        }

        @Test
        void the_feign_client_over_the_emulator_answers_as_the_fake() throws Exception {
            assertAnswersLikeTheFake("feign");
        }

        @Test
        void the_adapter_of_another_team_over_the_emulator_answers_as_the_fake() throws Exception {
            assertAnswersLikeTheFake("acme");
        }

        private void assertAnswersLikeTheFake(String adapter) throws Exception {
            try (GraphEmulator emulator = GraphEmulator.start(FakeCallLookup.of(SampleCalls.all()))) {
                Result result = get(Map.of(
                        "GRAPH_CALLS_ADAPTER",
                        adapter,
                        "GRAPH_CALLS_BASE_URL",
                        emulator.baseUrl(),
                        "GRAPH_CALLS_TOKEN",
                        "any"));

                assertThat(result.withoutInstants()).isEqualTo(get(Map.of()).withoutInstants());
            }
        }
    }

    @Nested
    class WrongConfigurations {

        @Test
        void an_unknown_adapter_is_reported_with_the_names_of_those_that_are_there() throws Exception {
            Result result = get(Map.of("GRAPH_CALLS_ADAPTER", "teams"));

            assertThat(result.output()).contains("there is no adapter \"teams\"; available: acme, fake, feign");
            assertThat(result.status()).isEqualTo(2);
        }

        @Test
        void a_missing_setting_is_reported_before_a_request_is_sent() throws Exception {
            Result result = get(Map.of("GRAPH_CALLS_ADAPTER", "acme"));

            assertThat(result.output()).contains("token: missing");
            assertThat(result.status()).isEqualTo(2);
        }
    }

    private static Result get(Map<String, String> configuration) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder program = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PROGRAM,
                        "get",
                        GROUP)
                .redirectErrorStream(true);
        program.environment().keySet().removeIf(name -> name.startsWith("GRAPH_CALLS_"));
        program.environment().putAll(configuration);
        Process process = program.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }
}
