package io.github.graphcalls.emulator;

import io.github.graphcalls.emulator.callback.CallbackLoop;
import io.github.graphcalls.emulator.control.Control;
import io.github.graphcalls.emulator.control.WorldClock;
import io.github.graphcalls.emulator.graph.Graph;
import io.github.graphcalls.emulator.http.HttpServer;
import io.github.graphcalls.emulator.http.HttpSettings;
import io.github.graphcalls.emulator.token.SignIn;
import io.github.graphcalls.emulator.token.TlsCertificate;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.fault.HttpEffects;
import io.github.graphcalls.time.Sleeper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;

/** Puts an emulator together from its settings, and starts it. */
final class EmulatorStart {

    private static final Duration IDLE_TIMEOUT = Duration.ofMinutes(2);

    private EmulatorStart() {}

    static GraphEmulator start(EmulatorBuilder settings) {
        try {
            return started(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "no emulator on port " + settings.port + " of " + settings.address.getHostAddress() + ": "
                            + e.getMessage(),
                    e);
        }
    }

    private static GraphEmulator started(EmulatorBuilder settings) throws IOException {
        Optional<TlsCertificate> certificate =
                settings.tls ? Optional.of(TlsCertificate.create(settings.address.getHostAddress())) : Optional.empty();
        World world = settings.world.orElseGet(() -> World.inFrontOf(settings.lookup.orElseThrow())
                .clock(settings.clock)
                .sleeper(Sleeper.SYSTEM)
                .build());
        Optional<WorldClock> worldClock = settings.world.map(driven -> new WorldClock(driven, System::nanoTime));
        worldClock.ifPresent(running -> running.run(settings.speed));
        String scheme = settings.tls ? "https" : "http";
        Optional<CallbackLoop> callbacks =
                settings.callbacks.map(chosen -> CallbackLoop.start(world, worldClock, chosen));
        Control control = new Control(world, worldClock, settings.key, callbacks);
        RequestRouter router = new RequestRouter(
                scheme,
                () -> HttpEffects.bounded(settings.clock.instant()),
                worldClock,
                new SignIn(settings.tokens),
                callbacks.map(CallbackLoop::tokens),
                new Graph(world, settings.pageSize),
                world,
                control);
        HttpServer server = HttpServer.start(
                new HttpSettings(
                        settings.address,
                        settings.port,
                        certificate.map(TlsCertificate::context),
                        settings.requestTimeout,
                        IDLE_TIMEOUT,
                        settings.drainTimeout,
                        settings.maxConnections,
                        settings.maxBody),
                router);
        String origin = scheme + "://" + host(settings.address, settings.tls) + ":" + server.port();
        return new GraphEmulator(
                server, origin, certificate.map(TlsCertificate::pem), world, worldClock, control, callbacks);
    }

    /** The host by which a client on this machine reaches it. */
    private static String host(InetAddress address, boolean tls) {
        String host = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
        if (host.equals("127.0.0.1")) {
            return tls ? "localhost" : host;
        }
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
