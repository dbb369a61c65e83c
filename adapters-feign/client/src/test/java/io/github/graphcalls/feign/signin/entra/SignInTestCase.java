package io.github.graphcalls.feign.signin.entra;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.transport.TransportSettings;
import io.github.graphcalls.time.VirtualTime;
import io.github.graphcalls.wire.GraphCloud;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** A lookup that signs in over TLS, to a Graph on this machine that refuses chosen tokens. */
@Tag("real-time")
abstract class SignInTestCase {

    static final CallId ID = CallId.of("a");
    static final String CLAIMS = "{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"1700000000\"}}}";

    @TempDir
    static Path folder;

    private static LoopbackCertificate certificate;

    final Set<String> accepted = ConcurrentHashMap.newKeySet();
    final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newFixedThreadPool(64);
    /** The tokens end on the system's clock, which this one is ahead of by what it is advanced. */
    final VirtualTime time = VirtualTime.startingAt(Instant.now());

    volatile String claims = CLAIMS;
    TokenEndpoint endpoint;
    private HttpServer graph;
    FeignCallLookup lookup;

    @BeforeAll
    static void certify() throws Exception {
        certificate = LoopbackCertificate.in(folder);
    }

    @BeforeEach
    void open() throws Exception {
        endpoint = new TokenEndpoint(certificate.context());
        graph = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        graph.setExecutor(threads);
        graph.createContext("/", this::answer);
        graph.start();
        lookup = FeignCallLookup.builder()
                .retryAttempts(1)
                .baseUrl("http://127.0.0.1:" + graph.getAddress().getPort() + "/v1.0")
                .signIn(EntraSignIn.withSecret(
                        new EntraApplication(
                                endpoint.authority(), "contoso.example", "client-1", GraphCloud.GLOBAL.scope()),
                        Secret.of("a-secret")))
                .transport(TransportSettings.DEFAULT.withTrust(certificate.context()))
                .clock(time)
                .build();
    }

    @AfterEach
    void close() {
        lookup.close();
        graph.stop(0);
        endpoint.close();
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            if (refused.contains(token)) {
                exchange.getResponseHeaders()
                        .set(
                                "WWW-Authenticate",
                                "Bearer realm=\"\", error=\"insufficient_claims\", claims=\""
                                        + Base64.getEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                                        + "\"");
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            accepted.add(token);
            byte[] body = "{\"id\":\"a\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
