package io.github.graphcalls.examples.cli.get;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.examples.cli.Run;
import io.github.graphcalls.examples.cli.Run.Result;
import io.github.graphcalls.examples.cli.ScriptedProvider;
import io.github.graphcalls.time.Sleeper;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GetTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                not-found    | 3 | it has ended, or the id is that of its record
                misrouted    | 3 | the call may be alive: check whether --base-url leads to Graph
                denied       | 4 | Calls.Initiate.All or Calls.AccessMedia.All are checked when the call is created
                expired      | 4 | request another token, and put it into GRAPH_CALLS_TOKEN
                foreign      | 4 | use a token of the call's tenant
                unregistered | 4 | register it as a calling bot
                rejected     | 2 | a retry will not help
                throttled    | 5 | retry at 2026-01-01T12:00:00Z
                unavailable  | 5 | check --base-url and the network
                blocked      | 5 | check the proxy and the trust store ("status 407; set proxy-user")
                timed-out    | 5 | allow more time with --timeout
                malformed    | 6 | source: expected an object
                broken       | 5 | unexpected error: a bug; -v shows more
                """)
    void an_outcome_without_a_call_has_an_exit_code_and_one_line_with_a_remedy(String id, int exitCode, String advice) {
        Result result = Run.scripted().command("get", id);

        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(result.err()).contains(advice).startsWith("graph-calls: ").hasLineCount(1);
        assertThat(result.err().strip()).hasSizeLessThan(200);
        assertThat(result.err()).containsPattern("^graph-calls: (" + id + "|unexpected error): ");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void control_characters_in_an_error_of_graph_are_escaped() {
        Result result = Run.scripted().command("get", "rejected");

        assertThat(result.err()).contains("line\\u000abreak \\u001b[2J").doesNotContain("\u001b");
    }

    @Test
    void a_call_is_written_without_any_error() {
        Result result = Run.scripted().command("get", "some-call");

        assertThat(result).isEqualTo(new Result(0, "Call  some-call\n", ""));
    }

    @Test
    void a_call_of_the_fake_is_as_of_now_and_its_last_row_names_the_fake() {
        Result result = Run.inShell()
                .at(InstantSource.fixed(ScriptedProvider.NOON), Sleeper.SYSTEM)
                .command("get", "2f1a1100-b174-40a0-aba7-0b405e01ed92");

        assertThat(result.out().lines())
                .contains("As of            2026-01-01T12:00:00Z")
                .contains("Transcription    inactive since 2026-01-01T11:50Z")
                .last()
                .asString()
                .startsWith("Source           the fake")
                .contains("--adapter feign");
    }

    @Test
    void the_fake_answers_whatever_secrets_the_environment_contains() {
        Result result = Run.inShell()
                .with("GRAPH_CALLS_TOKEN", "a-token")
                .command("get", "2f1a1100-b174-40a0-aba7-0b405e01ed92", "--adapter", "fake");

        assertThat(result.exitCode()).as(result.err()).isZero();
    }

    @Test
    void the_fake_refuses_a_setting_that_it_does_not_know() {
        Result result = Run.inShell().command("get", "a-call", "--adapter", "fake", "--setting", "tenant=contoso.com");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("tenant").hasLineCount(1);
    }

    @Test
    void a_call_in_format_json_is_one_document() {
        Result result = Run.scripted().command("get", "some-call", "--format", "json");

        assertThat(result.out()).isEqualTo("{\"@odata.type\":\"#microsoft.graph.call\",\"id\":\"some-call\"}\n");
    }
}
