package io.github.graphcalls.emulator.callback;

import static io.github.graphcalls.fake.event.EndEvents.hungUp;
import static io.github.graphcalls.fake.event.EndEvents.ignored;
import static io.github.graphcalls.fake.event.StateEvents.answered;
import static io.github.graphcalls.fake.event.StateEvents.established;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.Raw;
import io.github.graphcalls.emulator.SampleWorld;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CallbacksTest {

    private static final CallId ID = CallId.of("2e1a0b00-2db4-4022-9570-243709c565ab");

    private final Bot bot = new Bot();
    private final Callbacks settings = Callbacks.forApplication("app").webhook(bot.at("/hook"));

    CallbacksTest() throws IOException {}

    @AfterEach
    void close() {
        bot.close();
    }

    private CallScript at(CallScript story, String path) {
        CallScript moved = CallScript.of(
                story.opening().toBuilder().callbackUri(bot.at(path).toString()).build());
        return new CallScript(moved.opening(), story.begins(), story.steps());
    }

    private static World world(CallScript... stories) {
        return World.builder(Script.of(stories)).build();
    }

    @Test
    void an_incoming_call_is_reported_to_the_webhook_and_then_to_its_own_address() throws Exception {
        World world = world(at(
                CallScript.incoming(ID, "Alice").after(ofSeconds(4), answered()).after(ofSeconds(5), hungUp()),
                "/own"));
        try (GraphEmulator emulator =
                GraphEmulator.builder(world).callbacks(settings).start()) {
            Bot.await(emulator);
            assertThat(bot.paths()).containsExactly("/hook");

            world.advance(ofSeconds(60));
            Bot.await(emulator);

            assertThat(bot.paths()).containsExactly("/hook", "/own", "/own");
            assertThat(bot.received.get(2).body()).contains("\"changeType\":\"deleted\"", "\"state\":\"terminated\"");
        }
    }

    @Test
    void an_incoming_call_that_is_ignored_ends_at_the_webhook() throws Exception {
        World world = world(at(CallScript.incoming(ID, "Alice").after(ofSeconds(15), ignored()), "/own"));
        try (GraphEmulator emulator =
                GraphEmulator.builder(world).callbacks(settings).start()) {
            world.advance(ofSeconds(60));
            Bot.await(emulator);
        }
        assertThat(bot.paths()).containsExactly("/hook", "/hook");
    }

    @Test
    void a_notification_has_the_headers_of_graph_and_a_token() throws Exception {
        try (GraphEmulator emulator = GraphEmulator.builder(world(CallScript.outgoing(ID, "John")))
                .callbacks(settings)
                .start()) {
            Bot.await(emulator);
        }
        Bot.Received request = bot.received.get(0);
        assertThat(request.header("Authorization")).matches("Bearer [\\w-]+\\.[\\w-]+\\.[\\w-]+");
        assertThat(request.header("User-Agent")).isEqualTo("Microsoft-Skype/3.0,(Calling/1.0)");
        assertThat(request.header("Scenario-Id")).isNotBlank();
        assertThat(request.header("X-Microsoft-Skype-Chain-ID")).isNotBlank();
        assertThat(request.header("X-Microsoft-Skype-Message-ID")).isNotBlank();
        assertThat(request.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void an_address_that_was_not_allowed_gets_nothing_and_the_journal_says_why() throws Exception {
        try (GraphEmulator emulator = GraphEmulator.builder(world(CallScript.outgoing(ID, "John")))
                .callbacks(Callbacks.forApplication("app"))
                .start()) {
            Bot.await(emulator);

            assertThat(emulator.journal().callbacks()).singleElement().satisfies(attempt -> {
                assertThat(attempt.status()).isEmpty();
                assertThat(attempt.problem().orElseThrow()).contains("callbackUri", "https://bot.contoso.com/callback");
            });
        }
        assertThat(bot.received).isEmpty();
    }

    @Test
    void the_control_api_advances_the_clock_and_shows_what_was_sent() throws Exception {
        World world = world(CallScript.outgoing(ID, "John").after(ofSeconds(5), established()));
        try (GraphEmulator emulator =
                GraphEmulator.builder(world).callbacks(settings).start()) {
            String clock =
                    Raw.body(Raw.ask(emulator, Raw.request("POST", "/__emulator/clock/advance", "{\"by\":\"PT5S\"}")));
            Bot.await(emulator);
            String journal = Raw.body(Raw.get(emulator, "/__emulator/journal"));

            assertThat(clock).contains("\"pendingNotifications\":");
            assertThat(journal).contains("\"callback\"", bot.at("/hook").toString(), "\"status\" : 202");
            assertThat(bot.received).hasSize(2);
        }
    }

    @Test
    void a_reset_reports_the_calls_again() throws Exception {
        World world = world(CallScript.outgoing(ID, "John"));
        try (GraphEmulator emulator =
                GraphEmulator.builder(world).callbacks(settings).start()) {
            Bot.await(emulator);
            emulator.reset();
            Bot.await(emulator);

            assertThat(bot.received).hasSize(2);
            assertThat(emulator.journal().callbacks()).hasSize(1);
        }
    }

    @Test
    @Tag("real-time")
    void a_running_clock_reports_without_a_request() throws Exception {
        World world = world(CallScript.outgoing(ID, "John").after(ofSeconds(50), established()));
        Instant due = world.begins().plusSeconds(50);
        try (GraphEmulator emulator = GraphEmulator.builder(world)
                .callbacks(settings)
                .speed(BigDecimal.valueOf(1_000))
                .start()) {
            while (emulator.journal().callbacks().size() < 2) {
                Thread.onSpinWait();
            }
            assertThat(emulator.journal().callbacks().get(1).at()).isAfterOrEqualTo(due);
        }
    }

    @Test
    void settings_outside_their_bounds_are_refused() {
        assertThatThrownBy(() -> settings.retries(11)).isInstanceOf(IllegalArgumentException.class);
        for (String address : List.of("ftp://bot/x", "http://127.0.0.1:99999/x", "http://127.0.0.1:0/x")) {
            assertThatThrownBy(() -> settings.webhook(URI.create(address)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(address);
        }
        assertThatThrownBy(() -> GraphEmulator.builder(SampleWorld.LOOKUP).callbacks(settings))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
