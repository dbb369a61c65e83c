package io.github.graphcalls.emulator;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.emulator.control.Control;
import io.github.graphcalls.emulator.control.WorldClock;
import io.github.graphcalls.emulator.graph.Graph;
import io.github.graphcalls.emulator.graph.TimedLookup;
import io.github.graphcalls.emulator.http.HttpServer;
import io.github.graphcalls.emulator.http.HttpSettings;
import io.github.graphcalls.emulator.journal.Journal;
import io.github.graphcalls.emulator.token.SignIn;
import io.github.graphcalls.emulator.token.TlsCertificate;
import io.github.graphcalls.emulator.token.TokenPolicy;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.WorldAnswer;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.fault.HttpEffects;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.time.Sleeper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** How an emulator is to be. Not safe for use by several threads. */
public final class EmulatorBuilder {

    private static final Duration MAX_TIMEOUT = Duration.ofDays(365);

    private final CallLookup lookup;
    private final Optional<World> world;
    private InstantSource clock;
    private InetAddress address = InetAddress.getLoopbackAddress();
    private Optional<Secret> key = Optional.empty();
    private int port;
    private boolean tls;
    private BigDecimal speed = BigDecimal.ZERO;
    private TokenPolicy tokens = TokenPolicy.any();
    private int pageSize = 20;
    private Duration requestTimeout = Duration.ofSeconds(10);
    private Duration drainTimeout = Duration.ofSeconds(10);
    private int maxConnections = 1_024;
    private int maxBody = 4 * 1024 * 1024;

    /** In front of a lookup, or of a world in place of it. */
    EmulatorBuilder(CallLookup lookup, Optional<World> world) {
        this.lookup = lookup;
        this.world = world;
        clock = world.map(World::clock).orElse(InstantSource.system());
    }

    /**
     * Takes a port.
     *
     * @param number the port, 0 for a free one, which is the default
     * @return this
     * @throws IllegalArgumentException if there is no such port
     */
    public EmulatorBuilder port(int number) {
        port = between("port", 0, 65_535, number);
        return this;
    }

    /**
     * Listens beyond this machine's loopback address, where others may reach it: the control API then takes the key alone.
     *
     * @param listening where to listen
     * @param controlKey what a request to the control API shows in the header {@code Emulator-Key}, 16 to 1,024 characters
     *     of visible ASCII, and spaces within
     * @return this
     * @throws IllegalArgumentException if the key is shorter or longer, or no header can hold it
     */
    public EmulatorBuilder exposedAt(InetAddress listening, Secret controlKey) {
        between("the length of the control key", 16, 1_024, controlKey.reveal().length());
        if (!controlKey.reveal().matches("[!-~][ -~]*[!-~]")) {
            throw new IllegalArgumentException(
                    "the control key: expected visible ASCII without a space or a line break at its ends, as a header holds it");
        }
        address = listening;
        key = Optional.of(controlKey);
        return this;
    }

    /**
     * Serves HTTPS, with a certificate that is made at the start and told by {@link GraphEmulator#certificate()}.
     *
     * @return this
     */
    public EmulatorBuilder tls() {
        tls = true;
        return this;
    }

    /**
     * Takes the time from a clock, for the {@code Date} of an answer among others; by default the world's, else the system's.
     *
     * @param source the clock
     * @return this
     */
    public EmulatorBuilder clock(InstantSource source) {
        clock = requireNonNull(source, "source");
        return this;
    }

    /**
     * Lets the clock of the world run from the start.
     *
     * @param times how many times as fast as ours, 0 (the default) to 100,000
     * @return this
     * @throws IllegalArgumentException for any other, or without a world
     */
    public EmulatorBuilder speed(BigDecimal times) {
        if (world.isEmpty()) {
            throw new IllegalArgumentException("speed: there is no world whose clock could run");
        }
        speed = WorldClock.check(requireNonNull(times, "times"));
        return this;
    }

    /**
     * Says which bearer tokens are taken.
     *
     * @param policy the policy, {@link TokenPolicy#any()} by default
     * @return this
     */
    public EmulatorBuilder tokens(TokenPolicy policy) {
        tokens = requireNonNull(policy, "policy");
        return this;
    }

    /**
     * Says how long a page of a relationship is; Graph's own length is not known.
     *
     * @param items how many items a page has at most, 20 by default
     * @return this
     * @throws IllegalArgumentException if it is less than 1 or more than a million
     */
    public EmulatorBuilder pageSize(int items) {
        pageSize = between("page size", 1, 1_000_000, items);
        return this;
    }

