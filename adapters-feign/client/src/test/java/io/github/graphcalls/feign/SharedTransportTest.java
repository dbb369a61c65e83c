package io.github.graphcalls.feign;

import static io.github.graphcalls.feign.server.Established.DOCUMENT;
import static io.github.graphcalls.feign.server.Established.FOUND;
import static io.github.graphcalls.feign.server.Established.ID;
import static io.github.graphcalls.feign.server.Established.lookup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Request;
import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.feign.server.RawServer;
import io.github.graphcalls.feign.server.RemainingThreads;
import io.github.graphcalls.feign.transport.Transport;
import io.github.graphcalls.feign.transport.TransportSettings;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A transport that is made once and lent to several lookups. */
class SharedTransportTest {

    @Test
    void lookups_that_share_a_transport_share_its_connections() {
        try (RawServer server = RawServer.keeping(FOUND);
                Transport shared = Transport.pooled(TransportSettings.DEFAULT);
                FeignCallLookup one = lookup(server).transport(shared).build();
                FeignCallLookup other = lookup(server).transport(shared).build()) {
            assertThat(one.find(ID)).isInstanceOf(Found.class);
            assertThat(other.find(ID)).isInstanceOf(Found.class);

            assertThat(server.connections).hasSize(1);
            assertThat(server.requests).hasSize(2);
        }
    }

    @Test
    void closing_a_lookup_does_not_close_a_lent_transport() {
        try (RawServer server = RawServer.keeping(FOUND);
                Transport shared = Transport.pooled(TransportSettings.DEFAULT);
                FeignCallLookup other = lookup(server).transport(shared).build()) {
            FeignCallLookup one = lookup(server).transport(shared).build();
            one.find(ID);

            one.close();

            assertThat(other.find(ID)).isInstanceOf(Found.class);
            assertThat(server.connections).hasSize(1);
            assertThatThrownBy(() -> one.find(ID)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_lookup_that_is_refused_does_not_close_a_lent_transport() {
        try (RawServer server = RawServer.keeping(FOUND);
                Transport shared = Transport.pooled(TransportSettings.DEFAULT)) {
            FeignLookupBuilder refused = lookup(server).transport(shared).signIn((transport, clock) -> {
                throw new SettingsException("certificate-file: no");
            });
            assertThatThrownBy(refused::build).isInstanceOf(SettingsException.class);

            try (FeignCallLookup lookup = lookup(server).transport(shared).build()) {
                assertThat(lookup.find(ID)).isInstanceOf(Found.class);
            }
        }
    }

    @Test
    void a_lookup_that_is_refused_closes_the_transport_that_it_opened() {
        AtomicReference<Transport> opened = new AtomicReference<>();
        try (RawServer server = RawServer.keeping(FOUND)) {
            FeignLookupBuilder refused = lookup(server).signIn((transport, clock) -> {
                opened.set(transport);
                throw new SettingsException("certificate-file: no");
            });

            assertThatThrownBy(refused::build).hasMessage("certificate-file: no");

            Request request = Request.create(Request.HttpMethod.GET, server.baseUrl(), Map.of(), null, null, null);
            assertThatThrownBy(() -> opened.get().execute(request, new Request.Options()))
                    .isInstanceOf(IOException.class);
            assertThat(server.requests).isEmpty();
        }
    }

    @Test
    void closing_a_lent_transport_ends_the_lookups_that_use_it() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        Transport shared = Transport.pooled(TransportSettings.DEFAULT);
        try (RawServer server = RawServer.silent(asked);
                FeignCallLookup lookup = lookup(server).transport(shared).build()) {
            CompletableFuture<LookupOutcome> outcome = CompletableFuture.supplyAsync(() -> lookup.find(ID));
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

            shared.close();

            assertThat(outcome.get(10, TimeUnit.SECONDS)).isInstanceOf(Unavailable.class);
            assertThat(lookup.find(ID)).isInstanceOf(Unavailable.class);
        } finally {
            shared.close();
        }
    }

    @Test
    void the_limits_of_a_lent_transport_are_its_own() {
        TransportSettings narrow = TransportSettings.DEFAULT.withLargestBody(DOCUMENT.length() - 1);
        try (RawServer server = RawServer.keeping(FOUND);
                Transport shared = Transport.pooled(narrow);
                FeignCallLookup lookup = lookup(server)
                        .transport(TransportSettings.DEFAULT)
                        .transport(shared)
                        .build()) {
            assertThat(lookup.find(ID)).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void no_thread_is_left_when_the_last_lookup_and_the_transport_are_closed() throws Exception {
        try (RawServer server = RawServer.keeping(FOUND);
                Transport shared = Transport.pooled(TransportSettings.DEFAULT);
                FeignCallLookup lookup = lookup(server).transport(shared).build();
                FeignCallLookup own = lookup(server).build()) {
            lookup.find(ID);
            own.find(ID);
        }

        assertThat(RemainingThreads.names()).isEmpty();
    }
}
