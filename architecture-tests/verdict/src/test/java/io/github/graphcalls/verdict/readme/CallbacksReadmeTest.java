package io.github.graphcalls.verdict.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.graphcalls.callbacks.CallbackResult;
import io.github.graphcalls.callbacks.CallbackVerifier;
import io.github.graphcalls.live.LiveCalls;
import io.github.graphcalls.wire.document.CallDocuments;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** Runs the snippet of the README of the callbacks. */
class CallbacksReadmeTest {

    @Test
    void a_callback_without_a_token_is_answered_401() throws Exception {
        String applicationId = "d6d3a2f0-5a2d-4b3c-8e0a-1f2e3d4c5b6a";
        LiveCalls live = new LiveCalls(InstantSource.system(), Duration.ofMinutes(10));

        CallbackVerifier verifier = CallbackVerifier.builder(applicationId).build();

        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/callback", exchange -> {
            byte[] body = exchange.getRequestBody().readNBytes(CallDocuments.MAX_BYTES + 1);
            CallbackResult result = verifier.verify(exchange.getRequestHeaders().getFirst("Authorization"), body);
            if (result instanceof CallbackResult.Accepted accepted) {
                accepted.notifications().notifications().forEach(live::apply);
            }
            exchange.sendResponseHeaders(result.status(), -1);
            exchange.close();
        });

        server.start();
        try {
            URI callback = URI.create("http://localhost:" + server.getAddress().getPort() + "/callback");
            HttpRequest forged = HttpRequest.newBuilder(callback)
                    .header("Authorization", "Bearer forged")
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build();

            assertThat(HttpClient.newHttpClient()
                            .send(forged, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(401);
            assertThat(live.size()).isZero();
        } finally {
            server.stop(0);
        }
    }
}
