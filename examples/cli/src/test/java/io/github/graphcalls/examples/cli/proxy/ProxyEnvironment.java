package io.github.graphcalls.examples.cli.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.examples.cli.shell.Shell;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An environment with a proxy, installed for each route. */
abstract class ProxyEnvironment {

    static final String GRAPH = "https://graph.microsoft.com";

    final Map<String, String> environment = new HashMap<>();
    private final ProxySelector selector = ProxySelector.getDefault();
    private final Authenticator authenticator = Authenticator.getDefault();

    @BeforeEach
    void set_a_proxy() {
        environment.put("HTTPS_PROXY", "http://proxy.example:3128");
    }

    @AfterEach
    void check_that_the_previous_state_is_restored() {
        assertThat(ProxySelector.getDefault()).isSameAs(selector);
        assertThat(Authenticator.getDefault()).isSameAs(authenticator);
    }

    EnvironmentProxy install() {
        return EnvironmentProxy.install(new Shell(
                environment,
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                new PrintStream(OutputStream.nullOutputStream()),
                Optional.empty()));
    }

    /** Returns host and port of the proxy, or DIRECT. */
    @SuppressWarnings("try")
    String routeTo(String origin) {
        try (EnvironmentProxy installed = install()) {
            Proxy proxy = ProxySelector.getDefault().select(URI.create(origin)).get(0);
            return proxy.address() instanceof InetSocketAddress address
                    ? address.getHostString() + ":" + address.getPort()
                    : proxy.type().toString();
        }
    }
}