    /**
     * Says how long a request may take to arrive, from its first byte to its last.
     *
     * @param time how long, 10 seconds by default
     * @return this
     * @throws IllegalArgumentException for a negative one, or more than 365 days
     */
    public EmulatorBuilder requestTimeout(Duration time) {
        requestTimeout = bounded("request timeout", time);
        return this;
    }

    /**
     * Says how long {@link GraphEmulator#close()} waits for what is in flight.
     *
     * @param time how long, 10 seconds by default
     * @return this
     * @throws IllegalArgumentException for a negative one, or more than 365 days
     */
    public EmulatorBuilder drainTimeout(Duration time) {
        drainTimeout = bounded("drain timeout", time);
        return this;
    }

    /**
     * Says how many connections there may be at once; one more is answered 503.
     *
     * @param connections how many, 1,024 by default
     * @return this
     * @throws IllegalArgumentException if it is less than 1 or more than a million
     */
    public EmulatorBuilder maxConnections(int connections) {
        maxConnections = between("connections", 1, 1_000_000, connections);
        return this;
    }

    /**
     * Says how long the body of a request may be; a longer one is answered 413.
     *
     * @param bytes how long, 4 MiB by default
     * @return this
     * @throws IllegalArgumentException if it is less than 1
     */
    public EmulatorBuilder maxBody(int bytes) {
        maxBody = between("body", 1, Integer.MAX_VALUE, bytes);
        return this;
    }

    /**
     * Starts.
     *
     * @return the running emulator
     * @throws UncheckedIOException if the port cannot be had, or no certificate can be made
     */
    public GraphEmulator start() {
        try {
            Optional<TlsCertificate> certificate =
                    tls ? Optional.of(TlsCertificate.create(address.getHostAddress())) : Optional.empty();
            World faults = world.orElseGet(() -> World.builder(Script.of())
                    .clock(clock)
                    .sleeper(Sleeper.SYSTEM)
                    .journalOfLast(0)
                    .build());
            Journal journal = new Journal();
            Optional<WorldClock> pace = world.map(behind -> new WorldClock(behind, System::nanoTime));
            pace.ifPresent(running -> running.run(speed));
            String scheme = tls ? "https" : "http";
            Control control = new Control(world, pace, faults, journal, key);
            RequestRouter front = new RequestRouter(
                    scheme,
                    () -> HttpEffects.bounded(clock.instant()),
                    pace,
                    new SignIn(tokens),
                    new Graph(timed(faults), pageSize, (item, answer) -> journal.note(item, answer, Optional.empty())),
                    faults,
                    journal,
                    control);
            HttpServer server = HttpServer.start(settings(certificate), front);
            return new GraphEmulator(
                    server,
                    scheme + "://" + host() + ":" + server.port(),
                    certificate.map(TlsCertificate::pem),
                    faults,
                    journal,
                    control);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "no emulator on port " + port + " of " + address.getHostAddress() + ": " + e.getMessage(), e);
        }
    }

    private TimedLookup timed(World faults) {
        if (world.isEmpty()) {
            return (query, now) -> {
                Optional<Fault> fault = faults.strike(query.id(), now);
                LookupOutcome outcome = lookup.find(query);
                return new WorldAnswer(outcome, outcome, fault);
            };
        }
        // A request that was on its way when a reset set the clock back has the time of the clock.
        return (query, now) -> {
            Instant latest = faults.clock().instant();
            return faults.find(query, now.isAfter(latest) ? latest : now);
        };
    }

    /** How a client on this machine calls it; what is at every address is at this one too. */
    private String host() {
        String host = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
        if (host.equals("127.0.0.1")) {
            return tls ? "localhost" : host;
        }
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private HttpSettings settings(Optional<TlsCertificate> certificate) {
        return new HttpSettings(
                address,
                port,
                certificate.map(TlsCertificate::context),
                requestTimeout,
                Duration.ofMinutes(2),
                drainTimeout,
                maxConnections,
                maxBody);
    }

    private static Duration bounded(String what, Duration time) {
        if (time.isNegative() || time.compareTo(MAX_TIMEOUT) > 0) {
            throw new IllegalArgumentException(what + ": expected 0 to 365 days, found " + time);
        }
        return time;
    }

    private static int between(String what, int least, int most, int number) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(what + ": expected " + least + " to " + most + ", found " + number);
        }
        return number;
    }
}
