package io.github.graphcalls.examples.board;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.examples.board.feed.BoardFeed;
import io.github.graphcalls.time.VirtualTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A board on a free port whose ticks the test makes, and its readers. */
final class TestBoard implements AutoCloseable {

    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final VirtualTime time = VirtualTime.startingAt(START);
    final BoardFeed feed;
    final List<EventReader> readers = new ArrayList<>();
    private final UnaryOperator<BoardBuilder> settings;
    Board board;

    TestBoard() {
        this(BoardFeed.DEFAULT_MAX_CALLS, settings -> settings);
    }

    TestBoard(int maxCalls, UnaryOperator<BoardBuilder> settings) {
        feed = new BoardFeed(time, maxCalls);
        this.settings = settings;
        start(0);
    }

    private void start(int port) {
        board = settings.apply(Board.builder(feed).withoutTicks()).port(port).start();
    }

    /** Starts another server over the same feed, at the same port. */
    void restart() {
        int port = board.port();
        board.close();
        start(port);
    }

    void show(String id, CallState state) {
        feed.take(time.instant(), Call.builder(CallId.of(id)).state(state).build(), false);
    }

    EventReader reader(String... headers) {
        EventReader reader = new EventReader(send("GET", "events", null, BodyHandlers.ofInputStream(), headers)
                .body());
        readers.add(reader);
        return reader;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, null, BodyHandlers.ofString(), headers);
    }

    JsonNode json(String path) {
        return parse(get(path).body());
    }

    HttpResponse<String> post(String path, String body) {
        return send("POST", path, body, BodyHandlers.ofString(), "X-Board", "1", "Content-Type", "application/json");
    }

    <T> HttpResponse<T> send(
            String method, String path, String body, HttpResponse.BodyHandler<T> handler, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(board.url() + path))
                .method(method, body == null ? BodyPublishers.ofString("") : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends what a client of Java would not send, and returns the first line of the answer. */
    String raw(String requestLine, String... headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), board.port())) {
            socket.setSoTimeout(20_000);
            String request = requestLine + " HTTP/1.1\r\nConnection: close\r\n"
                    + String.join(
                            "",
                            List.of(headers).stream().map(each -> each + "\r\n").toList()) + "\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        readers.forEach(EventReader::close);
        board.close();
    }
}
