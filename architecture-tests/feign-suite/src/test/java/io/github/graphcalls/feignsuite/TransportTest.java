package io.github.graphcalls.feignsuite;

import feign.Feign;
import feign.client.AbstractClientTest;
import io.github.graphcalls.feign.transport.Transport;
import io.github.graphcalls.feign.transport.TransportSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

/** Feign's own tests of a client, on the transport. */
@Tag("full")
class TransportTest extends AbstractClientTest {

    private final Transport transport = Transport.pooled(TransportSettings.DEFAULT);

    @Override
    public Feign.Builder newBuilder() {
        return Feign.builder().client(transport);
    }

    @AfterEach
    void close() {
        transport.close();
    }
}
