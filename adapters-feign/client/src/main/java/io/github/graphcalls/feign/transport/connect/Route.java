package io.github.graphcalls.feign.transport.connect;

import java.util.Optional;

/**
 * The route to a server. The pool keeps connections by route. Compares itself without a record's own comparison, whose first use
 * takes 30 ms and more of a program's first lookup.
 *
 * @param host the server's host, an IPv6 address without brackets
 * @param port the server's port
 * @param secure whether the connection uses TLS
 * @param proxy the proxy that opens a tunnel to the server
 */
public record Route(String host, int port, boolean secure, Optional<HttpProxy> proxy) {

    /** {@return the host to which the socket is connected: the proxy or the server} */
    public String firstHost() {
        return proxy.map(HttpProxy::host).orElse(host);
    }

    /** {@return the port to which the socket is connected} */
    public int firstPort() {
        return proxy.map(HttpProxy::port).orElse(port);
    }

    /** {@return host and port of the server, as in {@code CONNECT} and the {@code Host} header} */
    public String authority() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Route route
                && port == route.port
                && secure == route.secure
                && host.equals(route.host)
                && proxy.equals(route.proxy);
    }

    @Override
    public int hashCode() {
        return 31 * host.hashCode() + port;
    }
}
