package io.github.graphcalls.callbacks;

import static io.github.graphcalls.callbacks.Tokens.APPLICATION;
import static io.github.graphcalls.callbacks.Tokens.KEY;
import static io.github.graphcalls.callbacks.Tokens.NOW;
import static io.github.graphcalls.callbacks.Tokens.token;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.graphcalls.callbacks.CallbackResult.Reason;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key server whose certificate only the trust of the builder knows. */
@Tag("real-time")
class KeyServerTrustTest extends CallbackTestCase {

    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    private SSLContext context;
    private HttpsServer server;

    @BeforeEach
    void start() throws Exception {
        context = context();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        serve("/configuration", "{\"jwks_uri\":\"" + address("/keys") + "\"}");
        serve("/keys", Tokens.keySet(KEY));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_key_server_is_trusted_through_the_given_context() {
        CallbackVerifier trusting = verifier().trust(context).build();

        assertThat(trusting.verify("Bearer " + token(claims -> {}), ENVELOPE).status())
                .isEqualTo(202);
    }

    @Test
    void a_key_server_with_an_unknown_certificate_is_not_trusted() {
        CallbackResult result = verifier().build().verify("Bearer " + token(claims -> {}), ENVELOPE);

        assertThat(reason(result)).isEqualTo(Reason.KEYS_UNAVAILABLE);
        assertThat(result.toString()).contains("SSLHandshakeException");
    }

    private CallbackVerifierBuilder verifier() {
        return CallbackVerifier.builder(APPLICATION)
                .clock(() -> NOW)
                .keyDocument(URI.create(address("/configuration")));
    }

    private String address(String path) {
        return "https://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void serve(String path, String document) {
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(200, document.length());
            exchange.getResponseBody().write(document.getBytes(UTF_8));
            exchange.close();
        });
    }

    private SSLContext context() throws Exception {
        Path store = folder.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(
                        (keytool + " -genkeypair -alias server -keyalg EC -dname CN=server -ext san=ip:127.0.0.1"
                                        + " -storepass " + PASSWORD + " -keystore " + store)
                                .split(" "))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();

        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream input = Files.newInputStream(store)) {
            keys.load(input, PASSWORD.toCharArray());
        }
        KeyStore authority = KeyStore.getInstance("PKCS12");
        authority.load(null, null);
        authority.setCertificateEntry("server", keys.getCertificate("server"));
        KeyManagerFactory identity = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        identity.init(keys, PASSWORD.toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authority);
        SSLContext result = SSLContext.getInstance("TLS");
        result.init(identity.getKeyManagers(), trust.getTrustManagers(), null);
        return result;
    }
}
