package io.github.graphcalls.examples.cli.emulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EmulatorTextTest {

    private static final TrustFiles TRUST = new TrustFiles(Path.of("/it's a.pem"), Path.of("/its.jks"));

    @Nested
    class An_emulator_beyond_the_loopback_address {

        @Test
        void is_shown_no_token_without_TLS() throws Exception {
            String text = text("http://192.0.2.1:8080", Optional.empty());

            assertThat(text)
                    .contains("graph-calls   shows no token to a network: start again with --tls")
                    .doesNotContain("Program", "FeignCallLookup");
        }

        @Test
        void is_trusted_with_the_token_over_TLS() throws Exception {
            String text = text("https://192.0.2.1:8443", Optional.of(TRUST));

            assertThat(text)
                    .containsPattern(
                            "java -Djavax.net.ssl.trustStore=/its.jks Program get .* --trust-host 192.0.2.1:8443")
                    .contains(".trustHost(\"192.0.2.1:8443\").build()");
        }

        private static String text(String origin, Optional<TrustFiles> trust) throws Exception {
            Optional<InetAddress> listen = Optional.of(InetAddress.getByName("192.0.2.1"));
            return new EmulatorText(origin, origin + "/v1.0", listen, trust, "Program").toString();
        }
    }

    @Nested
    class A_client_that_takes_HTTPS_only {

        @Test
        void is_told_what_to_paste_over_TLS() {
            assertThat(text("https://localhost:1", Optional.of(TRUST)))
                    .contains("Client.initWithMiddleware({ baseUrl: \"https://localhost:1\"")
                    .contains(".authorityHost(\"https://localhost:1\")");
        }

        @Test
        void is_told_to_start_again_without_TLS() {
            assertThat(text("http://127.0.0.1:1", Optional.empty()))
                    .contains("Node          sends its token over HTTPS only: start again with --tls")
                    .contains("sign-in       takes HTTPS only: start again with --tls")
                    .doesNotContain("initWithMiddleware", "ClientSecretCredentialBuilder");
        }
    }

    private static String text(String origin, Optional<TrustFiles> trust) {
        return new EmulatorText(origin, origin + "/v1.0", Optional.empty(), trust, "Program").toString();
    }

    @Nested
    class A_file {

        @Test
        void is_one_word_of_the_command_whatever_its_name() {
            String text = text("https://localhost:1", Optional.of(TRUST));

            assertThat(text)
                    .contains("curl --cacert '/it'\\''s a.pem' -H", "export NODE_EXTRA_CA_CERTS='/it'\\''s a.pem'");
        }
    }

    @Nested
    class The_token_to_paste {

        @Test
        void is_in_no_word_of_an_answer_where_it_would_be_hidden() {
            String text = new EmulatorText(
                            "http://127.0.0.1:8080",
                            "http://127.0.0.1:8080/v1.0",
                            Optional.empty(),
                            Optional.empty(),
                            "Program")
                    .toString();

            Matcher pasted = Pattern.compile("GRAPH_CALLS_TOKEN=(\\S+)").matcher(text);

            assertThat(pasted.find()).isTrue();
            assertThat("TooManyRequests").doesNotContain(pasted.group(1));
        }
    }
}
