package io.github.graphcalls.examples.board;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import io.github.graphcalls.examples.board.feed.BoardFeed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.List;
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
    static final int TICK_MILLIS = 250;
    private static final int OTHER_THREADS = 32;

    private final BoardFeed feed;
    private final Optional<BoardWorld> world;
    private final EventStream events;
    private final HttpServer server;
    private final ThreadPoolExecutor requests;
    private final ScheduledExecutorService ticks;

    Board(BoardBuilder settings) {
        feed = settings.feed;
        world = settings.world;
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
        int threads = settings.maxReaders + OTHER_THREADS;
        requests = new ThreadPoolExecutor(
                threads,
                threads,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(threads),
                daemons("board-request"),
                new ThreadPoolExecutor.DiscardPolicy());
        requests.allowCoreThreadTimeOut(true);
        ticks = Executors.newSingleThreadScheduledExecutor(daemons("board-tick"));
        server.setExecutor(requests);
        server.createContext(
                "/",
                new Routes(
                        new Guard(hosts(settings), settings.key, port()),
                        events,
                        new CallDetails(feed, settings.lookup),
                        world));
        tick();
        if (settings.ticksByItself) {
            long now = System.nanoTime();
            ticks.schedule(() -> run(now), TICK_MILLIS, TimeUnit.MILLISECONDS);
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

    /** Ticks at most four times a second, and no longer than a fifth of the time, in a world of any size. */
    private void run(long before) {
        long start = System.nanoTime();
        tick(Math.max(1, TimeUnit.NANOSECONDS.toMillis(start - before) / TICK_MILLIS));
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        ticks.schedule(() -> run(start), Math.max(TICK_MILLIS, 4 * took), TimeUnit.MILLISECONDS);
    }

    /** Brings the world up to date, and lets each reader send what changed. */
    void tick() {
        tick(1);
    }

    void tick(long steps) {
        try {
            events.tick(describe(), steps);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the board shows nothing new: " + e);
        }
    }

    private ObjectNode describe() {
        if (world.isEmpty()) {
            return feed.summary().put("world", false);
        }
        synchronized (world.get()) {
            world.get().update();
            ObjectNode document = feed.summary().put("world", true);
            world.get().describe(document);
            return document;
        }
    }

    @Override
    public void close() {
        ticks.shutdownNow();
        events.close();
        server.stop(0);
        requests.shutdownNow();
    }
}
