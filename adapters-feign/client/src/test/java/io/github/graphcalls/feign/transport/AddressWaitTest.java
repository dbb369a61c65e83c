package io.github.graphcalls.feign.transport;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

/** How long the addresses of a host are waited for. */
class AddressWaitTest extends BlockingCallTest {

    private final Transport transport = new PooledTransport(TransportSettings.DEFAULT, host -> {
        hang(host);
        throw new UnknownHostException(host + ": there is none");
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
    void the_exception_of_a_host_without_an_address_is_that_of_the_system() {
        answer.complete(null);

        assertThatThrownBy(() -> askFor(30_000))
                .isInstanceOf(UnknownHostException.class)
                .hasMessage("graph.test: there is none");
    }
}
