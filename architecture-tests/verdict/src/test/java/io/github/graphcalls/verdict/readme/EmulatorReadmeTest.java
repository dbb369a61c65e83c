package io.github.graphcalls.verdict.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.callbacks.CallbackResult;
import io.github.graphcalls.callbacks.CallbackVerifier;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.callback.Callbacks;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.SampleCalls;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.live.LiveCall;
import io.github.graphcalls.live.LiveCalls;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.policy.Reconciliation;
import io.github.graphcalls.wire.document.CallDocuments;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Runs the snippets of the emulator's README. */
class EmulatorReadmeTest {

    @Test
    void an_emulator_reports_its_base_url() {
        CallLookup lookup = FakeCallLookup.of(SampleCalls.all());

        try (GraphEmulator emulator = GraphEmulator.start(lookup)) {
            String baseUrl = emulator.baseUrl();
            assertThat(baseUrl).endsWith("/v1.0");
        }
    }

    @Test
    void an_emulator_takes_a_fault_on_a_path() {
        try (GraphEmulator emulator = GraphEmulator.start(FakeCallLookup.of(SampleCalls.all()))) {
            emulator.add(Fault.of(Effect.Http.of(429).header("Retry-After", "31,120"))
                    .onPath("/v1.0/$batch")
                    .times(2));

            assertThat(emulator.faults()).hasSize(1);
        }
    }

    @Test
    void the_whole_path_of_the_readme_keeps_a_view() throws Exception {
        HttpServer bot = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String applicationId = "3f1a1100-b174-40a0-aba7-0b405e01ed93";
        URI webhook = URI.create("http://127.0.0.1:" + bot.getAddress().getPort() + "/callback");
        Script script =
                Script.of(CallScript.outgoing(CallId.of("a"), "John"), CallScript.incoming(CallId.of("b"), "Eve"));

        World world = World.builder(script).build();
        LiveCalls live = new LiveCalls(world.clock(), Duration.ofMinutes(15));

        try (GraphEmulator emulator = GraphEmulator.builder(world)
                .callbacks(Callbacks.forApplication(applicationId).webhook(webhook))
                .start()) {
            CallbackVerifier verifier = CallbackVerifier.builder(applicationId)
                    .keyDocument(emulator.callbackKeys())
                    .build();
            bot.createContext("/callback", exchange -> {
                byte[] body = exchange.getRequestBody().readNBytes(CallDocuments.MAX_BYTES + 1);
                CallbackResult result =
                        verifier.verify(exchange.getRequestHeaders().getFirst("Authorization"), body);
                if (result instanceof CallbackResult.Accepted accepted) {
                    accepted.notifications().notifications().forEach(live::apply);
                }
                exchange.sendResponseHeaders(result.status(), -1);
                exchange.close();
            });
            bot.start();

            world.advance(Duration.ofMinutes(1));
            emulator.awaitCallbacks(Duration.ofSeconds(10));
            Reconciliation reconciliation = new Reconciliation(FakeCallLookup.of(world), world.clock());
            reconciliation.reconcile(live.doubtful().map(LiveCall::id)).forEach(live::apply);
            assertThat(live.alive()).hasSize(2);
            bot.stop(0);
        }
    }
}
