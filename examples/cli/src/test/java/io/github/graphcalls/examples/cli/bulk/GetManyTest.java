package io.github.graphcalls.examples.cli.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.examples.cli.Run;
import io.github.graphcalls.examples.cli.Run.Result;
import io.github.graphcalls.examples.cli.ScriptedProvider;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.time.VirtualTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class GetManyTest {

    @TempDir
    private Path folder;

    private final VirtualTime time = VirtualTime.startingAt(ScriptedProvider.NOON);

    private Run run() {
        return Run.scripted().at(time, time);
    }

    private String file(String... lines) throws IOException {
        return "@" + Files.write(folder.resolve("ids.txt"), List.of(lines));
    }

    @Test
    void ids_of_arguments_files_and_the_standard_input_have_a_line_each() throws IOException {
        Result result = run().reading("e\n").command("get", "a", "b", file("c", "", "# a comment", " d "), "-");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out().lines())
                .containsExactlyInAnyOrder(line("a"), line("b"), line("c"), line("d"), line("e"));
        assertThat(result.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a b, 0", "a not-found, 3", "rejected not-found, 3", "denied throttled, 5", "a malformed denied, 6"})
    void the_exit_code_is_the_worst(String ids, int exitCode) {
        Result result = run().command(("get " + ids).split(" "));

        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(result.out()).hasLineCount(ids.split(" ").length);
    }

    @Test
    void an_outcome_without_a_call_is_a_line_with_its_details_and_its_remedy_with_v() {
        Result result = run().command("get", "-v", "a", "not-found");

        assertThat(result.out().lines())
                .filteredOn(line -> line.matches("not-found +not found .*"))
                .singleElement()
                .asString()
                .contains("it has ended", "status 404, code 8522");
    }

    @Test
    void json_is_one_document_a_line_with_its_outcome() throws IOException {
        Result result = run().command("get", "a", "not-found", "throttled", "-o", "json");

        List<JsonNode> lines = result.out().lines().map(GetManyTest::json).toList();
        assertThat(lines).hasSize(3);
        assertThat(of(lines, "a").at("/outcome").asText()).isEqualTo("found");
        assertThat(of(lines, "a").at("/call/@odata.type").asText()).isEqualTo("#microsoft.graph.call");
        assertThat(of(lines, "not-found").at("/outcome").asText()).isEqualTo("notFound");
        assertThat(of(lines, "not-found").at("/proven").asBoolean()).isTrue();
        assertThat(of(lines, "not-found").at("/code").asText()).isEqualTo("8522");
        assertThat(of(lines, "throttled").at("/retryAt").asText()).isEqualTo("2026-01-01T12:00:00Z");
    }

    @Test
    void a_line_that_is_no_id_is_reported_with_its_number_and_passed_over() throws IOException {
        Result result = run().command("get", file("a", "b/c", "d"));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).hasLineCount(2);
        assertThat(result.err()).contains("ids.txt line 2: ").contains("b/c").hasLineCount(1);
    }

    @Test
    void a_missing_file_of_ids_is_reported() {
        Result result = run().command("get", "@" + folder.resolve("none.txt"));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("none.txt: there is no such file").hasLineCount(1);
    }

    @Test
    void a_terminal_has_a_progress_bar_with_counts_rate_and_wait() {
        Result result = run().onTerminal(UTF_8).command("get", "a", "not-found", "once-throttled");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err())
                .contains("until 12:00:05Z: throttled (status 429)")
                .contains("\r\u001b[K[");
        assertThat(result.err().lines().reduce((first, last) -> last).orElseThrow())
                .endsWith("[####################] 3 of 3, 1/s; 2 found, 1 not found");
    }

    @Test
    void a_pipe_has_no_progress_bar() {
        assertThat(run().command("get", "a", "once-throttled").err()).isEmpty();
    }

    @Test
    void batches_have_the_size_of_the_option() throws IOException {
        List<CallId> ids =
                IntStream.range(0, 45).mapToObj(i -> CallId.of("call-" + i)).toList();
        World world = World.builder(Script.of(ids.stream()
                        .map(id -> CallScript.of(Call.builder(id).build()))
                        .toList()))
                .build();
        try (GraphEmulator graph = GraphEmulator.builder(world).start()) {
            Result result = Run.inShell()
                    .with("GRAPH_CALLS_ADAPTER", "feign")
                    .with("GRAPH_CALLS_TOKEN", "a-token")
                    .with("GRAPH_CALLS_BASE_URL", graph.baseUrl())
                    .command(
                            "get",
                            "--batch-size=20",
                            file(ids.stream().map(CallId::value).toArray(String[]::new)));

            assertThat(result.exitCode()).as(result.err()).isZero();
            assertThat(result.out()).hasLineCount(45);
            assertThat(graph.journal().exchanges()).hasSize(3);
        }
    }

    @Test
    void a_batch_size_that_graph_does_not_allow_is_refused() {
        assertThat(run().command("get", "a", "b", "--batch-size=21").err())
                .contains("--batch-size: ", " 1 to 20", "21");
        assertThat(Run.inShell().command("get", "a", "b", "--batch-size=20").err())
                .contains("--batch-size: this adapter sends no batches");
    }

    @Test
    void the_fake_is_named_once_for_many_ids() {
        assertThat(Run.inShell().command("get", "a", "b").err())
                .contains("the fake", "--adapter feign")
                .hasLineCount(1);
    }

    private static String line(String id) {
        return String.format("%-36s  found", id);
    }

    private static JsonNode json(String line) {
        try {
            return new JsonMapper().readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    private static JsonNode of(List<JsonNode> lines, String id) {
        return lines.stream()
                .filter(line -> line.at("/id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
