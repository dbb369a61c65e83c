package io.github.graphcalls.feign.transport;

import java.util.Optional;

/**
 * The way to a server, for which connections are kept. There is one for each origin ({@link Routes}), equal to itself alone: a
 * record's own comparison is put together when it is first needed, which a program's first lookup would wait for.
 *
 * @param host the server's host, an address of IPv6 without brackets
 * @param port the server's port
 * @param secure whether it speaks TLS
 * @param proxy the proxy between, which opens a tunnel
 */
record Route(String host, int port, boolean secure, Optional<HttpProxy> proxy) {

    /** Where a connection is made to. */
    String firstHost() {
        return proxy.map(HttpProxy::host).orElse(host);
    }

    int firstPort() {
        return proxy.map(HttpProxy::port).orElse(port);
    }

    /** As a tunnel and the Host header name the server. */
    String authority() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
