package io.github.graphcalls.verdict.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.callbacks.CallbackResult;
import io.github.graphcalls.callbacks.CallbackVerifier;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.callback.Callbacks;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.event.EndEvents;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.live.CallEvidence;
import io.github.graphcalls.live.LiveCall;
import io.github.graphcalls.live.LiveCalls;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.policy.Reconciliation;
import io.github.graphcalls.wire.document.CallDocuments;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Runs the snippets of the README of the callbacks and of that section of the root README. */
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

    @Test
    void a_call_whose_last_notification_is_lost_ends_by_a_lookup() throws Exception {
        String applicationId = "d6d3a2f0-5a2d-4b3c-8e0a-1f2e3d4c5b6a";
        CallScript story = CallScript.outgoing(CallId.of("a"), "Eve").after(Duration.ofMinutes(1), EndEvents.hungUp());
        World world = World.builder(Script.of(story)).build();
        CallLookup calls = FakeCallLookup.of(world);
        List<String> tokens = new CopyOnWriteArrayList<>();
        List<byte[]> bodies = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/callback", exchange -> {
            tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
            bodies.add(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        server.start();
        URI webhook = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/callback");
        try (GraphEmulator emulator = GraphEmulator.builder(world)
                .callbacks(Callbacks.forApplication(applicationId).webhook(webhook))
                .start()) {
            CallbackVerifier verifier = CallbackVerifier.builder(applicationId)
                    .keyDocument(emulator.callbackKeys())
                    .build();
            world.advance(Duration.ofMinutes(2));
            emulator.awaitCallbacks(Duration.ofSeconds(10));
            String authorization = tokens.get(0);
            byte[] body = bodies.get(0);

            LiveCalls live = new LiveCalls(InstantSource.system(), Duration.ofMinutes(10));

            // For each request; answer it with result.status().
            CallbackResult result = verifier.verify(authorization, body);
            if (result instanceof CallbackResult.Accepted accepted) {
                accepted.notifications().notifications().forEach(live::apply);
            }

            // At the start and every few minutes; for the calls of live.doubtful() at once.
            Reconciliation.of(calls).reconcile(live.alive().map(LiveCall::id)).forEach(live::apply);

            assertThat(result.status()).isEqualTo(202);
            assertThat(live.get(CallId.of("a")).flatMap(LiveCall::evidence)).contains(CallEvidence.NOT_FOUND);
        } finally {
            server.stop(0);
        }
    }
}
