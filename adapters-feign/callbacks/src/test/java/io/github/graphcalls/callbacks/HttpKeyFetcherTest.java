package io.github.graphcalls.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The key server answers, redirects, sends too much, stays silent, or never ends its body. */
@Tag("real-time")
class HttpKeyFetcherTest {

    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        answer("/keys", 200, "{\"keys\":[]}");
        answer("/gone", 404, "{}");
        answer("/moved", 302, "");
        answer("/large", 200, "a".repeat(1024 * 1024 + 1));
        server.createContext("/silent", exchange -> await());
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    @Test
    void the_body_of_a_200_is_returned() throws IOException {
        assertThat(fetch("/keys")).isEqualTo("{\"keys\":[]}");
    }

    @Test
    void another_status_is_an_error_and_a_redirect_is_not_followed() {
        assertThatThrownBy(() -> fetch("/gone")).isInstanceOf(IOException.class).hasMessageContaining("404");
        assertThatThrownBy(() -> fetch("/moved"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("302");
    }

    @Test
    void a_body_over_one_mebibyte_is_an_error() {
        assertThatThrownBy(() -> fetch("/large")).isInstanceOf(IOException.class);
    }

    @Test
    void a_server_that_stays_silent_is_an_error_after_the_timeout() {
        assertThatThrownBy(() -> fetch("/silent", Duration.ofMillis(300))).isInstanceOf(IOException.class);
    }

    @Test
    void a_body_that_does_not_end_is_an_error_after_the_timeout() {
        assertThatThrownBy(() -> fetch("/endless", Duration.ofMillis(300))).isInstanceOf(IOException.class);
    }

    private String fetch(String path) throws IOException {
        return fetch(path, Duration.ofSeconds(30));
    }

    private String fetch(String path, Duration timeout) throws IOException {
        URI address = URI.create("http://localhost:" + server.getAddress().getPort() + path);
        try {
            return new HttpKeyFetcher(Optional.empty(), timeout).fetch(address).join();
        } catch (CompletionException e) {
            throw (IOException) e.getCause();
        }
    }

    private void answer(String path, int status, String body) {
        server.createContext(path, exchange -> {
            if (status == 302) {
                exchange.getResponseHeaders().set("Location", "/keys");
            }
            exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.length());
            exchange.getResponseBody().write(body.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            exchange.close();
        });
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
