package io.github.graphcalls.emulator;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.emulator.callback.Callbacks;
import io.github.graphcalls.emulator.control.WorldClock;
import io.github.graphcalls.emulator.token.TokenPolicy;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.lookup.CallLookup;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** The settings of an emulator. Not safe for use by several threads. */
public final class EmulatorBuilder {

    final Optional<World> world;
    final Optional<CallLookup> lookup;
    InstantSource clock;
    InetAddress address = InetAddress.getLoopbackAddress();
    Optional<Secret> key = Optional.empty();
    int port;
    boolean tls;
    BigDecimal speed = BigDecimal.ZERO;
    TokenPolicy tokens = TokenPolicy.any();
    Optional<Callbacks> callbacks = Optional.empty();
    int pageSize = 20;
    Duration requestTimeout = Duration.ofSeconds(10);
    Duration drainTimeout = Duration.ofSeconds(10);
    int maxConnections = 1_024;
    int maxBody = 4 * 1024 * 1024;

    /** In front of a world, or of a lookup. */
    EmulatorBuilder(Optional<World> world, Optional<CallLookup> lookup) {
        this.world = world;
        this.lookup = lookup;
        clock = world.map(World::clock).orElse(InstantSource.system());
    }

    /**
     * Listens on a port.
     *
     * @param number the port, 0 for a free one, which is the default
     * @return this
     * @throws IllegalArgumentException for a port that does not exist
     */
    public EmulatorBuilder port(int number) {
        port = Bounds.between("port", 0, 65_535, number);
        return this;
    }

    /**
     * Listens on an address that other machines may reach, and demands a key for the control API.
     *
     * @param listening the address
     * @param controlKey the key, which requests send in the header {@code Emulator-Key}: 16 to 1,024 characters of visible
     *     ASCII, and spaces within
     * @return this
     * @throws IllegalArgumentException for a key of another length, or one that no header can hold
     */
    public EmulatorBuilder exposedAt(InetAddress listening, Secret controlKey) {
        key = Optional.of(Bounds.key(controlKey));
        address = listening;
        return this;
    }

    /**
     * Serves HTTPS, with a certificate that the start makes and {@link GraphEmulator#certificate()} returns.
     *
     * @return this
     */
    public EmulatorBuilder tls() {
        tls = true;
        return this;
    }

    /**
     * Sets the clock of the answers' {@code Date}; by default the world's, else the system's.
     *
     * @param source the clock
     * @return this
     */
    public EmulatorBuilder clock(InstantSource source) {
        clock = requireNonNull(source, "source");
        return this;
    }

    /**
     * Sets the speed of the world's clock.
     *
     * @param times how many times as fast as real time, 0 (the default) to 100,000
     * @return this
     * @throws IllegalArgumentException for any other speed, or without a world
     */
    public EmulatorBuilder speed(BigDecimal times) {
        Bounds.requireWorld("speed", world);
        speed = WorldClock.check(requireNonNull(times, "times"));
        return this;
    }

    /**
     * Sets which bearer tokens are accepted.
     *
     * @param policy the policy, {@link TokenPolicy#any()} by default
     * @return this
     */
    public EmulatorBuilder tokens(TokenPolicy policy) {
        tokens = requireNonNull(policy, "policy");
        return this;
    }

    /**
     * Sends notifications of the world's calls.
     *
     * @param settings where they are sent, and how
     * @return this
     * @throws IllegalArgumentException without a world
     */
    public EmulatorBuilder callbacks(Callbacks settings) {
        Bounds.requireWorld("callbacks", world);
        callbacks = Optional.of(settings);
        return this;
    }

    /**
     * Sets the length of a page of a relationship; Graph's own length is not known.
     *
     * @param items how many items a page has at most, 20 by default
     * @return this
     * @throws IllegalArgumentException for less than 1 or more than a million
     */
    public EmulatorBuilder pageSize(int items) {
        pageSize = Bounds.between("page size", 1, 1_000_000, items);
        return this;
    }

    /**
     * Sets how long a request may take to arrive, from its first byte to its last.
     *
     * @param time how long, 10 seconds by default
     * @return this
     * @throws IllegalArgumentException for a negative time, or more than 365 days
     */
    public EmulatorBuilder requestTimeout(Duration time) {
        requestTimeout = Bounds.timeout("request timeout", time);
        return this;
    }

    /**
     * Sets how long {@link GraphEmulator#close()} waits for requests in flight.
     *
     * @param time how long, 10 seconds by default
     * @return this
     * @throws IllegalArgumentException for a negative time, or more than 365 days
     */
    public EmulatorBuilder drainTimeout(Duration time) {
        drainTimeout = Bounds.timeout("drain timeout", time);
        return this;
    }

    /**
     * Limits the open connections; a request on a further one is answered 503.
     *
     * @param connections how many, 1,024 by default
     * @return this
     * @throws IllegalArgumentException for less than 1 or more than a million
     */
    public EmulatorBuilder maxConnections(int connections) {
        maxConnections = Bounds.between("connections", 1, 1_000_000, connections);
        return this;
    }

    /**
     * Limits the body of a request; a longer one is answered 413.
     *
     * @param bytes the limit, 4 MiB by default
     * @return this
     * @throws IllegalArgumentException for less than 1
     */
    public EmulatorBuilder maxBody(int bytes) {
        maxBody = Bounds.between("body", 1, Integer.MAX_VALUE, bytes);
        return this;
    }

    /**
     * Starts the emulator.
     *
     * @return the running emulator
     * @throws UncheckedIOException if the port cannot be bound, or no certificate can be made
     */
    public GraphEmulator start() {
        return EmulatorStart.start(this);
    }
}
