package io.github.graphcalls.examples.cli.emulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EmulatorTextTest {

    private static final TrustFiles TRUST = new TrustFiles(Path.of("/it's a.pem"), Path.of("/its.jks"));
    private static final String NETWORK = "192.0.2.1";

    @Test
    void an_address_beyond_loopback_without_tls_has_no_line_with_a_token() throws Exception {
        assertThat(text("http://192.0.2.1:8080", NETWORK))
                .contains("graph-calls   sends no token over plain HTTP to a network: restart with --tls")
                .doesNotContain("Program", "FeignCallLookup");
    }

    @Test
    void an_address_beyond_loopback_over_tls_has_lines_that_trust_its_host() throws Exception {
        assertThat(text("https://192.0.2.1:8443", NETWORK))
                .containsPattern("java -Djavax.net.ssl.trustStore=/its.jks Program get .* --trust-host 192.0.2.1:8443")
                .contains(".trustHost(\"192.0.2.1:8443\").build()");
    }

    @Test
    void clients_that_require_https_have_a_line_over_tls() throws Exception {
        assertThat(text("https://localhost:1", null))
                .contains("Client.initWithMiddleware({ baseUrl: \"https://localhost:1\"")
                .contains(".authorityHost(\"https://localhost:1\")");
    }

    @Test
    void clients_that_require_https_are_explained_without_tls() throws Exception {
        assertThat(text("http://127.0.0.1:1", null))
                .contains("Node          sends its token over HTTPS only: restart with --tls")
                .contains("sign-in       needs HTTPS: restart with --tls")
                .doesNotContain("initWithMiddleware", "ClientSecretCredentialBuilder");
    }

    @Test
    void a_file_name_is_quoted_for_a_shell() throws Exception {
        assertThat(text("https://localhost:1", null))
                .contains("curl --cacert '/it'\\''s a.pem' -H", "export NODE_EXTRA_CA_CERTS='/it'\\''s a.pem'");
    }

    @Test
    void the_token_to_paste_occurs_in_no_word_of_an_answer() throws Exception {
        Matcher pasted = Pattern.compile("GRAPH_CALLS_TOKEN=(\\S+)").matcher(text("http://127.0.0.1:8080", null));

        assertThat(pasted.find()).isTrue();
        assertThat("TooManyRequests").doesNotContain(pasted.group(1));
    }

    /** Returns the lines of an emulator, with a certificate for https. */
    private static String text(String origin, String listen) throws Exception {
        Optional<InetAddress> address = listen == null ? Optional.empty() : Optional.of(InetAddress.getByName(listen));
        Optional<TrustFiles> trust = Optional.of(TRUST).filter(files -> origin.startsWith("https"));
        return new EmulatorText(origin, origin + "/v1.0", address, trust, "Program").toString();
    }
}
