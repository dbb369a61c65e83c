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

/** The same program, the same arguments, the same class path: which adapter it asks is configuration. */
class OneAppTest {

    private static final String PROGRAM = "io.github.graphcalls.examples.cli.GraphCalls";
    private static final String GROUP = SampleCalls.GROUP.id().value();

    /** How the program ended, and what it told. */
    private record Ended(int status, String told) {
        /** The moment of the answer is no part of the call. */
        Ended withoutDate() {
            return new Ended(status, told.replaceFirst("As of .*", ""));
        }
    }

    @Nested
    class An_environment_names_the_adapter {

        @Test
        void a_world_in_memory_unless_it_names_one() throws Exception {
            Ended ended = get(Map.of());

            assertThat(ended.told()).contains("established");
            assertThat(ended.status()).isZero();
        }

        @Test
        void the_Feign_client_against_what_answers_like_Graph() throws Exception {
            assertAnswersLikeTheFake("feign");
        }

        @Test
        void the_adapter_of_another_team_against_the_same() throws Exception {
            assertAnswersLikeTheFake("acme");
        }

        private void assertAnswersLikeTheFake(String adapter) throws Exception {
            try (GraphEmulator emulator = GraphEmulator.start(FakeCallLookup.of(SampleCalls.all()))) {
                Ended ended = get(Map.of(
                        "GRAPH_CALLS_ADAPTER",
                        adapter,
                        "GRAPH_CALLS_BASE_URL",
                        emulator.baseUrl(),
                        "GRAPH_CALLS_TOKEN",
                        "any"));

                assertThat(ended.withoutDate()).isEqualTo(get(Map.of()).withoutDate());
            }
        }
    }

    @Nested
    class A_configuration_that_is_wrong {

        @Test
        void is_told_what_is_there_when_no_adapter_has_the_name() throws Exception {
            Ended ended = get(Map.of("GRAPH_CALLS_ADAPTER", "teams"));

            assertThat(ended.told()).contains("there is no adapter \"teams\"; available: acme, fake, feign");
            assertThat(ended.status()).isEqualTo(2);
        }

        @Test
        void is_told_what_is_missing_before_anything_is_asked() throws Exception {
            Ended ended = get(Map.of("GRAPH_CALLS_ADAPTER", "acme"));

            assertThat(ended.told()).contains("token: missing");
            assertThat(ended.status()).isEqualTo(2);
        }
    }

    private static Ended get(Map<String, String> configuration) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder program = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), PROGRAM, "get", GROUP)
                .redirectErrorStream(true);
        program.environment().keySet().removeIf(name -> name.startsWith("GRAPH_CALLS_"));
        program.environment().putAll(configuration);
        Process process = program.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), told);
    }
}
