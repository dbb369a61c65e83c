package io.github.graphcalls.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.examples.cli.Run.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SECRET in an argument stands for a secret of one of several forms. */
class SecretArgumentsTest {

    private static final String JWT = "eyJ0eXAiOiJKV1QifQ.eyJhdWQiOiJncmFwaCJ9.c2lnbmF0dXJl";
    private static final String CLIENT_SECRET = "8Q~8Qxyz0-_ABCdef.ghiJKLmno+pqrSTU/vwx==";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "get a --setting SECRET",
                "get a --setting=SECRET",
                "get a --setting =SECRET",
                "get a --setting SECRET=",
                "get a --setting SECRET=contoso.com",
                "get a --setting client-secret=SECRET",
                "get a --setting clientSecret=SECRET",
                "get a --setting CLIENT-SECRET=SECRET",
                "get a --setting token:SECRET",
                "get a --token-file SECRET",
                "get a --token-file=SECRET",
                "get a --token-file --setting=client-secret=SECRET",
                "get a --token-fileSECRET",
                "get a --tokenSECRET",
                "get a --tokn=SECRET",
                "get a --tokn SECRET",
                "get --tokn SECRET a",
                "get --tokn SECRET",
                "get a --token:SECRET",
                "get a --token SECRET SECRET",
                "get a --token=SECRET",
                "get a --SECRET",
                "get a -SECRET",
                "get @SECRET",
                "get a --base-url=https://user:SECRET@graph.test/v1.0",
                "get a --adapter SECRET",
                "get a --timeout SECRET",
                "get a --timeout 10s --timeout SECRET",
                "get a --format SECRET",
                "get a --select SECRET",
                "get a --expand participants,SECRET",
                "get a --no-retry=SECRET",
                "get a --help=SECRET",
                "emulate --port SECRET",
                "emulate --tls=SECRET",
                "emulate --speed SECRET",
                "emulate SECRET",
                "emulate --key=SECRET",
                "show SECRET",
                "show /tmp/SECRET",
                "show https://graph.test/SECRET",
                "emulate --script SECRET",
                "emulate --script scenarios/SECRET.json",
                "emulate --address-file /nowhere/SECRET",
                "emulate --certificate /nowhere/SECRET --tls",
                "emulate --notify ftp://bot.test/?token=SECRET",
                "record a --into /nowhere/SECRET",
                "record a --into SECRET/scenario.json",
                "get @/tmp/SECRET",
                "get a/SECRET",
                "get bearer/SECRET",
                "reconcile @SECRET",
                "watch a SECRET",
                "doctor a SECRET",
                "help SECRET",
                "completion SECRET",
                "get a --batch-size SECRET",
                "show --token SECRET",
                "SECRET",
                "--token SECRET get a",
                "nonsense SECRET"
            })
    void no_error_repeats_a_secret_in_any_argument(String arguments) {
        for (String secret : new String[] {JWT, CLIENT_SECRET}) {
            Result result =
                    Run.scripted().command(arguments.replace("SECRET", secret).split(" "));

            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.out()).isEmpty();
            assertThat(result.err())
                    .doesNotContain(secret, secret.substring(2, 12), secret.substring(secret.length() - 10))
                    .hasLineCount(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--setting hush, --setting",
        "--setting =hush, --setting",
        "--setting hush=, --setting",
        "--token-file hush, --token-file",
        "--tokenhush, --token",
        "--tokn=hush, --tokn"
    })
    void no_error_repeats_a_short_secret_but_names_its_place(String arguments, String place) {
        Result result = Run.scripted().command(("get a " + arguments).split(" "));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains(place).doesNotContain("hush").hasLineCount(1);
    }

    @Test
    void no_error_repeats_a_secret_in_place_of_a_token_file() throws Exception {
        String longSecret = "s".repeat(300);
        Path directory = Files.createDirectory(folder.resolve("hush"));
        Path empty = Files.writeString(folder.resolve("hush-empty"), " \n");
        for (String file : new String[] {longSecret, directory.toString(), empty.toString(), "no\0file-hush", ""}) {
            Result result = Run.scripted().command("get", "a", "--token-file", file);

            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.err())
                    .startsWith("graph-calls: --token-file: ")
                    .doesNotContain("hush", longSecret)
                    .hasLineCount(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "get a --setting client-id=" + CLIENT_SECRET,
                "get a --setting tenant=" + JWT,
                "get a --setting certificate-file=" + CLIENT_SECRET,
                "get a --setting proxy=me:" + CLIENT_SECRET + "@proxy.example:3128",
                "get a --trust-host=" + JWT
            })
    void a_secret_setting_is_removed_from_the_message_of_an_adapter(String arguments) {
        Result result = Run.scripted().command((arguments + " --setting cloud=echoed").split(" "));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .contains("several are wrong: ", "\"echoed\"")
                .doesNotContain(JWT, CLIENT_SECRET)
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TOKEN", "CLIENT_SECRET", "CERTIFICATE_PASSWORD", "PROXY_PASSWORD"})
    void a_secret_variable_is_removed_from_the_message_of_an_adapter(String variable) {
        Result result = Run.scripted()
                .with("GRAPH_CALLS_" + variable, CLIENT_SECRET)
                .command("get", "a", "--setting=cloud=echoed");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .containsAnyOf("GRAPH_CALLS_" + variable, variable.toLowerCase(Locale.ROOT))
                .doesNotContain(CLIENT_SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GRAPH_CALLS_ADAPTER", "GRAPH_CALLS_BASE_URL"})
    void no_error_repeats_a_secret_in_the_wrong_variable(String variable) {
        Result result =
                Run.scripted().with(variable, "https://me:" + JWT + "@a.test").command("get", "a");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).doesNotContain(JWT).hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"e", "file", "cert"})
    void a_secret_within_a_longer_word_does_not_change_that_word(String file) {
        Result result =
                Run.scripted().command("get", "a", "--setting=certificate-file=" + file, "--setting=cloud=echoed");

        assertThat(result.err())
                .contains(
                        "several are wrong: --setting certificate-file \"(a string of " + file.length() + " character");
    }

    @Test
    void urls_hosts_and_paths_are_quoted_in_an_error() {
        Result result = Run.scripted()
                .command(
                        "get",
                        "a",
                        "--base-url=https://graph.test/v1.0",
                        "--setting=tenant=contoso.com",
                        "--setting=certificate-file=certificates/app.pem",
                        "--setting=cloud=echoed");

        assertThat(result.err()).contains("https://graph.test/v1.0", "contoso.com", "certificates/app.pem");
    }
}
