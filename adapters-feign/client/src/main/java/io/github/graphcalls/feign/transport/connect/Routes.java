package io.github.graphcalls.feign.transport.connect;

import io.github.graphcalls.call.value.Secret;
import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Chooses the route to a server: direct for http, through the tunnel of a proxy for https where there is one. The system's proxy
 * settings are read once for each server, on another thread, since a program's own {@link ProxySelector} may block.
 */
public final class Routes {

    private final Optional<HttpProxy> proxy;
    private final BlockingCalls<String, Optional<HttpProxy>> choices =
            new BlockingCalls<>("proxy", origin -> systemProxy(URI.create(origin)));
    private final Map<String, Route> known = new ConcurrentHashMap<>();

    /**
     * Routes through a proxy.
     *
     * @param proxy the proxy for https; empty for that of the system
     */
    public Routes(Optional<HttpProxy> proxy) {
        this.proxy = proxy;
    }

    /**
     * Returns the route to a server.
     *
     * @param origin scheme, host and port, such as {@code https://graph.microsoft.com}
     * @param exchange ends the wait for the system's proxy settings when it is cancelled
     * @return the route
     * @throws IOException if the system's proxy settings cannot be read
     */
    public Route to(String origin, Exchange exchange) throws IOException {
        Route route = known.get(origin);
        if (route == null) {
            URI place = URI.create(origin);
            boolean secure = place.getScheme().equalsIgnoreCase("https");
            boolean isGiven = !secure || proxy.isPresent();
            route = route(place, secure, isGiven ? proxy.filter(any -> secure) : choices.await(origin, exchange));
            known.put(origin, route);
        }
        return route;
    }

    private static Route route(URI place, boolean secure, Optional<HttpProxy> between) {
        int port = place.getPort() >= 0 ? place.getPort() : secure ? 443 : 80;
        return new Route(place.getHost().replaceAll("[\\[\\]]", ""), port, secure, between);
    }

    private static Optional<HttpProxy> systemProxy(URI place) {
        ProxySelector selector = ProxySelector.getDefault();
        List<Proxy> offered = selector == null ? List.of() : selector.select(place);
        return offered.stream()
                .takeWhile(each -> each.type() != Proxy.Type.DIRECT)
                .filter(each -> each.type() == Proxy.Type.HTTP && each.address() instanceof InetSocketAddress)
                .map(each -> (InetSocketAddress) each.address())
                .findFirst()
                .map(Routes::signedIn);
    }

    /** The proxy with the user of the system properties, else of the system's authenticator. */
    private static HttpProxy signedIn(InetSocketAddress address) {
        String host = address.getHostString();
        int port = address.getPort();
        HttpProxy proxy = new HttpProxy(host, port, Optional.empty(), Optional.empty());
        String user = System.getProperty("https.proxyUser");
        if (user != null) {
            return proxy.withCredentials(user, Secret.of(System.getProperty("https.proxyPassword", "")));
        }
        PasswordAuthentication found = Authenticator.requestPasswordAuthentication(
                host, null, port, "http", "", "Basic", null, Authenticator.RequestorType.PROXY);
        return found == null
                ? proxy
                : proxy.withCredentials(found.getUserName(), Secret.of(new String(found.getPassword())));
    }
}
