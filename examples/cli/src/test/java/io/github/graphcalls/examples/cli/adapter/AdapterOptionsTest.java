package io.github.graphcalls.examples.cli.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.examples.cli.Run;
import io.github.graphcalls.examples.cli.Run.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdapterOptionsTest {

    @TempDir
    Path folder;

    @Test
    void an_adapter_receives_the_settings_of_the_arguments() {
        Result result = Run.inShell()
                .command(
                        "get",
                        "echo",
                        "--adapter=scripted",
                        "--base-url=https://graph.test/v1.0",
                        "--timeout=10s",
                        "--trust-host=graph.test",
                        "--select=state,source",
                        "--expand=participants");

        assertThat(result.out()).contains("[STATE, SOURCE] [PARTICIPANTS] https://graph.test/v1.0 PT10S graph.test -");
    }

    @Test
    void an_adapter_receives_settings_of_the_environment_that_no_argument_sets() {
        Result result = Run.scripted()
                .with("GRAPH_CALLS_BASE_URL", "https://graph.test/v1.0")
                .with("GRAPH_CALLS_TOKEN", "token")
                .command("get", "echo");

        assertThat(result.out()).contains("[] [] https://graph.test/v1.0 - - <token>");
    }

    @Test
    void an_adapter_receives_the_token_of_a_file_without_its_line_end() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "from the file\r\n");

        Result result = Run.scripted()
                .with("GRAPH_CALLS_TOKEN", "from the environment")
                .command("get", "echo", "--token-file", file.toString());

        assertThat(result.out()).contains("<from the file>");
    }

    @Test
    void a_token_file_that_is_missing_or_empty_is_refused_on_one_line() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty"), "\n");

        Result missing = Run.scripted().command("get", "echo", "--token-file", folder + "/nowhere");
        Result blank = Run.scripted().command("get", "echo", "--token-file", empty.toString());

        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("there is no such file").hasLineCount(1);
        assertThat(blank.exitCode()).isEqualTo(2);
        assertThat(blank.err()).contains("found nothing").hasLineCount(1);
    }

    @Test
    void an_invalid_setting_is_reported_on_one_line() {
        Result result = Run.scripted().command("get", "echo", "--base-url=https://nonsense");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo("graph-calls: --base-url: expected an address, found \"https://nonsense\""
                        + System.lineSeparator());
    }

    @Test
    void an_adapter_receives_any_other_setting_and_secrets_of_the_environment() {
        Result result = Run.inShell()
                .with("GRAPH_CALLS_CLIENT_SECRET", "very secret")
                .command("get", "echo", "--adapter=scripted", "--setting=tenant=contoso.com", "--setting=cloud=global");

        assertThat(result.out()).contains("contoso.com <very secret>");
    }

    @Test
    void a_secret_in_a_setting_argument_is_refused() {
        Result result = Run.scripted().command("get", "echo", "--setting", "client-secret=very-secret");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .contains("client-secret: is a secret", "GRAPH_CALLS_CLIENT_SECRET")
                .doesNotContain("very-secret")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "get a --token=very-secret",
                "get --token very/secret a",
                "get a --client-secret very-secret",
                "get a --certificate-password=very-secret",
                "get a --proxy-password=very-secret"
            })
    void a_secret_in_an_option_that_users_try_is_refused(String arguments) {
        Result result = Run.scripted().command(arguments.split(" "));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .contains("a secret cannot be an argument", "--token-file", "GRAPH_CALLS_CLIENT_SECRET")
                .doesNotContain("very")
                .hasLineCount(1);
        assertThat(Run.inShell().command("get", "--help").out()).doesNotContain("--client-secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--base-url=https://graph.test/v1.0",
                "--token-file=token",
                "--trust-host=graph.test",
                "--setting=tenant=contoso.com"
            })
    void the_fake_is_not_the_default_when_an_option_is_given_that_it_does_not_read(String option) {
        Result result = Run.inShell().command("get", "echo", option);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .contains("--adapter: missing", option.split("=")[0].substring(2), "such as feign")
                .hasLineCount(1);
    }

    @Test
    void the_fake_is_not_the_default_when_a_variable_is_set_that_it_does_not_read() {
        Result token = Run.inShell().with("GRAPH_CALLS_TOKEN", "very-secret").command("get", "echo");
        Result nothing = Run.inShell().command("get", "echo", "--timeout=1s");

        assertThat(token.exitCode()).isEqualTo(2);
        assertThat(token.err())
                .contains("--adapter: missing", "GRAPH_CALLS_TOKEN")
                .doesNotContain("very-secret")
                .hasLineCount(1);
        assertThat(nothing.exitCode()).as(nothing.err()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"speed=2", "seed=7"})
    void the_fake_is_the_default_for_the_settings_that_it_reads(String setting) throws IOException {
        Path script = Files.writeString(
                folder.resolve("script.json"),
                "{\"version\": 1, \"calls\": [{\"outgoing\": [\"Ann\"], \"id\": \"echo\"}]}");

        Result result = Run.inShell().command("get", "echo", "--setting", setting.replace("FILE", script.toString()));

        assertThat(result.err()).doesNotContain("does not read").contains("the fake");
        assertThat(result.exitCode()).isEqualTo(setting.startsWith("script") ? 0 : 3);
    }

    @Test
    void an_unknown_adapter_is_refused_with_the_names_of_known_ones() {
        Result result = Run.inShell().command("get", "echo", "--adapter=another");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .contains("no adapter \"another\"")
                .contains("scripted")
                .hasLineCount(1);
    }
}
