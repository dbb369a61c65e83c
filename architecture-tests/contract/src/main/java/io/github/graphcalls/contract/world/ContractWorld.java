package io.github.graphcalls.contract.world;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.contract.specimen.Specimens;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * What an adapter under test is built on: the calls as values, for an adapter that holds them itself, or the address and the
 * token of a server that tells the same calls as Graph would. Every rule has a world of its own.
 */
public final class ContractWorld implements AutoCloseable {

    /** Another host of loopback, where the system has one: Linux and Windows do. */
    private static final String OTHER_HOST = "127.0.0.2";

    private final InstantSource clock;
    private final Secret token;
    private GraphStub graph;
    private GraphStub elsewhere;

    /** A world in which nothing was asked yet. */
    public ContractWorld() {
        this(Secret.of("token-not-to-be-printed"));
    }

    /**
     * A world in which nothing was asked yet, whose server wants to see another token.
     *
     * @param token the token
     */
    public ContractWorld(Secret token) {
        this(token, Duration.ZERO);
    }

    /**
     * A world whose clock is ahead of the system's, or behind it.
     *
     * @param token the token
     * @param ahead how far the clock is ahead, negative for behind
     */
    public ContractWorld(Secret token, Duration ahead) {
        this.token = requireNonNull(token, "token");
        clock = ahead.isZero() ? InstantSource.system() : InstantSource.offset(InstantSource.system(), ahead);
    }

    /**
     * The calls with all that is known of them, relationships included.
     *
     * @return the calls, each id once
     */
    public List<Call> calls() {
        return Specimens.CALLS;
    }

    /**
     * The clock on which deadlines are told.
     *
     * @return the clock, which the adapter is to use as well
     */
    public InstantSource clock() {
        return clock;
    }

    /**
     * What the server wants to see.
     *
     * @return the token, to be sent as {@code Authorization: Bearer}
     */
    public Secret token() {
        return token;
    }

    /**
     * Where the server is.
     *
     * @return the base URL, version included, such as {@code http://127.0.0.1:49152/v1.0}
     */
    public URI baseUrl() {
        return graph().baseUrl();
    }

    /**
     * The server itself.
     *
     * @return the server, started when it is first asked for
     */
    public synchronized GraphStub graph() {
        if (graph == null) {
            graph = GraphStub.start(token, GraphStub.LOOPBACK);
        }
        return graph;
    }

    /**
     * Another server, which is not Graph: no token may be sent there.
     *
     * @return the server, on another host of loopback where the system has one, else on another port
     */
    public synchronized GraphStub elsewhere() {
        if (elsewhere == null) {
            try {
                elsewhere = GraphStub.start(token, OTHER_HOST);
            } catch (UncheckedIOException onlyOneLoopbackAddress) {
                elsewhere = GraphStub.start(token, GraphStub.LOOPBACK);
            }
        }
        return elsewhere;
    }

    /**
     * Whether the adapter asked for the server.
     *
     * @return whether {@link #baseUrl()} or {@link #graph()} was called
     */
    public synchronized boolean isOverHttp() {
        return graph != null;
    }

    /** Stops the servers, if there are any. */
    @Override
    public synchronized void close() {
        if (elsewhere != null) {
            elsewhere.close();
        }
        if (graph != null) {
            graph.close();
        }
    }
}
