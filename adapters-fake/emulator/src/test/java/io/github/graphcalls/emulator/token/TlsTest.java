package io.github.graphcalls.emulator.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.SampleWorld;
import io.github.graphcalls.emulator.callback.Callbacks;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.fault.ByteFault;
import io.github.graphcalls.fake.fault.Faults;
import io.github.graphcalls.fake.script.Script;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsTest {

    private static GraphEmulator emulator;

    @BeforeAll
    static void start() {
        emulator = SampleWorld.emulator().tls().start();
    }

    @AfterAll
    static void close() {
        emulator.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void a_client_that_trusts_the_certificate_is_answered(String host) throws Exception {
        assertThat(emulator.baseUrl()).startsWith("https://localhost:").endsWith("/v1.0");
        assertThat(ask(trusting(emulator.certificate().orElseThrow()), host))
                .startsWith("HTTP/1.1 200 ")
                .contains("\"@odata.context\":\"https://a/v1.0/$metadata");
    }

    @Test
    void a_client_that_does_not_trust_the_certificate_fails() {
        assertThatThrownBy(() -> ask(SSLContext.getDefault(), "localhost")).isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void a_byte_fault_applies_over_tls() throws Exception {
        emulator.add(Faults.bytes(ByteFault.TRUNCATED).times(1));

        assertThat(ask(trusting(emulator.certificate().orElseThrow()), "localhost"))
                .startsWith("HTTP/1.1 200 ")
                .doesNotContain("@odata.context");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::"})
    void a_certificate_for_the_wildcard_address_has_every_address_of_the_machine(String everywhere) throws Exception {
        TlsCertificate certificate =
                TlsCertificate.create(InetAddress.getByName(everywhere).getHostAddress());

        Set<InetAddress> named = new HashSet<>();
        for (List<?> name : parsed(certificate.pem()).getSubjectAlternativeNames()) {
            named.add(InetAddress.getByName((String) name.get(1)));
        }
        assertThat(named)
                .containsAll(NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .toList());
    }

    @Test
    void the_keys_of_notifications_are_served_to_a_client_that_trusts_the_certificate() throws Exception {
        try (GraphEmulator sending = GraphEmulator.builder(
                        World.builder(Script.of()).build())
                .callbacks(Callbacks.forApplication("app"))
                .tls()
                .start()) {
            HttpClient client = HttpClient.newBuilder()
                    .sslContext(trusting(sending.certificate().orElseThrow()))
                    .build();

            JsonNode configuration = json(client, sending.callbackKeys());
            URI keys = URI.create(configuration.path("jwks_uri").asText());

            assertThat(sending.callbackKeys()).hasScheme("https").hasHost("localhost");
            assertThat(keys.resolve("/")).isEqualTo(sending.callbackKeys().resolve("/"));
            assertThat(json(client, keys).path("keys")).hasSize(1);
        }
    }

    private static JsonNode json(HttpClient client, URI address) throws Exception {
        return new JsonMapper()
                .readTree(client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    /** As macOS 10.15 and iOS 13 demand it (https://support.apple.com/103769). */
    @Test
    void the_certificate_has_the_purpose_of_a_server() throws Exception {
        X509Certificate certificate = parsed(emulator.certificate().orElseThrow());

        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
    }

    private static SSLContext trusting(String pem) throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null);
        trusted.setCertificateEntry("emulator", parsed(pem));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private static X509Certificate parsed(String pem) throws CertificateException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String ask(SSLContext context, String host) throws IOException {
        int port = URI.create(emulator.origin()).getPort();
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(host, port)) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("GET /v1.0/communications/calls/meeting HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                                    + "Authorization: Bearer any\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
