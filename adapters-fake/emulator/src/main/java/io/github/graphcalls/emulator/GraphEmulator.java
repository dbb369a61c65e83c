package io.github.graphcalls.emulator;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.emulator.callback.CallbackLoop;
import io.github.graphcalls.emulator.control.Control;
import io.github.graphcalls.emulator.control.WorldClock;
import io.github.graphcalls.emulator.graph.Graph;
import io.github.graphcalls.emulator.http.HttpServer;
import io.github.graphcalls.emulator.token.CallbackTokens;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.journal.Journal;
import io.github.graphcalls.lookup.CallLookup;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Answers over HTTP like Microsoft Graph: calls, their relationships, batches, and the sign-in. Safe for use by several threads.
 * To be closed, which answers the requests in flight and leaves the lookup open.
 */
public final class GraphEmulator implements AutoCloseable {

    private final HttpServer server;
    private final String origin;
    private final Optional<String> certificate;
    private final World world;
    private final Optional<WorldClock> clock;
    private final Control control;
    private final Optional<CallbackLoop> callbacks;

    GraphEmulator(
            HttpServer server,
            String origin,
            Optional<String> certificate,
            World world,
            Optional<WorldClock> clock,
            Control control,
            Optional<CallbackLoop> callbacks) {
        this.server = server;
        this.origin = origin;
        this.certificate = certificate;
        this.world = world;
        this.clock = clock;
        this.control = control;
        this.callbacks = callbacks;
    }

    /**
     * Starts on a free port of the loopback address, and accepts any token.
     *
     * @param lookup finds the calls
     * @return the running emulator
     * @throws UncheckedIOException if no port can be bound
     */
    public static GraphEmulator start(CallLookup lookup) {
        return builder(lookup).start();
    }

    /**
     * Starts on a port of the loopback address, and accepts any token.
     *
     * @param lookup finds the calls
     * @param port the port, 0 for a free one
     * @return the running emulator
     * @throws IllegalArgumentException for a port that does not exist
     * @throws UncheckedIOException if the port cannot be bound
     */
    public static GraphEmulator start(CallLookup lookup, int port) {
        return builder(lookup).port(port).start();
    }

    /**
     * Begins an emulator in front of a lookup: a proxy with faults and a journal.
     *
     * @param lookup finds the calls
     * @return a builder
     */
    public static EmulatorBuilder builder(CallLookup lookup) {
        return new EmulatorBuilder(Optional.empty(), Optional.of(requireNonNull(lookup, "lookup")));
    }

    /**
     * Begins an emulator in front of a world, which the control API drives.
     *
     * @param world the world, whose clock is the emulator's
     * @return a builder
     */
    public static EmulatorBuilder builder(World world) {
        requireNonNull(world, "world");
        return new EmulatorBuilder(Optional.of(world), Optional.empty());
    }

    /** {@return the base URL of a client, such as {@code http://127.0.0.1:8080/v1.0}} */
    public String baseUrl() {
        return origin + Graph.VERSION;
    }

    /**
     * The scheme, host and port: the authority to which a client adds its tenant to sign in, and the server of
     * {@code /__emulator/}.
     *
     * @return a URL such as {@code https://localhost:8443}
     */
    public String origin() {
        return origin;
    }

    /** {@return the certificate in PEM that a client has to trust, or empty without TLS} */
    public Optional<String> certificate() {
        return certificate;
    }

    /** {@return the world, which without one of its own is a world in front of the lookup} */
    public World world() {
        return world;
    }

    /** {@return what runs the clock of the world; empty in front of a lookup} */
    public Optional<WorldClock> clock() {
        return clock;
    }

    /**
     * Adds a fault behind those in force.
     *
     * @param fault the fault
     */
    public void add(Fault fault) {
        world.add(fault);
    }

    /** {@return the faults in force, which are those of the world where there is one} */
    public List<Fault> faults() {
        return world.behavior().faults();
    }

    /** Removes all faults. */
    public void clearFaults() {
        world.clearFaults();
    }

    /** {@return the lookups and requests since the start or the last reset, which is the world's journal where there is one} */
    public Journal journal() {
        return world.journal();
    }

    /**
     * Resets the emulator, as {@code POST /__emulator/reset} does: an empty journal, and the world at its beginning, its clock at
     * the speed of the start.
     */
    public void reset() {
        control.reset();
    }

    /** {@return the OpenID configuration with the keys of notifications, which a bot needs to check their tokens} */
    public URI callbackKeys() {
        return URI.create(origin + CallbackTokens.CONFIGURATION);
    }

    /**
     * Waits until the notifications that are due at the world's time were answered.
     *
     * @param timeout how long at most, in real time
     * @return whether none is pending
     * @throws InterruptedException if the thread is interrupted
     */
    public boolean awaitCallbacks(Duration timeout) throws InterruptedException {
        return callbacks.isEmpty() || callbacks.get().await(timeout);
    }

    @Override
    public void close() {
        callbacks.ifPresent(CallbackLoop::close);
        server.close();
    }

    @Override
    public String toString() {
        return "GraphEmulator[" + baseUrl() + "]";
    }
}
