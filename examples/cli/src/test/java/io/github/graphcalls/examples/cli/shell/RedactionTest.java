package io.github.graphcalls.examples.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    /** A secret stands between angle brackets. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<eyJhbGciOiJub25lIn0.e30.>: there is no such file",
                "<eyJh.eyJz.x>",
                "@<eyJhbGciOiJub25lIn0>",
                "/tmp/<eyJhbGciOiJub25lIn0.eyJhIjoxfQ.c2ln.json>: there is no such file",
                "https://graph.test/<eyJhbGciOiJub25lIn0.eyJhIjoxfQ.c2ln>?a=b",
                "Authorization: Bearer <hush>",
                "authorization:bearer%20<hush>",
                "https://me:<hush>@graph.test/v1.0",
                "https://graph.test/?a=b&access_token=<hush>&c=d",
                "\"<8Q~8Qxyz0-_ABCdef.ghiJKLmno>\"",
                "<abc8Q~defghijklmnopqrstuvwxyz>",
                "/run/<4fB7kQ2mZx9Lp0Vt3Ry8Wd>: access is denied",
                "<q83vEjRWeJq83vEjRWeJq83vEjRWeJq83vEjRWeJ/abc==>"
            })
    void a_secret_is_replaced_by_its_length_wherever_it_stands(String text) {
        String secret = text.replaceAll(".*<(.*)>.*", "$1");
        String shown = Redaction.withoutSecrets(text.replaceAll("[<>]", ""));
        assertThat(shown)
                .doesNotContain(secret.substring(0, Math.min(secret.length(), 20)))
                .contains("characters)")
                .startsWith(text.substring(0, text.indexOf('<')).replace("me:", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2e1a0b00-2db4-4022-9570-243709c565ab",
                "2E1A0B002DB440229570243709C565AB",
                "19:meeting_17861da0f9a1493d8e565752e9fd4a90@thread.v2",
                "/tmp/junit-1734543858312345678/scenario-2026-01-01T12-00-00Z.json: there is no such file",
                "--setting federated-token-file: there is none; Graph refuses requests without a bearer token",
                "java.nio.file.NoSuchFileException in io.github.graphcalls.examples.cli.shell.OutputFile",
                "the bearer token is missing; set GRAPH_CALLS_CERTIFICATE_PASSWORD",
                "https://graph.microsoft.com/v1.0/communications/calls/2e1a0b00-2db4-4022-9570-243709c565ab",
                "graph-calls-cli-0.1.0-SNAPSHOT.jar at 2026-01-01T12:00:00.123Z, \"Monkey\""
            })
    void ids_paths_urls_names_and_times_are_not_secrets(String text) {
        assertThat(Redaction.withoutSecrets(text)).isEqualTo(text);
    }
}
