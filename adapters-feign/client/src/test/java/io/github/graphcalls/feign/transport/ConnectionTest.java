package io.github.graphcalls.feign.transport;

import static io.github.graphcalls.feign.server.Established.FOUND;
import static io.github.graphcalls.feign.server.Established.ID;
import static io.github.graphcalls.feign.server.Established.lookup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Request;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.server.RawServer;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.policy.RetryPolicy;
import io.github.graphcalls.lookup.policy.RetryingLookup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Connections: kept, and given up. */
class ConnectionTest {

    private static final String TIMEOUT = RawServer.answer(408, "Connection: close\r\n", "");

    @Test
    void one_connection_serves_one_lookup_after_the_other() {
        try (RawServer server = RawServer.keeping(FOUND, RawServer.answer(404, "", ""), FOUND);
                FeignCallLookup lookup = lookup(server).build()) {
            assertThat(List.of(lookup.find(ID), lookup.find(ID), lookup.find(ID)))
                    .hasSize(3)
                    .filteredOn(Found.class::isInstance)
                    .hasSize(2);

            assertThat(server.connections).hasSize(1);
        }
    }

    @Test
    void after_a_503_the_next_attempt_opens_a_new_connection() {
        try (RawServer server = RawServer.keeping(FOUND, RawServer.answer(503, "", ""), FOUND);
                FeignCallLookup lookup = lookup(server).build()) {
            lookup.find(ID);
            lookup.find(ID);
            assertThat(server.connections).hasSize(1);

            assertThat(lookup.find(ID)).isInstanceOf(Found.class);

            assertThat(server.connections).hasSize(2);
        }
    }

    @Test
    void a_408_that_crosses_a_lookup_on_a_reused_connection_ends_the_connection_and_not_the_lookup() {
        try (RawServer server = RawServer.keeping(FOUND, TIMEOUT, FOUND);
                FeignCallLookup lookup = lookup(server).build()) {
            lookup.find(ID);

            assertThat(lookup.find(ID)).isInstanceOf(Found.class);
            assertThat(server.requests).hasSize(3);
            assertThat(server.connections).hasSize(2);
        }
    }

    @Test
    void a_408_on_a_new_connection_or_one_that_keeps_the_connection_is_the_answer() {
        try (RawServer server = RawServer.keeping(TIMEOUT, FOUND, RawServer.answer(408, "", ""), FOUND);
                FeignCallLookup lookup = lookup(server).build()) {
            assertThat(lookup.find(ID).diagnostics().status()).contains(408);
            assertThat(lookup.find(ID)).isInstanceOf(Found.class);
            assertThat(lookup.find(ID).diagnostics().status()).contains(408);
            assertThat(server.requests).hasSize(3);
        }
    }

    @Test
    void the_addresses_of_a_host_are_tried_one_after_the_other() throws IOException {
        InetAddress silent = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
        InetAddress served = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        try (RawServer server = RawServer.keeping(FOUND);
                Transport both = to(silent, silent, served);
                Transport none = to(silent, silent)) {
            assertThat(status(both, server, 0)).isEqualTo(200);
            assertThatThrownBy(() -> status(none, server, 10)).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void closing_a_transport_ends_a_request_on_a_reused_connection() throws IOException {
        Transport transport = to(InetAddress.getLoopbackAddress());
        RawServer.Service silentLater = connection -> {
            connection.request();
            connection.write(FOUND);
            connection.request();
            transport.close();
            connection.awaitClose();
        };
        try (RawServer server = RawServer.serving(silentLater)) {
            status(transport, server, 10);

            assertThatThrownBy(() -> status(transport, server, 60)).hasMessage("the transport was closed");
            assertThat(server.connections).hasSize(1);
        }
    }

    /** Sends a request with a time limit in seconds; 0 is none. */
    private static int status(Transport transport, RawServer server, int limit) throws IOException {
        Request request = Request.create(Request.HttpMethod.GET, server.baseUrl() + "/", Map.of(), null, null, null);
        return transport
                .execute(request, new Request.Options(10, TimeUnit.SECONDS, limit, TimeUnit.SECONDS, false))
                .status();
    }

    private static Transport to(InetAddress... addresses) {
        return new PooledTransport(TransportSettings.DEFAULT, host -> addresses);
    }

    @Test
    void a_body_beyond_a_given_bound_is_malformed_and_its_connection_is_closed() {
        String large = RawServer.answer(200, "", " ".repeat(1001));
        try (RawServer server = RawServer.keeping(large, FOUND);
                FeignCallLookup lookup = lookup(server)
                        .transport(TransportSettings.DEFAULT.withLargestBody(1000))
                        .build()) {
            assertThat(lookup.find(ID))
                    .isInstanceOf(Malformed.class)
                    .asString()
                    .contains("expected a body of at most 1000 bytes", "status 200", "client-request-id");

            assertThat(lookup.find(ID)).isInstanceOf(Found.class);
        }
    }

    @Test
    @Tag("real-time")
    void a_retry_waits_for_its_retry_after_on_a_real_clock() {
        try (RawServer server = RawServer.keeping(RawServer.answer(503, "Retry-After: 1.2\r\n", ""), FOUND);
                FeignCallLookup lookup = lookup(server).build()) {
            long begun = System.nanoTime();

            LookupOutcome outcome =
                    RetryingLookup.of(lookup, RetryPolicy.DEFAULT).find(ID);

            assertThat(outcome).isInstanceOf(Found.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isBetween(Duration.ofMillis(1200), Duration.ofSeconds(10));
            assertThat(server.connections).hasSize(2);
        }
    }
}
