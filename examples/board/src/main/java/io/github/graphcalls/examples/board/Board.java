package io.github.graphcalls.examples.board;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.examples.board.feed.BoardFeed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Serves a page that shows calls live. To be closed, which ends all readers and threads. Safe for use by several threads. */
public final class Board implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Board.class.getName());
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int TICK_MILLIS = 250;
    private static final int MAX_BODY = 64 * 1024;
    private static final int OTHER_THREADS = 32;

    private final BoardFeed feed;
    private final Optional<BoardWorld> world;
    private final CallDetails details;
    private final EventStream events;
    private final Guard guard;
    private final HttpServer server;
    private final ThreadPoolExecutor requests;
    private final ScheduledExecutorService ticks;

    Board(BoardBuilder settings) {
        feed = settings.feed;
        world = settings.world;
        details = new CallDetails(feed, settings.lookup);
        events = new EventStream(
                feed, settings.maxReaders, UUID.randomUUID().toString().substring(0, 8));
        try {
            server = HttpServer.create(new InetSocketAddress(settings.address, settings.port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "no board on port " + settings.port + " of " + settings.address.getHostAddress() + ": "
                            + e.getMessage() + "; choose another port, or 0 for a free one",
                    e);
        }
        guard = new Guard(hosts(settings), settings.key, port());
        int threads = settings.maxReaders + OTHER_THREADS;
        requests = new ThreadPoolExecutor(
                threads, threads, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(threads), daemons("board-request"),
                new ThreadPoolExecutor.DiscardPolicy());
        requests.allowCoreThreadTimeOut(true);
        ticks = Executors.newSingleThreadScheduledExecutor(daemons("board-tick"));
        server.setExecutor(requests);
        server.createContext("/", this::handle);
        tick();
        if (settings.ticksByItself) {
            ticks.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        }
        server.start();
    }

    /**
     * Begins a board.
     *
     * @param feed what it shows; it may outlive the board
     * @return a builder
     */
    public static BoardBuilder builder(BoardFeed feed) {
        return new BoardBuilder(feed);
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    private Set<String> hosts(BoardBuilder settings) {
        Set<String> hosts = new HashSet<>(settings.hosts);
        String literal = literal(settings.address.getHostAddress());
        List<String> names = settings.address.isLoopbackAddress()
                ? List.of("localhost", "127.0.0.1", "[::1]", literal)
                : List.of(literal);
        names.forEach(name -> hosts.add(name + ":" + port()));
        return hosts;
    }

    private static String literal(String address) {
        return address.contains(":") ? "[" + address + "]" : address;
    }

    /** {@return the port} */
    public int port() {
        return server.getAddress().getPort();
    }

    /** {@return the address of the page, such as {@code http://127.0.0.1:8081/}} */
    public String url() {
        return "http://" + literal(server.getAddress().getAddress().getHostAddress()) + ":" + port() + "/";
    }

    /** Brings the world up to date, and lets each reader send what changed. */
    void tick() {
        try {
            events.tick(describe());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the board shows nothing new: " + e, e);
        }
    }

    private synchronized ObjectNode describe() {
        world.ifPresent(BoardWorld::update);
        ObjectNode document = feed.summary().put("world", world.isPresent());
        world.ifPresent(shown -> shown.describe(document));
        return document;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<Reply> refusal = guard.refusal(exchange);
            if (refusal.isEmpty() && isReader(exchange)) {
                events.serve(exchange);
            } else {
                refusal.orElseGet(() -> answer(exchange)).send(exchange);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a request to the board failed: " + e, e);
        }
    }

    private static boolean isReader(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("GET")
                && exchange.getRequestURI().getRawPath().equals("/events");
    }

    private Reply answer(HttpExchange exchange) {
        String path = exchange.getRequestURI().getRawPath();
        try {
            return exchange.getRequestMethod().equals("POST") ? change(exchange, path) : get(exchange, path);
        } catch (IllegalArgumentException invalid) {
            return Reply.problem(400, String.valueOf(invalid.getMessage()));
        }
    }

    private Reply get(HttpExchange exchange, String path) {
        if (path.startsWith("/calls/")) {
            // A plus sign is a plus sign in a path.
            String id = URLDecoder.decode(path.substring("/calls/".length()).replace("+", "%2B"), UTF_8);
            return details.of(CallId.of(id), !"lookup=false".equals(exchange.getRequestURI().getRawQuery()));
        }
        if (path.equals("/events")) {
            return Reply.of(200, Map.of("Content-Type", "text/event-stream", "Cache-Control", "no-store"));
        }
        Optional<String> known = Optional.ofNullable(exchange.getRequestHeaders().getFirst("If-None-Match"));
        return PageFiles.get(path, known)
                .orElseGet(() -> Reply.problem(404, "path: expected /, /events or /calls/ID, found another path"));
    }

    private Reply change(HttpExchange exchange, String path) {
        try {
            byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
            if (body.length > MAX_BODY) {
                return Reply.problem(413, "body: expected at most " + MAX_BODY + " bytes, found more");
            }
            JsonNode document = MAPPER.readTree(body);
            return isChanged(path, document)
                    ? Reply.of(204, Map.of())
                    : Reply.problem(404, "path: there is nothing to change here");
        } catch (JsonProcessingException e) {
            return Reply.problem(400, "body: expected a JSON document: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized boolean isChanged(String path, JsonNode document) {
        return world.isPresent() && world.get().change(path, document);
    }

    @Override
    public void close() {
        ticks.shutdownNow();
        events.close();
        server.stop(0);
        requests.shutdownNow();
    }
}
