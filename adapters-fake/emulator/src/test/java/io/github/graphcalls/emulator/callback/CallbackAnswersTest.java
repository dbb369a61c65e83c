package io.github.graphcalls.emulator.callback;

import static io.github.graphcalls.fake.event.StateEvents.established;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notifications that a bot refuses, redirects or does not answer. */
class CallbackAnswersTest {

    private static final CallId ID = CallId.of("2e1a0b00-2db4-4022-9570-243709c565ab");

    /** No resolver finds a name with a label of more than 63 characters. */
    private static final String LABEL_OF_64 = "a234567890123456789012345678901234567890123456789012345678901234";

    private final Bot bot = new Bot();
    private final Callbacks settings = Callbacks.forApplication("app").webhook(bot.at("/hook"));

    CallbackAnswersTest() throws IOException {}

    @AfterEach
    void close() {
        bot.close();
    }

    private static World world(CallScript... stories) {
        return World.builder(Script.of(stories)).build();
    }

    @Test
    void a_refused_notification_is_sent_again_as_often_as_set() throws Exception {
        bot.answer = request -> bot.received.size() < 3 ? "503" : "202";
        try (GraphEmulator emulator = GraphEmulator.builder(world(CallScript.outgoing(ID, "John")))
                .callbacks(settings.retries(5))
                .start()) {
            Bot.await(emulator);

            assertThat(emulator.journal().callbacks())
                    .extracting(attempt -> attempt.status().orElseThrow())
                    .containsExactly(503, 503, 202);
        }
    }

    @Test
    void a_bot_that_does_not_listen_is_in_the_journal() throws Exception {
        bot.close();
        try (GraphEmulator emulator = GraphEmulator.builder(world(CallScript.outgoing(ID, "John")))
                .callbacks(settings)
                .start()) {
            Bot.await(emulator);

            assertThat(emulator.journal().callbacks())
                    .singleElement()
                    .satisfies(attempt -> assertThat(attempt.problem()).isPresent());
        }
    }

    @Test
    @Tag("real-time")
    void a_bot_whose_answer_does_not_end_delays_the_others_by_the_limit_alone() throws Exception {
        settings.timeout = Duration.ofMillis(200);
        try (ServerSocket endless = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> closed = CompletableFuture.runAsync(() -> answerWithoutEnd(endless));
            World world = world(
                    at("http://127.0.0.1:" + endless.getLocalPort()),
                    at(bot.at("/other").toString()));
            try (GraphEmulator emulator =
                    GraphEmulator.builder(world).callbacks(settings).start()) {
                assertThat(emulator.awaitCallbacks(ofSeconds(5))).isTrue();

                assertThat(emulator.journal().callbacks().get(0).problem().orElseThrow())
                        .contains("200 ms");
                assertThat(bot.paths()).containsExactly("/other");
                closed.get(5, TimeUnit.SECONDS);
            }
        }
    }

    /** Answers one request with an endless body, and waits until its connection is closed. */
    private static void answerWithoutEnd(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.getInputStream().read(new byte[65_536]);
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n".getBytes(US_ASCII));
            while (socket.getInputStream().read() >= 0) {
                // The rest of the request.
            }
        } catch (IOException reset) {
            // Closed as well.
        }
    }

    private static CallScript at(String address) {
        CallId id = CallId.of("call-" + address.length());
        return CallScript.of(CallScript.outgoing(id, "John").opening().toBuilder()
                .callbackUri(address)
                .build());
    }

    @Test
    void a_redirect_moves_the_later_notifications_of_its_call_unless_they_stay() throws Exception {
        CallScript story = CallScript.outgoing(ID, "John").after(ofSeconds(1), established());
        bot.answer = request -> request.path().equals("/hook") ? "302 /moved" : "202";
        for (boolean stay : new boolean[] {true, false}) {
            World world = world(story);
            try (GraphEmulator emulator = GraphEmulator.builder(world)
                    .callbacks(settings.redirectsStay(stay))
                    .start()) {
                Bot.await(emulator);
                world.advance(ofSeconds(5));
                Bot.await(emulator);
            }
        }
        assertThat(bot.paths()).containsExactly("/hook", "/moved", "/moved", "/hook", "/moved", "/hook", "/moved");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://bot.example/elsewhere",
                "http://localhost:99999999/",
                "http://127.0.0.1:65536/",
                "http://127.0.0.1:0/",
                "file:///etc/passwd",
                "http://["
            })
    void a_redirect_to_an_address_that_is_not_allowed_is_not_followed_and_the_journal_says_why(String target)
            throws Exception {
        bot.answer = request -> "302 " + target;
        World world = world(CallScript.outgoing(ID, "John").after(ofSeconds(1), established()));
        try (GraphEmulator emulator =
                GraphEmulator.builder(world).callbacks(settings).start()) {
            world.advance(ofSeconds(1));
            Bot.await(emulator);

            assertThat(emulator.journal().callbacks()).hasSize(2).allSatisfy(attempt -> {
                assertThat(attempt.status()).contains(302);
                assertThat(attempt.body()).contains("\"changeType\"");
                assertThat(attempt.problem().orElseThrow()).contains("Location", target);
            });
        }
        assertThat(bot.paths()).containsExactly("/hook", "/hook");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:65536/", "http://" + LABEL_OF_64 + ".localhost:PORT/"})
    void a_callback_uri_that_names_no_loopback_address_is_not_used(String address) throws Exception {
        String uri = address.replace("PORT", String.valueOf(bot.at("/").getPort()));
        try (GraphEmulator emulator = GraphEmulator.builder(world(at(uri)))
                .callbacks(Callbacks.forApplication("app"))
                .start()) {
            Bot.await(emulator);

            assertThat(emulator.journal().callbacks()).singleElement().satisfies(attempt -> {
                assertThat(attempt.body()).contains("\"changeType\"");
                assertThat(attempt.problem().orElseThrow()).contains("callbackUri", uri);
            });
        }
    }

    @Test
    void a_notification_with_an_invalid_header_is_in_the_journal_with_its_body() throws Exception {
        CallScript story = CallScript.of(CallScript.outgoing(ID, "John").opening().toBuilder()
                .callChainId("a\nb")
                .build());
        try (GraphEmulator emulator =
                GraphEmulator.builder(world(story)).callbacks(settings).start()) {
            Bot.await(emulator);

            assertThat(emulator.journal().callbacks()).singleElement().satisfies(attempt -> {
                assertThat(attempt.body()).contains("\"changeType\"");
                assertThat(attempt.address()).contains(bot.at("/hook").toString());
                assertThat(attempt.problem().orElseThrow()).contains("not sent");
            });
        }
    }
}
