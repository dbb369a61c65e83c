package io.github.graphcalls.feign.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long the system's choice of a proxy is waited for. */
class RoutesTest extends BlockingCallTest {

    private final ProxySelector usual = ProxySelector.getDefault();
    private final Transport transport = new PooledTransport(TransportSettings.DEFAULT);

    @BeforeEach
    void chooseSlowly() {
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                hang(uri.getHost());
                throw new IllegalStateException("no file");
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException problem) {}
        });
    }

    @AfterEach
    void chooseAsUsual() {
        ProxySelector.setDefault(usual);
    }

    @Override
    Transport transport() {
        return transport;
    }

    @Override
    String url() {
        return "https://127.0.0.1:1/v1.0";
    }

    @Test
    void a_choice_that_fails_is_an_exception_and_is_made_again_for_the_next_request() {
        answer.complete(null);

        assertThatThrownBy(() -> askFor(30_000)).hasMessageContaining("no proxy of https://127.0.0.1:1");
        assertThatThrownBy(() -> askFor(30_000)).hasMessageContaining("no file");

        assertThat(hosts).hasSize(2);
    }
}
