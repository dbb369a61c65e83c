package io.github.graphcalls.contract.world;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.contract.specimen.GraphDocuments;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A server on loopback that answers every query of the {@link Specimens} with its document, to the letter, and every other
 * request with Graph's error; or with a reply that a rule chose. It keeps the requests, and counts connections. Safe for use by
 * several threads.
 */
public final class GraphStub implements AutoCloseable {

    /** How the threads of each server are named. */
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
     * Where it is.
     *
     * @return the base URL, version included
     */
    public URI baseUrl() {
        return URI.create("http://" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort() + "/v1.0");
    }

    /**
     * The requests so far.
     *
     * @return the requests in the order in which they came
     */
    public List<GraphRequest> requests() {
        return List.copyOf(requests);
    }

    /**
     * How many connections were accepted so far.
     *
     * @return the number
     */
    public int connections() {
        return accepted.get();
    }

    /**
     * How many connections are open.
     *
     * @return the number
     */
    public int openConnections() {
        return open.size();
    }

    /**
     * How many requests were given up by the client before the reply was sent to its end.
     *
     * @return the number
     */
    public int abandoned() {
        return abandoned.get();
    }

    /**
     * Answers every request with the same from now on.
     *
     * @param reply the answer
     */
    public void answerAlways(GraphReply reply) {
        instead = request -> Optional.of(reply);
    }

    /**
     * Answers every request for one call with the same from now on, and those for the others as they are.
     *
     * @param id the call
     * @param reply the answer
     */
    public void answerFor(CallId id, GraphReply reply) {
        instead = request -> request.call().filter(id::sameCallAs).map(call -> reply);
    }

    /** Answers every query with its document again. */
    public void answerAsUsual() {
        instead = request -> Optional.empty();
    }

    /** Stops, so that nothing listens at {@link #baseUrl()} any more. */
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
                // Closed while it waited.
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
                GraphReply reply = instead.apply(request).orElseGet(() -> answer(request));
                answering = true;
                if (!reply.send(client)) {
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
            // Nothing is left to be closed.
        }
    }

    private static GraphReply answer(GraphRequest request) {
        if (!request.authorized()) {
            return GraphReply.error(401, "InvalidAuthenticationToken", "Access token is empty or wrong.");
        }
        Optional<CallId> id = request.call();
        Set<String> select = request.names("$select");
        Set<String> expand = request.names("$expand");
        if (id.isEmpty() || !GraphDocuments.knows(select, expand)) {
            return GraphReply.error(400, "BadRequest", "Resource not found for the segment.");
        }
        return GraphDocuments.of(id.get(), select, expand)
                .map(GraphReply::document)
                .orElseGet(GraphReply::notFound);
    }
}
