package io.github.graphcalls.feign.transport.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which of the proxies that the system offers is used. */
class SystemProxyTest {

    private static final Proxy SOCKS = new Proxy(Proxy.Type.SOCKS, at("socks.test"));
    private static final Proxy FIRST = new Proxy(Proxy.Type.HTTP, at("first.test"));
    private static final Proxy SECOND = new Proxy(Proxy.Type.HTTP, at("second.test"));

    private final ProxySelector usual = ProxySelector.getDefault();

    private static InetSocketAddress at(String host) {
        return InetSocketAddress.createUnresolved(host, 8080);
    }

    @AfterEach
    void chooseAsUsual() {
        ProxySelector.setDefault(usual);
    }

    private static Optional<String> chosen(Proxy... offered) throws IOException {
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return List.of(offered);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException problem) {}
        });
        return new Routes(Optional.empty())
                .to("https://graph.test", new Exchange())
                .proxy()
                .map(HttpProxy::host);
    }

    @Test
    void the_first_http_proxy_is_used_unless_a_direct_connection_comes_before_it() throws IOException {
        assertThat(chosen(FIRST, SECOND)).contains("first.test");
        assertThat(chosen(SOCKS, SECOND, Proxy.NO_PROXY)).contains("second.test");
        assertThat(chosen(Proxy.NO_PROXY, FIRST)).isEmpty();
        assertThat(chosen(SOCKS, Proxy.NO_PROXY, FIRST)).isEmpty();
        assertThat(chosen(SOCKS)).isEmpty();
        assertThat(chosen()).isEmpty();
    }
}
