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
 * What an adapter under test is built on: calls as values, a server on loopback that answers as Graph would, or a store whose
 * failures a rule controls. Each rule has its own world.
 */
public final class ContractWorld implements AutoCloseable {

    /** Another host of loopback, where the system has one: Linux and Windows do. */
    private static final String OTHER_HOST = "127.0.0.2";

    private final InstantSource clock;
    private final Secret token;
    private GraphStub graph;
    private GraphStub elsewhere;
    private StoreStub store;

    /** Creates a world with a token of its own, on the clock of the system. */
    public ContractWorld() {
        this(Secret.of("token-not-to-be-printed"));
    }

    /**
     * Creates a world on the clock of the system.
     *
     * @param token the token that the server expects
     */
    public ContractWorld(Secret token) {
        this(token, Duration.ZERO);
    }

    /**
     * Creates a world whose clock differs from the system's.
     *
     * @param token the token
     * @param ahead how far the clock is ahead, negative for behind
     */
    public ContractWorld(Secret token, Duration ahead) {
        this.token = requireNonNull(token, "token");
        clock = ahead.isZero() ? InstantSource.system() : InstantSource.offset(InstantSource.system(), ahead);
    }

    /**
     * Returns the calls with everything known about them, relationships included.
     *
     * @return the calls, each id once
     */
    public List<Call> calls() {
        return Specimens.CALLS;
    }

    /**
     * Returns the clock of the deadlines.
     *
     * @return the clock, which the adapter should read too
     */
    public InstantSource clock() {
        return clock;
    }

    /**
     * Returns the token that the server expects.
     *
     * @return the token, to be sent as {@code Authorization: Bearer}
     */
    public Secret token() {
        return token;
    }

    /**
     * Returns the base URL of the server.
     *
     * @return the base URL, version included, such as {@code http://127.0.0.1:49152/v1.0}
     */
    public URI baseUrl() {
        return graph().baseUrl();
    }

    /**
     * Returns the server.
     *
     * @return the server, started by the first call
     */
    public synchronized GraphStub graph() {
        if (graph == null) {
            graph = GraphStub.start(token, GraphStub.LOOPBACK);
        }
        return graph;
    }

    /**
     * Returns a second server, which must not get the token: it is not Graph.
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
     * Reports whether the adapter uses the server.
     *
     * @return whether {@link #baseUrl()} or {@link #graph()} was called
     */
    public synchronized boolean isOverHttp() {
        return graph != null;
    }

    /**
     * Returns the store of an adapter that does not speak HTTP: the double of its driver calls {@link StoreStub#access}.
     *
     * @return the store
     */
    public synchronized StoreStub store() {
        if (store == null) {
            store = new StoreStub();
        }
        return store;
    }

    /**
     * Reports whether the adapter uses the store.
     *
     * @return whether {@link #store()} was called
     */
    public synchronized boolean hasStore() {
        return store != null;
    }

    /** Stops the servers, and ends every access to the store that stalls. */
    @Override
    public synchronized void close() {
        if (store != null) {
            store.close();
        }
        if (elsewhere != null) {
            elsewhere.close();
        }
        if (graph != null) {
            graph.close();
        }
    }
}
