package io.github.graphcalls.feign.signin.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Response;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.signin.BearerToken;
import io.github.graphcalls.feign.signin.SignIn;
import io.github.graphcalls.feign.signin.SignInException;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.feign.transport.Transport;
import io.github.graphcalls.feign.transport.TransportSettings;
import io.github.graphcalls.lookup.LookupOutcome;
import io.github.graphcalls.lookup.LookupOutcome.Denied;
import io.github.graphcalls.lookup.LookupOutcome.Unavailable;
import io.github.graphcalls.wire.GraphCloud;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in over TLS, at an endpoint on this machine. */
class EntraSignInTest {

    private static final String SECRET = "a+very/secret=&text";

    @TempDir
    static Path folder;

    private static LoopbackCertificate certificate;
    private static Transport transport;

    private TokenEndpoint endpoint;

    @BeforeAll
    static void open() throws Exception {
        certificate = LoopbackCertificate.in(folder);
        transport = Transport.pooled(TransportSettings.DEFAULT.withTrust(certificate.context()));
    }

    @AfterAll
    static void close() {
        transport.close();
    }

    @BeforeEach
    void start() throws Exception {
        endpoint = new TokenEndpoint(certificate.context());
    }

    @AfterEach
    void stop() {
        endpoint.close();
    }

    private EntraApplication application() {
        return new EntraApplication(endpoint.authority(), "contoso.example", "client-1", GraphCloud.GLOBAL.scope());
    }

    private TokenSource withSecret() {
        return EntraSignIn.withSecret(application(), Secret.of(SECRET)).over(transport);
    }

    private static LookupOutcome outcomeOf(TokenSource tokens) {
        return catchThrowableOfType(SignInException.class, () -> tokens.token(Optional.empty()))
                .outcome();
    }

    @Nested
    class With_a_secret {

        @Test
        void the_tenant_is_asked_for_a_token_of_the_application() {
            Instant before = Instant.now();

            BearerToken token = withSecret().token(Optional.empty());

            assertThat(token.value().reveal()).isEqualTo("token-1");
            assertThat(token.expiresAt().orElseThrow())
                    .isBetween(before.plusSeconds(3590), Instant.now().plusSeconds(3610));
            assertThat(endpoint.paths).containsExactly("/contoso.example/oauth2/v2.0/token");
            assertThat(endpoint.forms.get(0))
                    .containsEntry("client_id", "client-1")
                    .containsEntry("client_secret", SECRET)
                    .containsEntry("grant_type", "client_credentials")
                    .satisfies(form -> assertThat(form.get("scope")).contains("https://graph.microsoft.com/.default"));
        }

        @Test
        void each_token_is_a_new_one() {
            TokenSource tokens = withSecret();
            tokens.token(Optional.empty());

            assertThat(tokens.token(Optional.empty()).value().reveal()).isEqualTo("token-2");
        }

        @Test
        void claims_are_asked_for_and_challenges_are_promised_an_answer() {
            String claims = "{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"c25\"}}}";

            withSecret().token(Optional.of(claims));

            assertThat(endpoint.forms.get(0).get("claims")).contains("\"acrs\"", "\"c25\"", "\"cp1\"");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"access_token\":5}",
                    "{\"access_token\":{\"acrs\":{\"essential\":\"yes\"}}}",
                    "{\"other\":{\"x\":[1,{}]}}"
                })
        void claims_that_MSAL_cannot_ask_for_are_answered_with_the_token_that_is_there(String claims) {
            TokenSource tokens = withSecret();
            BearerToken first = tokens.token(Optional.empty());

            assertThat(tokens.token(Optional.of(claims))).isEqualTo(first);
            assertThat(endpoint.forms).hasSize(1);
        }

