package io.github.graphcalls.feign.transport;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

/** How long the addresses of a host are waited for. */
class ResolverTest extends SlowToCome {

    private final Transport transport = new PooledTransport(TransportSettings.DEFAULT, new Resolver() {
        @Override
        InetAddress[] addressesOf(String host) throws IOException {
            hang(host);
            throw new UnknownHostException(host + ": there is none");
        }
    });

    @Override
    Transport transport() {
        return transport;
    }

    @Override
    String url() {
        return "http://graph.test/v1.0";
    }

    @Test
    void A_host_without_an_address_is_told_as_the_system_tells_it() {
        answer.complete(null);

        assertThatThrownBy(() -> askFor(30_000))
                .isInstanceOf(UnknownHostException.class)
                .hasMessage("graph.test: there is none");
    }
}
