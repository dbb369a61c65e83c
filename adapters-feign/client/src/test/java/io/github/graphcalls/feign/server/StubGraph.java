package io.github.graphcalls.feign.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.graphcalls.wire.GraphAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Answers each request with a function, on a thread of its own, and records it. */
public final class StubGraph implements AutoCloseable {

    public record ReceivedRequest(String method, String path, Map<String, List<String>> headers, byte[] body) {
        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    public final List<ReceivedRequest> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Function<ReceivedRequest, GraphAnswer> answers;

    public StubGraph(Function<ReceivedRequest, GraphAnswer> answers) {
        this.answers = answers;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public static GraphAnswer answer(int status, String body) {
        return GraphAnswer.of(
                status, Map.of("Content-Type", List.of("application/json")), body.getBytes(StandardCharsets.UTF_8));
    }

    /** The call of the id at the end of a path, established. */
    public static GraphAnswer call(String path) {
        return answer(200, "{\"id\":\"" + path.replaceAll("\\?.*|.*/", "") + "\",\"state\":\"established\"}");
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1.0";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            ReceivedRequest request = new ReceivedRequest(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    exchange.getRequestBody().readAllBytes());
            asked.add(request);
            GraphAnswer answer = answers.apply(request);
            answer.headers()
                    .forEach((name, values) -> exchange.getResponseHeaders().put(name, List.copyOf(values)));
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
