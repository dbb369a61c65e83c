package io.github.graphcalls.verdict.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.callbacks.CallbackResult;
import io.github.graphcalls.callbacks.CallbackVerifier;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.callback.Callbacks;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.chance.Guid;
import io.github.graphcalls.fake.event.EndEvents;
import io.github.graphcalls.fake.event.RosterEvents;
import io.github.graphcalls.fake.event.StateEvents;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.live.CallChange.Kind;
import io.github.graphcalls.live.LiveCall;
import io.github.graphcalls.live.LiveCalls;
import io.github.graphcalls.lookup.policy.Reconciliation;
import io.github.graphcalls.notification.CallNotification;
import io.github.graphcalls.wire.document.CallDocuments;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The whole path: the emulator sends signed notifications, a bot checks them, and its view agrees with the call service. */
class CallbackPathTest {

    private static final String APPLICATION = "3f1a1100-b174-40a0-aba7-0b405e01ed93";

    private final HttpServer server;
    private final List<Integer> statuses = new CopyOnWriteArrayList<>();
    private final Map<Kind, Integer> kinds = new ConcurrentHashMap<>();

    CallbackPathTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private URI webhook() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/callback");
    }

    @Test
    void notifications_without_a_quirk_are_accepted_once_and_in_their_order() throws Exception {
        play();

        assertThat(statuses).isNotEmpty().containsOnly(202);
        assertThat(kinds).doesNotContainKeys(Kind.DUPLICATE, Kind.OLDER).containsKeys(Kind.APPEARED, Kind.ENDED);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_ANY, names = ".*NOTIFICATION.*")
    void a_view_of_notifications_with_a_quirk_agrees_with_the_call_service_after_a_reconciliation(Quirk quirk)
            throws Exception {
        play(quirk);

        if (quirk == Quirk.NOTIFICATIONS_TWICE) {
            assertThat(kinds).containsKey(Kind.DUPLICATE);
        }
        assertThat(Set.copyOf(statuses))
                .isEqualTo(quirk == Quirk.LEGACY_NOTIFICATION_FIRST ? Set.of(202, 204) : Set.of(202));
    }

    @Test
    void a_view_of_notifications_with_all_quirks_agrees_with_the_call_service_after_a_reconciliation()
            throws Exception {
        play(Set.of(Quirk.values()).stream()
                .filter(quirk -> quirk.name().contains("NOTIFICATION"))
                .sorted()
                .toArray(Quirk[]::new));

        assertThat(statuses).contains(202, 204);
    }

    private static Script script() {
        return Script.of(IntStream.range(0, 30)
                .mapToObj(i -> {
                    CallId id = CallId.of(Guid.of(i));
                    CallScript story = i % 3 == 0
                            ? CallScript.incoming(id, "Alice").after(Duration.ofSeconds(4), StateEvents.answered())
                            : CallScript.outgoing(id, "John");
                    CallScript talking = story.beginning(Duration.ofSeconds(i))
                            .after(Duration.ofSeconds(2), StateEvents.established(), RosterEvents.joins("Bob"))
                            .after(Duration.ofSeconds(i), StateEvents.held());
                    return i % 4 == 0 ? talking : talking.after(Duration.ofSeconds(9), EndEvents.hungUp());
                })
                .toList());
    }

    private void play(Quirk... quirks) throws Exception {
        World world = World.builder(script()).quirks(quirks).build();
        LiveCalls live = new LiveCalls(world.clock(), Duration.ofHours(1));
        Callbacks callbacks =
                Callbacks.forApplication(APPLICATION).tenant("contoso").webhook(webhook());
        try (GraphEmulator emulator =
                GraphEmulator.builder(world).callbacks(callbacks).start()) {
            CallbackVerifier verifier = CallbackVerifier.builder(APPLICATION)
                    .tenants(Set.of("contoso"))
                    .keyDocument(emulator.callbackKeys())
                    .build();
            server.createContext("/callback", exchange -> {
                byte[] body = exchange.getRequestBody().readNBytes(CallDocuments.MAX_BYTES + 1);
                CallbackResult result =
                        verifier.verify(exchange.getRequestHeaders().getFirst("Authorization"), body);
                statuses.add(result.status());
                if (result instanceof CallbackResult.Accepted accepted) {
                    for (CallNotification notification :
                            accepted.notifications().notifications()) {
                        kinds.merge(live.apply(notification).kind(), 1, Integer::sum);
                    }
                }
                exchange.sendResponseHeaders(result.status(), -1);
                exchange.close();
            });
            server.start();
            for (int i = 0; i < 20; i++) {
                world.advance(Duration.ofSeconds(15));
                assertThat(emulator.awaitCallbacks(Duration.ofSeconds(60))).isTrue();
            }
            Reconciliation reconciliation = new Reconciliation(FakeCallLookup.of(world), world.clock());
            reconciliation.reconcile(live.alive().map(LiveCall::id)).forEach(live::apply);
            compare(live, world, emulator);
        }
    }

    /** A call of which every notification was lost is not held. */
    private static void compare(LiveCalls live, World world, GraphEmulator emulator) {
        Set<String> named = emulator.journal().callbacks().stream()
                .filter(attempt -> attempt.status().isPresent())
                .map(attempt -> attempt.callId().key())
                .collect(Collectors.toSet());
        for (CallId id : world.script().known()) {
            boolean isAlive = FakeCallLookup.of(world).find(id).toOptional().isPresent();
            assertThat(live.get(id).map(LiveCall::isAlive))
                    .as("call %s", id)
                    .isEqualTo(named.contains(id.key()) ? Optional.of(isAlive) : Optional.empty());
        }
    }
}
