package io.github.graphcalls.emulator;

import com.sun.net.httpserver.HttpServer;
import io.github.graphcalls.lookup.CallLookup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Answers {@code GET /v1.0/communications/calls/{id}} from a lookup as Graph would, on this machine's loopback address, with
 * Graph's error body for whatever else is asked. Any bearer token will do, but there has to be one. Safe for use by several
 * threads; to be closed, which leaves the lookup open.
 */
public final class GraphEmulator implements AutoCloseable {

    private static final AtomicLong STARTED = new AtomicLong();

    private final HttpServer server;
    private final ExecutorService threads;

    private GraphEmulator(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts on a free port.
     *
     * @param lookup what answers
     * @return the running emulator
     * @throws UncheckedIOException if no port can be had
     */
    public static GraphEmulator start(CallLookup lookup) {
        return start(lookup, 0);
    }

    /**
     * Starts on a port.
     *
     * @param lookup what answers
     * @param port the port, 0 for a free one
     * @return the running emulator
     * @throws UncheckedIOException if the port cannot be had
     */
    public static GraphEmulator start(CallLookup lookup, int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            String name = "graph-emulator-" + STARTED.incrementAndGet();
            ExecutorService threads = Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, name);
                thread.setDaemon(true);
                return thread;
            });
            server.setExecutor(threads);
            server.createContext("/", new GraphHandler(lookup, InstantSource.system()));
            server.start();
            return new GraphEmulator(server, threads);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "no emulator on port " + port + " of the loopback address: is it in use?", e);
        }
    }

    /**
     * Where it answers, with the version of the API: what a client takes as its base URL.
     *
     * @return a URL such as {@code http://127.0.0.1:8080/v1.0}
     */
    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + GraphHandler.VERSION;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Override
    public String toString() {
        return "GraphEmulator[" + baseUrl() + "]";
    }
}
