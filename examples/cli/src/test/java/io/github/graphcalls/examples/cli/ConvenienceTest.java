package io.github.graphcalls.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.examples.cli.Run.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvenienceTest {

    private static final String CALL = "2f1a1100-b174-40a0-aba7-0b405e01ed92";

    @ParameterizedTest
    @CsvSource({
        "gte, get",
        "GET, get",
        "get a --adaptor=feign, --adapter",
        "help gte, get",
        "get a --formta=json, --format",
        "get a --adapter fiegn, \"feign\"",
        "get a --select sate, state",
        "get a --expand participant, participants",
        "get a -s tennant=a --adapter=feign, --setting tenant",
        "get a -o jsno, json",
        "watch a --until establishd, established",
        "completion zhs, zsh",
        "reconsile, reconcile",
        "wacth, watch",
        "emulat, emulate",
        "get a --selct=state, --select",
        "watch a --untill=established, --until"
    })
    void a_misspelt_command_or_option_is_reported_with_a_suggestion(String arguments, String suggestion) {
        Result result = Run.scripted().command(arguments.split(" "));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("did you mean " + suggestion + "?").hasLineCount(1);
    }

    @Test
    void help_is_a_command() {
        assertThat(Run.inShell().command("help").out()).contains("reconcile", "watch", "completion");
        assertThat(Run.inShell().command("help", "watch").out()).contains("--until");
    }

    @Test
    void json_is_indented_on_a_terminal_and_one_line_in_a_pipe() {
        String piped = Run.scripted().command("get", "a", "-o", "json").out();
        String shown = Run.scripted()
                .onTerminal(UTF_8)
                .command("get", "a", "-o", "json")
                .out();

        assertThat(piped).hasLineCount(1);
        assertThat(shown).isEqualTo("{\n  \"@odata.type\": \"#microsoft.graph.call\",\n  \"id\": \"a\"\n}\n");
    }

    @Test
    void the_launcher_is_valid_for_any_shell() throws Exception {
        assertThat(new ProcessBuilder("sh", "-n", "graph-calls").start().waitFor())
                .isZero();
        assertThat(Path.of("graph-calls")).isExecutable();
    }

    @Test
    void the_fake_is_named_in_json_and_in_an_error() {
        Result json = Run.inShell().command("get", CALL, "-o", "json");
        Result unknown = Run.inShell().command("get", "unknown");

        assertThat(json.out()).hasLineCount(1);
        assertThat(json.err()).contains("the fake", "--adapter feign").hasLineCount(1);
        assertThat(unknown.err())
                .startsWith("graph-calls: unknown: the fake answered: ")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            get a --adapter=feign                                              | --token-file or GRAPH_CALLS_TOKEN: there is none
            get a --adapter=feign                                              | one of GRAPH_CALLS_CLIENT_SECRET
            get a --adapter=feign --base-url=nonsense                          | --base-url: expected
            get a --adapter=feign --setting=conections=4                       | --setting conections: unknown setting
            get a --adapter=feign --setting=conections=4                       | did you mean --setting connections?
            get a --adapter=feign --setting=managed-identity=system --setting=proxy-user=me | --setting proxy-user: there is no proxy; give it as --setting proxy
            """)
    void a_message_names_options_and_variables(String arguments, String expected) {
        Result result = Run.inShell().command(arguments.split(" "));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(Run.inShell().command(("-v " + arguments).split(" ")).err()).contains(expected);
        assertThat(result.err().strip()).hasSizeLessThan(200).hasLineCount(1);
    }

    @Test
    void a_message_has_the_diagnostics_of_the_answer_with_the_option_v() {
        assertThat(Run.scripted().command("get", "not-found").err())
                .contains("code 8522")
                .doesNotContain("request-id");
        assertThat(Run.scripted().command("get", "-v", "denied").err()).contains("status 403, code Forbidden, \"No.\"");
    }

    @Test
    void a_message_keeps_the_id_the_code_and_the_remedy() {
        String id = "00000000-0000-0000-0000-000000000000";
        Result result = Run.inShell().command("get", id);
        assertThat(result.err().strip())
                .hasSizeLessThan(200)
                .contains(id, "the fake", "it has ended", "status 404, code 8522");
    }

    @Test
    void a_long_message_keeps_the_status() {
        String id = "expired-with-the-length-of-a-guid-00";
        assertThat(Run.scripted().command("get", id).err().strip())
                .hasSizeLessThan(200)
                .contains(id, "--token-file", "status 401");
    }

    @Test
    void a_long_message_leaves_out_its_middle() {
        Result result = Run.inShell().command("get", "a", "--adapter=feign");
        assertThat(result.err().strip())
                .hasSizeLessThan(200)
                .startsWith("graph-calls: --token-file or GRAPH_CALLS_TOKEN: there is none")
                .endsWith("--setting managed-identity (-v shows all)");
    }

    @Test
    void a_long_id_is_shortened_in_a_message() {
        Result result = Run.scripted().command("get", "throttled" + "x".repeat(200), "--expand=nonsense");

        assertThat(result.err().strip()).hasSizeLessThan(200);
    }
}
