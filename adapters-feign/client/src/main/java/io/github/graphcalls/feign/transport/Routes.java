package io.github.graphcalls.feign.transport;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.Credentials;
import org.apache.hc.client5.http.auth.CredentialsProvider;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.SystemDefaultCredentialsProvider;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * How to get to a host: straight for http, else through a tunnel where there is a proxy, which then sees neither request nor
 * token. The system's settings are read when a host is first asked. Only a proxy is ever told a password.
 */
final class Routes implements HttpRoutePlanner, CredentialsProvider {

    private final Optional<HttpProxy> proxy;
    private final Map<String, HttpRoute> known = new ConcurrentHashMap<>();
    private final Set<HttpHost> proxies = ConcurrentHashMap.newKeySet();
    private final CredentialsProvider system = new SystemDefaultCredentialsProvider();

    Routes(Optional<HttpProxy> proxy) {
        this.proxy = proxy;
    }

    /**
     * The way to a host.
     *
     * @param origin scheme, host and port, such as {@code https://graph.microsoft.com}
     */
    HttpRoute to(String origin) {
        HttpRoute route = known.get(origin);
        return route == null ? known.computeIfAbsent(origin, this::plan) : route;
    }

    @Override
    public HttpRoute determineRoute(HttpHost target, HttpRequest request, HttpContext context) {
        return request instanceof Exchange exchange ? exchange.route : determineRoute(target, context);
    }

    @Override
    public HttpRoute determineRoute(HttpHost target, HttpContext context) {
        return to(target.toURI());
    }

    private HttpRoute plan(String origin) {
        URI place = URI.create(origin);
        boolean secure = place.getScheme().equalsIgnoreCase("https");
        int port = place.getPort() >= 0 ? place.getPort() : secure ? 443 : 80;
        HttpHost target = new HttpHost(place.getScheme(), place.getHost(), port);
        Optional<HttpHost> between = secure ? between(place) : Optional.empty();
        between.ifPresent(proxies::add);
        return between.map(host -> new HttpRoute(target, null, host, true))
                .orElseGet(() -> new HttpRoute(target, null, secure));
    }

    private Optional<HttpHost> between(URI place) {
        return proxy.map(it -> new HttpHost("http", it.host(), it.port())).or(() -> systemProxy(place));
    }

    private static Optional<HttpHost> systemProxy(URI place) {
        ProxySelector selector = ProxySelector.getDefault();
        List<Proxy> offered = selector == null ? List.of() : selector.select(place);
        return offered.stream()
                .takeWhile(each -> each.type() != Proxy.Type.DIRECT)
                .filter(each -> each.type() == Proxy.Type.HTTP && each.address() instanceof InetSocketAddress)
                .map(each -> (InetSocketAddress) each.address())
                .map(address -> new HttpHost("http", address.getHostString(), address.getPort()))
                .findFirst();
    }

    @Override
    public Credentials getCredentials(AuthScope scope, HttpContext context) {
        boolean isProxy = proxies.stream()
                .anyMatch(host ->
                        host.getHostName().equalsIgnoreCase(scope.getHost()) && host.getPort() == scope.getPort());
        if (!isProxy) {
            return null;
        }
        return proxy.isEmpty()
                ? system.getCredentials(scope, context)
                : proxy.flatMap(it -> it.user()
                                .map(user -> new UsernamePasswordCredentials(
                                        user,
                                        it.password()
                                                .map(secret -> secret.reveal().toCharArray())
                                                .orElseGet(() -> new char[0]))))
                        .orElse(null);
    }
}
