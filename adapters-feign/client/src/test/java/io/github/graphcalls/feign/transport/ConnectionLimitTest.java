package io.github.graphcalls.feign.transport;

import static io.github.graphcalls.feign.server.Established.FOUND;
import static io.github.graphcalls.feign.server.Established.ID;
import static io.github.graphcalls.feign.server.Established.lookup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Request;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.server.RawServer;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.io.InterruptedIOException;
import java.net.http.HttpTimeoutException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
    void a_lookup_that_ends_before_it_has_a_connection_leaves_it_to_others() throws Exception {
        try (RawServer server = RawServer.keeping(FOUND);
                Transport transport = Transport.pooled(TransportSettings.DEFAULT.withConnections(1))) {
            assertThatExceptionOfType(HttpTimeoutException.class)
                    .isThrownBy(() -> transport.execute(get(server, new LateHeaders()), within(1)));

            assertThat(transport.execute(get(server, Map.of()), within(10_000)).status())
                    .isEqualTo(200);
        }
    }

    @Test
    @Tag("real-time")
    void a_request_waits_for_a_connection_until_its_own_deadline() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (RawServer server = RawServer.silent(asked);
                Transport transport = Transport.pooled(TransportSettings.DEFAULT.withConnections(1))) {
            thread.submit(() -> transport.execute(get(server, Map.of()), within(60_000)));
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

            assertThatExceptionOfType(HttpTimeoutException.class)
                    .isThrownBy(() -> transport.execute(get(server, Map.of()), within(50)));
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void an_interrupt_ends_the_wait_for_a_connection_and_leaves_it_to_others() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        Semaphore goOn = new Semaphore(0);
        RawServer.Service slow = connection -> {
            while (connection.request()) {
                asked.countDown();
                goOn.acquireUninterruptibly();
                connection.write(FOUND);
            }
        };
        try (RawServer server = RawServer.serving(slow);
                Transport transport = Transport.pooled(TransportSettings.DEFAULT.withConnections(1))) {
            FutureTask<Integer> first = status(transport, server);
            FutureTask<Boolean> waiting = new FutureTask<>(() -> {
                assertThatThrownBy(() -> transport.execute(get(server, Map.of()), within(10_000)))
                        .isInstanceOf(InterruptedIOException.class);
                return Thread.interrupted();
            });
            new Thread(first).start();
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            Thread interrupted = new Thread(waiting);
            interrupted.start();
            while (interrupted.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            interrupted.interrupt();

            assertThat(waiting.get(10, TimeUnit.SECONDS)).isTrue();
            goOn.release(2);
            assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(200);
            assertThat(transport.execute(get(server, Map.of()), within(10_000)).status())
                    .isEqualTo(200);
            assertThat(server.requests).hasSize(2);
        }
    }

    @Test
    void a_503_closes_the_idle_connections_too() throws Exception {
        Phaser both = new Phaser(2);
        AtomicInteger requests = new AtomicInteger();
        RawServer.Service busyOnce = connection -> {
            while (connection.request()) {
                int number = requests.incrementAndGet();
                if (number <= 2) {
                    both.arriveAndAwaitAdvance();
                }
                connection.write(number == 3 ? RawServer.answer(503, "", "") : FOUND);
            }
        };
        try (RawServer server = RawServer.serving(busyOnce);
                Transport transport = Transport.pooled(TransportSettings.DEFAULT.withConnections(2))) {
            FutureTask<Integer> first = status(transport, server);
            new Thread(first).start();
            assertThat(transport.execute(get(server, Map.of()), within(10_000)).status())
                    .isEqualTo(200);
            first.get(10, TimeUnit.SECONDS);
            assertThat(server.connections).hasSize(2);

            transport.execute(get(server, Map.of()), within(10_000));

            assertThat(server.isDeserted()).isTrue();
        }
    }

    @Test
    void closing_a_transport_closes_its_idle_connections() throws Exception {
        try (RawServer server = RawServer.keeping(FOUND)) {
            Transport transport = Transport.pooled(TransportSettings.DEFAULT);
            transport.execute(get(server, Map.of()), within(10_000));

            transport.close();

            assertThat(server.isDeserted()).isTrue();
        }
    }

    private static FutureTask<Integer> status(Transport transport, RawServer server) {
        return new FutureTask<>(
                () -> transport.execute(get(server, Map.of()), within(10_000)).status());
    }

    private static Request.Options within(long millis) {
        return new Request.Options(millis, TimeUnit.MILLISECONDS, millis, TimeUnit.MILLISECONDS, false);
    }

    private static Request get(RawServer server, Map<String, Collection<String>> headers) {
        String url = server.baseUrl() + "/communications/calls/" + ID;
        return Request.create(Request.HttpMethod.GET, url, headers, null, null, null);
    }
}
