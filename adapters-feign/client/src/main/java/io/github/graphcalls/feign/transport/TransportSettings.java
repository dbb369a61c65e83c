package io.github.graphcalls.feign.transport;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.feign.transport.connect.HttpProxy;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * The settings of a pooled transport: limits, proxy and trust. Immutable.
 *
 * @param connectTimeout the time limit for a connection to each address, and for each read of the TLS handshake
 * @param connections the largest number of connections to one host; a request that finds none free waits for one
 * @param largestBody the largest body that is read, decompressed, in bytes; a document that a lookup reads has at most 4 MiB besides
 * @param proxy the proxy; empty leaves it to the system's {@link java.net.ProxySelector}, which knows {@code https.proxyHost}
 * @param trust whose certificates are trusted; empty leaves it to the system's {@link SSLContext#getDefault()}
 */
public record TransportSettings(
        Duration connectTimeout,
        int connections,
        int largestBody,
        Optional<HttpProxy> proxy,
        Optional<SSLContext> trust) {

    private static final Duration MAX_TIMEOUT = Duration.ofDays(365);
    /** The largest number of connections to one host: the number of its ports. */
    public static final int MAX_CONNECTIONS = 65_535;

    /** Ten seconds to connect, 64 connections to a host, 4 MiB, and the system's proxy and trust. */
    public static final TransportSettings DEFAULT =
            new TransportSettings(Duration.ofSeconds(10), 64, 4 * 1024 * 1024, Optional.empty(), Optional.empty());

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException for a time that is not positive or above 365 days, less than one connection or more than
     *     65,535, or a largest body of less than one byte
     */
    public TransportSettings {
        requireNonNull(proxy, "proxy");
        requireNonNull(trust, "trust");
        if (connectTimeout.isNegative() || connectTimeout.isZero() || connectTimeout.compareTo(MAX_TIMEOUT) > 0) {
            throw new IllegalArgumentException(
                    "connect-timeout: expected more than zero and at most 365 days, found " + connectTimeout);
        }
        if (connections < 1 || connections > MAX_CONNECTIONS) {
            throw new IllegalArgumentException(
                    "connections: expected 1 to " + MAX_CONNECTIONS + ", found " + connections);
        }
        if (largestBody < 1) {
            throw new IllegalArgumentException("largest-body: expected at least 1 byte, found " + largestBody);
        }
    }

    /**
     * Returns the same settings with another time limit for connecting.
     *
     * @param limit the time limit
     * @return the settings
     * @throws IllegalArgumentException if it is not positive or above 365 days
     */
    public TransportSettings withConnectTimeout(Duration limit) {
        return new TransportSettings(limit, connections, largestBody, proxy, trust);
    }

    /**
     * Returns the same settings with another number of connections.
     *
     * @param number the largest number of connections to one host, at least 1
     * @return the settings
     * @throws IllegalArgumentException for less than 1 or more than 65,535
     */
    public TransportSettings withConnections(int number) {
        return new TransportSettings(connectTimeout, number, largestBody, proxy, trust);
    }

    /**
     * Returns the same settings with another bound.
     *
     * @param bytes the largest body that is read, at least 1 byte
     * @return the settings
     * @throws IllegalArgumentException for less than 1
     */
    public TransportSettings withLargestBody(int bytes) {
        return new TransportSettings(connectTimeout, connections, bytes, proxy, trust);
    }

    /**
     * Returns the same settings with a proxy.
     *
     * @param other the proxy
     * @return the settings
     */
    public TransportSettings withProxy(HttpProxy other) {
        return new TransportSettings(connectTimeout, connections, largestBody, Optional.of(other), trust);
    }

    /**
     * Returns the same settings with another trust.
     *
     * @param context the context whose trust managers verify certificates
     * @return the settings
     */
    public TransportSettings withTrust(SSLContext context) {
        return new TransportSettings(connectTimeout, connections, largestBody, proxy, Optional.of(context));
    }
}
