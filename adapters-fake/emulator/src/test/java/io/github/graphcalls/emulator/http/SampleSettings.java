package io.github.graphcalls.emulator.http;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;

/** The settings of a connection over plain HTTP, for tests without a socket. */
final class SampleSettings {

    static final HttpSettings PLAIN = new HttpSettings(
            InetAddress.getLoopbackAddress(),
            0,
            Optional.empty(),
            Duration.ofSeconds(10),
            Duration.ofMinutes(2),
            Duration.ZERO,
            10,
            100);

    private SampleSettings() {}
}
