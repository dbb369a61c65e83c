package io.github.graphcalls.feign.signin.entra;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** Issues tokens over TLS on this machine: {@code token-1}, {@code token-2} and so on, unless another answer was set. */
final class TokenEndpoint implements AutoCloseable {

    record Answer(int status, Map<String, String> headers, String body) {}

    final List<Map<String, String>> forms = new CopyOnWriteArrayList<>();
    final List<String> paths = new CopyOnWriteArrayList<>();
    final Queue<Answer> answers = new ArrayDeque<>();
    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    TokenEndpoint(SSLContext context) throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI authority() {
        return URI.create("https://localhost:" + server.getAddress().getPort());
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> form = new TreeMap<>();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            for (String field : body.split("&")) {
                String[] parts = field.split("=", 2);
                form.put(parts[0], URLDecoder.decode(parts.length < 2 ? "" : parts[1], StandardCharsets.UTF_8));
            }
            forms.add(form);
            paths.add(exchange.getRequestURI().getPath());
            Answer answer = answers.isEmpty() ? token("token-" + forms.size(), 3600) : answers.remove();
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** A token that lives for so many seconds. */
    static Answer token(String token, int seconds) {
        return new Answer(
                200,
                Map.of("Content-Type", "application/json"),
                "{\"token_type\":\"Bearer\",\"expires_in\":" + seconds + ",\"ext_expires_in\":" + seconds
                        + ",\"access_token\":\"" + token + "\"}");
    }

    static Answer error(int status, String code, String description) {
        return new Answer(
                status,
                Map.of("Content-Type", "application/json"),
                "{\"error\":\"" + code + "\",\"error_description\":\"" + description
                        + "\",\"error_codes\":[7000215],\"correlation_id\":\"c\",\"trace_id\":\"t\"}");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
