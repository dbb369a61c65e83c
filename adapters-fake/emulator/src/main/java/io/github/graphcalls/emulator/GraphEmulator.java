package io.github.graphcalls.emulator;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.emulator.control.Control;
import io.github.graphcalls.emulator.graph.Graph;
import io.github.graphcalls.emulator.http.HttpServer;
import io.github.graphcalls.emulator.journal.Journal;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.lookup.CallLookup;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Answers as Graph would, from a lookup: calls, what is related to them, batches, and the sign-in that comes before. Safe for
 * use by several threads; to be closed, which lets what is in flight come to its end and leaves the lookup open.
 */
public final class GraphEmulator implements AutoCloseable {

    private final HttpServer server;
    private final String origin;
    private final Optional<String> certificate;
    private final World faults;
    private final Journal journal;
    private final Control control;

    GraphEmulator(
            HttpServer server,
            String origin,
            Optional<String> certificate,
            World faults,
            Journal journal,
            Control control) {
        this.server = server;
        this.origin = origin;
        this.certificate = certificate;
        this.faults = faults;
        this.journal = journal;
        this.control = control;
    }

    /**
     * Starts on a free port of the loopback address, where any token will do.
     *
     * @param lookup what answers
     * @return the running emulator
     * @throws UncheckedIOException if no port can be had
     */
    public static GraphEmulator start(CallLookup lookup) {
        return builder(lookup).start();
    }

    /**
     * Starts on a port of the loopback address, where any token will do.
     *
     * @param lookup what answers
     * @param port the port, 0 for a free one
     * @return the running emulator
     * @throws IllegalArgumentException if there is no such port
     * @throws UncheckedIOException if the port cannot be had
     */
    public static GraphEmulator start(CallLookup lookup, int port) {
        return builder(lookup).port(port).start();
    }

    /**
     * An emulator in front of a lookup, with settings.
     *
     * @param lookup what answers
     * @return a builder
     */
    public static EmulatorBuilder builder(CallLookup lookup) {
        requireNonNull(lookup, "lookup");
        return new EmulatorBuilder(lookup, Optional.empty());
    }

    /**
     * An emulator in front of a world, which the control API drives.
     *
     * @param world the world, whose clock is the emulator's
     * @return a builder
     */
    public static EmulatorBuilder builder(World world) {
        requireNonNull(world, "world");
        return new EmulatorBuilder(FakeCallLookup.in(world), Optional.of(world));
    }

    /**
     * Where it answers, with the version of the API: what a client takes as its base URL.
     *
     * @return a URL such as {@code http://127.0.0.1:8080/v1.0}
     */
    public String baseUrl() {
        return origin + Graph.VERSION;
    }

    /**
     * Where it is: the authority that a client signs in with, to which it adds a tenant; and where {@code /__emulator/} lies.
     *
     * @return a URL such as {@code https://localhost:8443}
     */
    public String origin() {
        return origin;
    }

    /**
     * The certificate that a client has to trust.
     *
     * @return the certificate in PEM, or empty without TLS
     */
    public Optional<String> certificate() {
        return certificate;
    }

    /**
     * Adds a fault behind those in force: those of the world, where there is one.
     *
     * @param fault the fault
     */
    public void add(Fault fault) {
        faults.add(fault);
    }

    /** {@return the faults in force} */
    public List<Fault> faults() {
        return faults.behavior().faults();
    }

    /** Takes all faults away. */
    public void clearFaults() {
        faults.clearFaults();
    }

    /**
     * What was asked.
     *
     * @return the journal
     */
    public Journal journal() {
        return journal;
    }

    /**
     * Back to the beginning, as {@code POST /__emulator/reset} does: with an empty journal, and the world, when
     * there is one, reset, its clock running as fast as it did at first.
     */
    public void reset() {
        control.reset();
    }

    @Override
    public void close() {
        server.close();
    }

    @Override
    public String toString() {
        return "GraphEmulator[" + baseUrl() + "]";
    }
}
