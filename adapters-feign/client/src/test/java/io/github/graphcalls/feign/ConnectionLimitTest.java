package io.github.graphcalls.feign;

import static io.github.graphcalls.feign.Established.FOUND;
import static io.github.graphcalls.feign.Established.ID;
import static io.github.graphcalls.feign.Established.lookup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import feign.Request;
import io.github.graphcalls.feign.transport.Signature;
import io.github.graphcalls.feign.transport.Transport;
import io.github.graphcalls.feign.transport.TransportSettings;
import io.github.graphcalls.lookup.LookupOutcome;
import io.github.graphcalls.lookup.LookupOutcome.Found;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Collections;
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

    /** Takes longer to be signed than it may take in all. */
    private static final class LateOptions extends Request.Options implements Signature {
        LateOptions() {
            super(1, TimeUnit.MILLISECONDS, 1, TimeUnit.MILLISECONDS, false);
        }

        @Override
        public void sign(BiConsumer<String, String> header) {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void No_more_connections_are_made_than_there_may_be() throws Exception {
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
    void Who_waits_for_a_connection_waits_no_longer_than_the_deadline() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (RawServer server = RawServer.silent(asked);
                FeignCallLookup lookup = lookup(server)
                        .transport(TransportSettings.DEFAULT.withConnections(1))
                        .timeout(Duration.ofMillis(400))
                        .build()) {
            Future<LookupOutcome> first = thread.submit(() -> lookup.find(ID));
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

            assertThat(lookup.find(ID)).isInstanceOf(LookupOutcome.TimedOut.class);

            assertThat(first.get(10, TimeUnit.SECONDS)).isInstanceOf(LookupOutcome.TimedOut.class);
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    @Tag("real-time")
    void Who_is_given_up_before_a_connection_is_found_leaves_it_to_others() throws Exception {
        try (RawServer server = RawServer.keeping(FOUND);
                Transport transport = Transport.pooled(TransportSettings.DEFAULT.withConnections(1))) {
            Request request = Request.create(
                    Request.HttpMethod.GET,
                    server.baseUrl() + "/communications/calls/" + ID,
                    Map.of(),
                    null,
                    null,
                    null);

            assertThatExceptionOfType(HttpTimeoutException.class)
                    .isThrownBy(() -> transport.execute(request, new LateOptions()));

            Request.Options patient = new Request.Options(10, TimeUnit.SECONDS, 10, TimeUnit.SECONDS, false);
            assertThat(transport.execute(request, patient).status()).isEqualTo(200);
        }
    }
}
