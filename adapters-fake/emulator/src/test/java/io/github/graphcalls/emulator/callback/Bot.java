package io.github.graphcalls.emulator.callback;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.graphcalls.emulator.GraphEmulator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A server of this machine that keeps what it received and answers as it is made to. */
public final class Bot implements AutoCloseable {

    private final HttpServer server;
    final List<Received> received = new CopyOnWriteArrayList<>();
    volatile Function<Received, String> answer = request -> "202";

    /** A request; the answer is a status, for 302 with a location behind a space. */
    record Received(String path, String body, HttpExchange exchange) {
        String header(String name) {
            return exchange.getRequestHeaders().getFirst(name);
        }
    }

    public Bot() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Received request = new Received(
                    exchange.getRequestURI().getPath(),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8),
                    exchange);
            received.add(request);
            String[] status = answer.apply(request).split(" ");
            if (status.length > 1) {
                exchange.getResponseHeaders().add("Location", status[1]);
            }
            exchange.sendResponseHeaders(Integer.parseInt(status[0]), -1);
            exchange.close();
        });
        server.start();
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    List<String> paths() {
        return received.stream().map(Received::path).toList();
    }

    /** Waits until the notifications that are due have arrived. */
    public static void await(GraphEmulator emulator) throws InterruptedException {
        if (!emulator.awaitCallbacks(Duration.ofSeconds(60))) {
            throw new AssertionError("notifications are pending: " + emulator.journal());
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
