package io.github.graphcalls.examples.cli.emulate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.graphcalls.examples.cli.Run;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class NotifyTest {

    @Test
    void a_bot_gets_the_notifications_of_the_emulated_calls() throws Exception {
        CountDownLatch notified = new CountDownLatch(1);
        HttpServer bot = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bot.createContext("/callback", exchange -> {
            if (new String(exchange.getRequestBody().readAllBytes(), UTF_8).contains("\"changeType\"")) {
                notified.countDown();
            }
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        bot.start();
        String url = "http://127.0.0.1:" + bot.getAddress().getPort() + "/callback";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Thread command = new Thread(() ->
                Run.inShell().writingTo(out, out, "emulate", "--port", "0", "--notify", url, "--notify-app", "my-bot"));
        command.start();
        try {
            assertThat(notified.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            command.interrupt();
            command.join();
            bot.stop(0);
        }

        assertThat(out.toString(UTF_8))
                .contains("notifications sent to " + url, "audience my-bot", "/v1/.well-known/OpenIdConfiguration");
    }
}
