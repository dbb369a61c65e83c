package io.github.graphcalls.feign.transport;

import io.github.graphcalls.call.value.Secret;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/**
 * How to get to a host: straight for http, else through a tunnel where there is a proxy, which then sees neither request nor
 * token. The system's settings are read when a host is first asked, on a thread of its own, since what a program has put in
 * their place may take its time, and heeds no deadline.
 */
final class Routes {

    private final Optional<HttpProxy> proxy;
    private final Map<String, CompletableFuture<Route>> known = new ConcurrentHashMap<>();

    Routes(Optional<HttpProxy> proxy) {
        this.proxy = proxy;
    }

    /**
     * The way to a host.
     *
     * @param origin scheme, host and port, such as {@code https://graph.microsoft.com}
     * @param exchange who waits until the way is known
     */
    Route to(String origin, Exchange exchange) throws IOException {
        CompletableFuture<Route> planned = known.get(origin);
        if (planned == null) {
            planned = known.computeIfAbsent(origin, this::plan);
        }
        // Of its own, since others wait for the same.
        CompletableFuture<Route> wait = planned.isDone() ? planned : planned.copy();
        try {
            exchange.awaits(wait);
            return wait.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted before the way to " + origin + " was known");
        } catch (ExecutionException e) {
            known.remove(origin, planned);
            throw new IOException("no way to " + origin + ": " + e.getCause(), e);
        }
    }

    private CompletableFuture<Route> plan(String origin) {
        URI place = URI.create(origin);
        boolean secure = place.getScheme().equalsIgnoreCase("https");
        if (!secure || proxy.isPresent()) {
            return CompletableFuture.completedFuture(route(place, secure, secure ? proxy : Optional.empty()));
        }
        CompletableFuture<Route> route = new CompletableFuture<>();
        Thread asking = new Thread(
                () -> {
                    try {
                        route.complete(route(place, true, systemProxy(place)));
                    } catch (Throwable failed) {
                        route.completeExceptionally(failed);
                    }
                },
                "graph-calls-proxy");
        asking.setDaemon(true);
        asking.start();
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
                .map(address -> signedIn(address.getHostString(), address.getPort()));
    }

    /** The system's word for the proxy: its properties, else its authenticator. */
    private static HttpProxy signedIn(String host, int port) {
        Optional<HttpProxy> byProperty = Optional.ofNullable(System.getProperty("https.proxyUser"))
                .map(user -> signedIn(host, port, user, System.getProperty("https.proxyPassword", "")));
        return byProperty
                .or(() -> Optional.ofNullable(Authenticator.requestPasswordAuthentication(
                                host, null, port, "http", "", "Basic", null, Authenticator.RequestorType.PROXY))
                        .map(found -> signedIn(host, port, found)))
                .orElseGet(() -> new HttpProxy(host, port, Optional.empty(), Optional.empty()));
    }

    private static HttpProxy signedIn(String host, int port, PasswordAuthentication found) {
        return signedIn(host, port, found.getUserName(), new String(found.getPassword()));
    }

    private static HttpProxy signedIn(String host, int port, String user, String password) {
        return new HttpProxy(host, port, Optional.of(user), Optional.of(Secret.of(password)));
    }
}
