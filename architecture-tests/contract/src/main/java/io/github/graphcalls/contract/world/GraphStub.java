package io.github.graphcalls.contract.world;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A server on loopback. It answers a query of a specimen with its document, any other request with Graph's error, or
 * with the reply that a rule chose. It records requests and counts connections. Safe for use by several threads.
 */
public final class GraphStub implements AutoCloseable {

    /** The name of the threads of each server. */
    public static final String THREADS = "graph-stub";

    /** The address in the base URL, whichever loopback address the JDK prefers. */
    static final String LOOPBACK = "127.0.0.1";

    private static final int BACKLOG = 256;

    private final String token;
    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, THREADS);
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger abandoned = new AtomicInteger();
    private final List<GraphRequest> requests = new CopyOnWriteArrayList<>();
    private volatile Function<GraphRequest, Optional<GraphReply>> instead = request -> Optional.empty();

    private GraphStub(String token, ServerSocket server) {
        this.token = token;
        this.server = server;
    }

    static GraphStub start(Secret token, String host) {
        try {
            GraphStub stub = new GraphStub(token.reveal(), new ServerSocket(0, BACKLOG, InetAddress.getByName(host)));
            stub.threads.execute(stub::accept);
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException("no port at " + host + " for the server of the contract", e);
        }
    }

    /**
     * Returns its base URL.
     *
     * @return the base URL, version included
     */
    public URI baseUrl() {
        return URI.create("http://" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort() + "/v1.0");
    }

    /**
     * Returns the requests so far.
     *
     * @return the requests in the order of their arrival
     */
    public List<GraphRequest> requests() {
        return List.copyOf(requests);
    }

    /**
     * Counts the connections that were accepted so far.
     *
     * @return the number
     */
    public int connections() {
        return accepted.get();
    }

    /**
     * Counts the open connections.
     *
     * @return the number
     */
    public int openConnections() {
        return open.size();
    }

    /**
     * Counts the requests whose connection the client closed before the end of the reply.
     *
     * @return the number
     */
    public int abandoned() {
        return abandoned.get();
    }

    /**
     * Answers every request with a reply from now on.
     *
     * @param reply the answer
     */
    public void answerAlways(GraphReply reply) {
        instead = request -> Optional.of(reply);
    }

    /**
     * Answers requests for one call with a reply from now on, and other requests with their documents.
     *
     * @param id the call
     * @param reply the answer
     */
    public void answerFor(CallId id, GraphReply reply) {
        instead = request -> request.call().filter(id::sameCallAs).map(call -> reply);
    }

    /**
     * Answers the next request with a reply, and those after it with their documents.
     *
     * @param reply the reply
     */
    public void answerOnce(GraphReply reply) {
        AtomicBoolean used = new AtomicBoolean();
        instead = request -> used.getAndSet(true) ? Optional.empty() : Optional.of(reply);
    }

    /** Answers every query with its document again. */
    public void answerAsUsual() {
        instead = request -> Optional.empty();
    }

    /** Stops: connections to {@link #baseUrl()} are refused from now on. */
    @Override
    public void close() {
        closeQuietly(server);
        open.forEach(GraphStub::closeQuietly);
        threads.shutdownNow();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                accepted.incrementAndGet();
                threads.execute(() -> serve(socket));
            } catch (IOException | RuntimeException closed) {
                // Closed while it was waiting.
            }
        }
        open.forEach(GraphStub::closeQuietly);
    }

    private void serve(Socket socket) {
        boolean answering = false;
        try (socket) {
            GraphConnection client = new GraphConnection(socket);
            String head = client.readHead();
            while (!head.isEmpty()) {
                GraphRequest request = GraphRequest.of(head, Instant.now(), token);
                requests.add(request);
                GraphReply reply = instead.apply(request).orElseGet(() -> DocumentServer.answer(request));
                answering = true;
                if (!new ReplyWriter(reply, request.acceptsGzip()).writeTo(client)) {
                    answering = reply.missing() == 0;
                    break;
                }
                answering = false;
                head = client.readHead();
            }
        } catch (IOException gone) {
            // The client has left, or this server is closed.
        } finally {
            open.remove(socket);
            if (answering && !server.isClosed()) {
                abandoned.incrementAndGet();
            }
        }
    }

    private static void closeQuietly(AutoCloseable it) {
        try {
            it.close();
        } catch (Exception ignored) {
            // It is closed either way.
        }
    }
}
