package io.github.graphcalls.contract.world;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.value.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A server on loopback that answers the questions of the {@link Specimens} with their documents, to the letter, and every
 * other with Graph's error; or whatever it is told to. It keeps what it was asked. Safe for use by several threads.
 */
public final class GraphStub implements AutoCloseable {

    static {
        // The JDK's server sends head and body apart: without this, each answer waits 40 ms for an acknowledgement.
        System.getProperties().putIfAbsent("sun.net.httpserver.nodelay", "true");
    }

    /** The one that the base URL names, whichever loopback address the JDK prefers. */
    private static final String LOOPBACK = "127.0.0.1";

    private final String token;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "graph-stub");
        thread.setDaemon(true);
        return thread;
    });
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<GraphRequest> requests = new CopyOnWriteArrayList<>();
    private volatile Function<GraphRequest, Optional<GraphReply>> instead = request -> Optional.empty();

    private GraphStub(String token, HttpServer server) {
        this.token = token;
        this.server = server;
    }

    static GraphStub start(Secret token) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
            GraphStub stub = new GraphStub(token.reveal(), server);
            server.setExecutor(stub.threads);
            server.createContext("/", stub::handle);
            server.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException("no port on loopback for the server of the contract", e);
        }
    }

    /**
     * Where it is.
     *
     * @return the base URL, version included
     */
    public URI baseUrl() {
        return URI.create("http://" + LOOPBACK + ":" + server.getAddress().getPort() + "/v1.0");
    }

    /**
     * What it was asked so far.
     *
     * @return the requests in the order in which they came
     */
    public List<GraphRequest> requests() {
        return List.copyOf(requests);
    }

    /**
     * Answers whatever is asked with the same from now on.
     *
     * @param reply the answer
     */
    public void answerAlways(GraphReply reply) {
        instead = request -> Optional.of(reply);
    }

    /**
     * Answers whatever is asked of one call with the same from now on, and of the others as they are.
     *
     * @param id the call
     * @param reply the answer
     */
    public void answerFor(CallId id, GraphReply reply) {
        instead = request -> request.call().filter(id::sameCallAs).map(call -> reply);
    }

    /** Stops, so that nobody listens at {@link #baseUrl()} any more. */
    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            GraphRequest request = GraphRequest.of(exchange, Instant.now(), token);
            requests.add(request);
            instead.apply(request).orElseGet(() -> answer(request)).send(exchange, closed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static GraphReply answer(GraphRequest request) {
        if (!request.authorized()) {
            return GraphReply.error(401, "InvalidAuthenticationToken", "Access token is empty or wrong.");
        }
        Optional<CallId> id = request.call();
        if (id.isEmpty()) {
            return GraphReply.error(400, "BadRequest", "Resource not found for the segment.");
        }
        List<Specimen> ofCall = Specimens.ALL.stream()
                .filter(each -> each.query().id().sameCallAs(id.get()))
                .toList();
        return ofCall.isEmpty()
                ? GraphReply.notFound()
                : ofCall.stream()
                        .filter(each -> answers(each, request))
                        .findFirst()
                        .map(each -> GraphReply.document(each.document()))
                        .orElseGet(() -> GraphReply.error(400, "BadRequest", "No specimen has this query."));
    }

    private static boolean answers(Specimen specimen, GraphRequest request) {
        Set<String> select = specimen.query().select().stream()
                .map(CallProperty::graphName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> expand = specimen.query().expand().stream()
                .map(CallRelationship::graphName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> selected = request.names("$select");
        selected.remove(CallProperty.ID.graphName());
        return selected.equals(select) && request.names("$expand").equals(expand);
    }
}