        @Test
        void nothing_that_prints_shows_it() {
            assertThat(withSecret())
                    .hasToString("MsalApplication[client-1 at " + endpoint.authority() + "/contoso.example/]");
        }
    }

    @Nested
    class With_a_certificate {

        private void signIn(Path file, String password) throws Exception {
            ClientCertificate read = ClientCertificate.read(file, Secret.of(password));
            SignIn signIn = EntraSignIn.withCertificate(application(), read);

            BearerToken token = signIn.over(transport).token(Optional.empty());

            assertThat(token.value().reveal()).isEqualTo("token-1");
            String[] assertion = endpoint.forms.get(0).get("client_assertion").split("\\.");
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(certificate.store().getCertificate("loopback").getPublicKey());
            signature.update((assertion[0] + "." + assertion[1]).getBytes(StandardCharsets.US_ASCII));
            assertThat(signature.verify(Base64.getUrlDecoder().decode(assertion[2])))
                    .isTrue();
            assertThat(read).hasToString("ClientCertificate[CN=graph-calls-test]");
        }

        @Test
        void in_PKCS_12_an_assertion_is_signed() throws Exception {
            signIn(certificate.file(), LoopbackCertificate.PASSWORD);
        }

        @Test
        void in_PEM_an_assertion_is_signed() throws Exception {
            signIn(pem("PRIVATE KEY", key().getEncoded()), "");
        }

        @Test
        void in_PEM_with_a_password_an_assertion_is_signed() throws Exception {
            signIn(pem("ENCRYPTED PRIVATE KEY", Encrypted.key(key(), "pass")), "pass");
        }
    }

    @Nested
    class A_certificate_that_cannot_be_read {

        private String refusal(Path file, String password) {
            return catchThrowableOfType(
                            IllegalArgumentException.class, () -> ClientCertificate.read(file, Secret.of(password)))
                    .getMessage();
        }

        @Test
        void is_told_with_its_place_and_what_was_expected_and_nothing_of_its_content() throws Exception {
            assertThat(refusal(folder.resolve("nowhere.pem"), "")).endsWith("nowhere.pem: there is no such file");
            assertThat(refusal(certificate.file(), "wrong-password"))
                    .contains("in PEM or PKCS#12, and their password")
                    .doesNotContain("wrong-password");
            assertThat(refusal(pem("RSA PRIVATE KEY", key().getEncoded()), "")).contains("openssl pkcs8 -topk8");
            assertThat(refusal(pem("PRIVATE KEY", new byte[] {1, 2, 3}), "")).contains("expected a private key");
            assertThat(refusal(
                            Files.writeString(folder.resolve("bare.pem"), block("PRIVATE KEY", key().getEncoded())),
                            ""))
                    .contains("there is no certificate beside the private key")
                    .doesNotContain(Base64.getMimeEncoder()
                            .encodeToString(key().getEncoded())
                            .substring(0, 40));
            assertThat(refusal(pem("X", new byte[0]), "")).contains("there is no private key in it");
            assertThat(refusal(pem("ENCRYPTED PRIVATE KEY", Encrypted.key(key(), "pass")), "word"))
                    .contains("their password");
        }
    }

    @Nested
    class With_the_token_of_a_platform {

        @Test
        void the_file_is_read_each_time() throws Exception {
            Path file = Files.writeString(folder.resolve("federated"), "platform-1\n");
            TokenSource tokens =
                    EntraSignIn.withFederatedToken(application(), file).over(transport);
            tokens.token(Optional.empty());
            Files.writeString(file, "platform-2");
            tokens.token(Optional.empty());

            assertThat(endpoint.forms)
                    .extracting(form -> form.get("client_assertion"))
                    .containsExactly("platform-1", "platform-2");
        }

        @Test
        void a_file_that_is_not_there_makes_a_lookup_unavailable_and_is_named() {
            Path nowhere = folder.resolve("no-federated-token");

            LookupOutcome outcome = outcomeOf(
                    EntraSignIn.withFederatedToken(application(), nowhere).over(transport));

            assertThat(outcome).isInstanceOf(Unavailable.class).asString().contains("SIGN_IN", "no-federated-token");
        }
    }

    @Nested
    class As_a_managed_identity {

        private final List<URI> asked = new ArrayList<>();

        /** The machine's own endpoint has a fixed address, so that nothing must be sent there. */
        private Transport machine() {
            return Transport.over(
                    (request, options) -> {
                        asked.add(URI.create(request.url()));
                        return Response.builder()
                                .request(request)
                                .status(200)
                                .headers(Map.of("Content-Type", List.of("application/json")))
                                .body(
                                        "{\"access_token\":\"token-m" + asked.size()
                                                + "\",\"expires_in\":\"3600\",\"expires_on\":\""
                                                + Instant.now()
                                                        .plusSeconds(3600)
                                                        .getEpochSecond()
                                                + "\",\"token_type\":\"Bearer\",\"resource\":\"r\"}",
                                        StandardCharsets.UTF_8)
                                .build();
                    },
                    1 << 20);
        }

        @Test
        void the_machine_is_asked_for_a_token_for_Graph_anew_each_time() {
            TokenSource tokens = EntraSignIn.asManagedIdentity(GraphCloud.US_GOV_L4, Optional.of("identity-1"))
                    .over(machine());
            tokens.token(Optional.empty());

            BearerToken token = tokens.token(Optional.empty());

            assertThat(token.value().reveal()).isEqualTo("token-m2");
            assertThat(token.expiresAt().orElseThrow()).isAfter(Instant.now().plus(Duration.ofMinutes(50)));
            assertThat(asked)
                    .hasSize(2)
                    .allSatisfy(uri -> assertThat(uri.getQuery())
                            .contains("resource=https://graph.microsoft.us", "client_id=identity-1"));
        }
    }

    @Nested
    class A_refusal {

        @Test
        void is_denied_with_the_reason_and_without_the_secret_that_was_echoed() {
            endpoint.answers.add(TokenEndpoint.error(
                    401, "invalid_client", "AADSTS7000215: Invalid client secret provided: " + SECRET));

            LookupOutcome outcome = outcomeOf(withSecret());

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Denied.class,
                            denied -> assertThat(denied.reason()).isEqualTo(Denied.Reason.SIGN_IN_REFUSED))
                    .asString()
                    .contains("status 401", "code invalid_client", "AADSTS7000215", "provided: ***")
                    .doesNotContain(SECRET);
        }

        @Test
        void because_too_much_was_asked_is_unavailable_until_when() {
            endpoint.answers.add(new TokenEndpoint.Answer(
                    429, Map.of("Retry-After", "7"), "{\"error\":\"throttled\",\"error_description\":\"slow\"}"));

            assertThat(outcomeOf(withSecret())).isInstanceOfSatisfying(Unavailable.class, outcome -> {
                assertThat(outcome.cause()).isEqualTo(Unavailable.Cause.SIGN_IN);
                assertThat(outcome.diagnostics().status()).contains(429);
                assertThat(outcome.until().orElseThrow())
                        .isBetween(Instant.now(), Instant.now().plusSeconds(8));
            });
        }
    }

    @Nested
    class No_answer {

        private void isUnavailable(TokenSource tokens) {
            assertThat(outcomeOf(tokens))
                    .isInstanceOfSatisfying(
                            Unavailable.class,
                            outcome -> assertThat(outcome.cause()).isEqualTo(Unavailable.Cause.SIGN_IN))
                    .asString()
                    .contains("no token: ");
        }

        @Test
        void from_an_endpoint_that_fails_is_unavailable() {
            endpoint.answers.add(TokenEndpoint.error(503, "server_error", "busy"));
            isUnavailable(withSecret());

            assertThat(endpoint.forms).hasSize(1);
        }

        @Test
        void that_can_be_read_is_unavailable() {
            endpoint.answers.add(new TokenEndpoint.Answer(200, Map.of(), "<html>token-x</html>"));
            isUnavailable(withSecret());
            endpoint.answers.add(new TokenEndpoint.Answer(200, Map.of(), ""));
            isUnavailable(withSecret());
        }

        @Test
        void from_an_endpoint_that_is_not_there_is_unavailable() {
            TokenSource tokens = withSecret();
            endpoint.close();

            isUnavailable(tokens);
        }

        @Test
        void from_an_endpoint_that_is_not_trusted_is_unavailable_and_sends_nothing() {
            try (Transport careful = Transport.pooled(TransportSettings.DEFAULT)) {
                isUnavailable(
                        EntraSignIn.withSecret(application(), Secret.of(SECRET)).over(careful));
            }

            assertThat(endpoint.forms).isEmpty();
        }
    }

    private static PrivateKey key() throws Exception {
        return (PrivateKey) certificate.store().getKey("loopback", LoopbackCertificate.PASSWORD.toCharArray());
    }

    private static Path pem(String kind, byte[] key) throws Exception {
        X509Certificate own = (X509Certificate) certificate.store().getCertificate("loopback");
        return Files.writeString(
                Files.createTempFile(folder, "key", ".pem"),
                "Bag Attributes\n" + block(kind, key) + block("CERTIFICATE", own.getEncoded()));
    }

    private static String block(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + kind
                + "-----\n";
    }
}
