package io.github.graphcalls.feign.transport;

import static io.github.graphcalls.feign.server.Established.FOUND;
import static io.github.graphcalls.feign.server.Established.ID;
import static io.github.graphcalls.feign.server.Established.lookup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import feign.Request;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.server.RawServer;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.TimedOut;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Connections: no more than there may be, and who waits for one. */
class ConnectionLimitTest {

    /** Headers that take longer to be read than the request may take in all. */
    private static final class LateHeaders extends LinkedHashMap<String, Collection<String>> {
        private static final long serialVersionUID = 1L;

        @Override
        public void forEach(BiConsumer<? super String, ? super Collection<String>> action) {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void no_more_connections_are_opened_than_the_limit() throws Exception {
        try (RawServer server = RawServer.keeping(FOUND);
                FeignCallLookup lookup = lookup(server)
                        .transport(TransportSettings.DEFAULT.withConnections(2))
                        .build()) {
            ExecutorService threads = Executors.newFixedThreadPool(16);
            List<Future<LookupOutcome>> outcomes = threads.invokeAll(Collections.nCopies(64, () -> lookup.find(ID)));
            threads.shutdown();

            for (Future<LookupOutcome> outcome : outcomes) {
                assertThat(outcome.get()).isInstanceOf(Found.class);
            }
            assertThat(server.connections).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    @Tag("real-time")
    void a_lookup_waits_for_a_connection_until_its_deadline() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (RawServer server = RawServer.silent(asked);
                FeignCallLookup lookup = lookup(server)
                        .transport(TransportSettings.DEFAULT.withConnections(1))
                        .timeout(Duration.ofMillis(400))
                        .build()) {
            Future<LookupOutcome> first = thread.submit(() -> lookup.find(ID));
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

            assertThat(lookup.find(ID)).isInstanceOf(TimedOut.class);

            assertThat(first.get(10, TimeUnit.SECONDS)).isInstanceOf(TimedOut.class);
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    @Tag("real-time")
    void a_lookup_that_ends_before_it_has_a_connection_leaves_it_to_others() throws Exception {
        try (RawServer server = RawServer.keeping(FOUND);
                Transport transport = Transport.pooled(TransportSettings.DEFAULT.withConnections(1))) {
            Request.Options hasty = new Request.Options(1, TimeUnit.MILLISECONDS, 1, TimeUnit.MILLISECONDS, false);
            Request.Options patient = new Request.Options(10, TimeUnit.SECONDS, 10, TimeUnit.SECONDS, false);

            assertThatExceptionOfType(HttpTimeoutException.class)
                    .isThrownBy(() -> transport.execute(get(server, new LateHeaders()), hasty));

            assertThat(transport.execute(get(server, Map.of()), patient).status())
                    .isEqualTo(200);
        }
    }

    private static Request get(RawServer server, Map<String, Collection<String>> headers) {
        String url = server.baseUrl() + "/communications/calls/" + ID;
        return Request.create(Request.HttpMethod.GET, url, headers, null, null, null);
    }
}
