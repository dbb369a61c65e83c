package io.github.graphcalls.emulator.http;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * The address and the limits of a server.
 *
 * @param address the address on which it listens
 * @param port the port, 0 for a free one
 * @param tls the certificate, or empty for plain HTTP
 * @param requestTimeout how long a request may take to arrive, from its first byte to its last
 * @param idleTimeout how long a connection may be idle between two requests
 * @param drainTimeout how long a close waits for requests in flight
 * @param maxConnections the limit of open connections
 * @param maxBody the limit of a request's body in bytes
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

    /** The limit of a request line in bytes. */
    static final int MAX_LINE_BYTES = 16 * 1024;

    /** The limit of all headers of a request in bytes. */
    static final int MAX_HEADERS_BYTES = 32 * 1024;
}
