package io.github.graphcalls.examples.cli.proxy;

import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.examples.cli.shell.Shell;
import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the proxy of {@code https_proxy} or {@code HTTPS_PROXY} the JVM's proxy for HTTPS until it is closed, except for the hosts
 * of {@code no_proxy} or {@code NO_PROXY}. The name in lower case takes precedence, as in curl.
 */
public final class EnvironmentProxy implements AutoCloseable {

    private final ProxySelector selectorBefore = ProxySelector.getDefault();
    private final Authenticator authenticatorBefore = Authenticator.getDefault();

    private EnvironmentProxy() {}

    /**
     * Installs the proxy, if there is one. The Java property {@code https.proxyHost} takes precedence.
     *
     * @param shell the shell with the variables
     * @return the installed proxy, whose {@code close()} restores the previous state
     * @throws SettingsException if a variable is invalid, naming the variable without its value
     */
    public static EnvironmentProxy install(Shell shell) {
        EnvironmentProxy installed = new EnvironmentProxy();
        if (System.getProperty("https.proxyHost") == null) {
            first(shell, "https_proxy", "HTTPS_PROXY").ifPresent(proxy -> installed.use(proxy, NoProxy.read(shell)));
        }
        return installed;
    }

    /** Returns the first variable that is set. */
    static Optional<Map.Entry<String, String>> first(Shell shell, String... variables) {
        return Stream.of(variables)
                .flatMap(name -> shell.variable(name).map(value -> Map.entry(name, value)).stream())
                .findFirst();
    }

    private void use(Map.Entry<String, String> variable, NoProxy except) {
        if (except.isEveryHost()) {
            return;
        }
        ProxyAddress proxy = ProxyAddress.read(variable.getKey(), variable.getValue());
        ProxySelector.setDefault(new Selector(proxy, except, Optional.ofNullable(selectorBefore)));
        proxy.user().ifPresent(user -> Authenticator.setDefault(new SignIn(proxy, user)));
    }

    @Override
    public void close() {
        ProxySelector.setDefault(selectorBefore);
        Authenticator.setDefault(authenticatorBefore);
    }

    private static final class Selector extends ProxySelector {

        private final List<Proxy> proxies;
        private final NoProxy except;
        private final Optional<ProxySelector> before;

        Selector(ProxyAddress proxy, NoProxy except, Optional<ProxySelector> before) {
            proxies =
                    List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.host(), proxy.port())));
            this.except = except;
            this.before = before;
        }

        @Override
        public List<Proxy> select(URI place) {
            if ("https".equalsIgnoreCase(place.getScheme())) {
                return place.getHost() == null || except.matches(place) ? List.of(Proxy.NO_PROXY) : proxies;
            }
            return before.map(selector -> selector.select(place)).orElse(List.of(Proxy.NO_PROXY));
        }

        @Override
        public void connectFailed(URI place, SocketAddress proxy, IOException failure) {
            // The lookup reports it; there is no other proxy to choose.
        }
    }

    private static final class SignIn extends Authenticator {

        private final ProxyAddress proxy;
        private final String user;

        SignIn(ProxyAddress proxy, String user) {
            this.proxy = proxy;
            this.user = user;
        }

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            return getRequestorType() == RequestorType.PROXY
                            && proxy.host().equals(getRequestingHost())
                            && proxy.port() == getRequestingPort()
                    ? new PasswordAuthentication(user, proxy.password().reveal().toCharArray())
                    : null;
        }
    }
}
