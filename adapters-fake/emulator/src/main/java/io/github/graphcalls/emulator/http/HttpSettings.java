package io.github.graphcalls.emulator.http;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * How the server listens, and what it bears.
 *
 * @param address where it listens
 * @param port the port, 0 for a free one
 * @param tls the certificate it shows, or empty for plain HTTP
 * @param requestTimeout how long a request may take to arrive, from its first byte to its last
 * @param idleTimeout how long a connection may rest between two requests
 * @param drainTimeout how long closing waits for what is in flight
 * @param maxConnections how many connections there may be at once
 * @param maxBody how many bytes the body of a request may have
 */
public record HttpSettings(
        InetAddress address,
        int port,
        Optional<SSLContext> tls,
        Duration requestTimeout,
        Duration idleTimeout,
        Duration drainTimeout,
        int maxConnections,
        int maxBody) {

    /** The longest request line that is read, in bytes. */
    static final int MAX_LINE_BYTES = 16 * 1024;

    /** The longest headers that are read, in bytes, all together. */
    static final int MAX_HEADERS_BYTES = 32 * 1024;
}
