package io.github.graphcalls.feign.transport;

import static io.github.graphcalls.feign.server.Established.FOUND;
import static io.github.graphcalls.feign.server.Established.ID;
import static io.github.graphcalls.feign.server.Established.thenOnReuse;
import static io.github.graphcalls.feign.server.Established.trustingLookup;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.server.RawBatch;
import io.github.graphcalls.feign.server.RawConnection;
import io.github.graphcalls.feign.server.RawServer;
import io.github.graphcalls.feign.server.RawServer.Service;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pooled connection that fails when it is reused: the request is sent once more, over a new connection. */
class ReusedConnectionTest {

    private static List<String> requestIds(RawServer server) {
        return server.requests.stream()
                .flatMap(List::stream)
                .filter(line -> line.startsWith("client-request-id: "))
                .toList();
    }

    static Stream<Arguments> ends() {
        List<Named<Service>> ends = List.of(
                Named.of("a close", connection -> {}),
                Named.of("a reset", RawConnection::reset),
                Named.of("a close of one direction", connection -> {
                    if (connection.socket.getClass().getName().contains("SSL")) {
                        return;
                    }
                    connection.socket.shutdownOutput();
                    connection.awaitClose();
                }));
        return Stream.of("http", "https").flatMap(scheme -> ends.stream().map(end -> Arguments.of(scheme, end)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void a_connection_that_the_server_keeps_open_serves_every_lookup(String scheme) {
        Service keeping = connection -> {
            while (connection.request()) {
                connection.write(FOUND);
            }
        };
        try (RawServer server = RawServer.serving(scheme, keeping);
                FeignCallLookup lookup = trustingLookup(server).build()) {
            for (int i = 0; i < 20; i++) {
                assertThat(lookup.find(ID)).as("lookup %d", i).isInstanceOf(Found.class);
            }

            assertThat(server.connections).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void every_lookup_succeeds_though_the_server_closes_each_connection_without_notice(String scheme) {
        Service once = connection -> {
            connection.request();
            connection.write(FOUND);
        };
        try (RawServer server = RawServer.serving(scheme, once);
                FeignCallLookup lookup = trustingLookup(server).build()) {
            for (int i = 0; i < 200; i++) {
                assertThat(lookup.find(ID)).as("lookup %d", i).isInstanceOf(Found.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ends")
    void a_lookup_is_sent_once_more_over_a_new_connection_with_another_id(String scheme, Service end) {
        try (RawServer server = RawServer.serving(scheme, thenOnReuse(end));
                FeignCallLookup lookup = trustingLookup(server).build()) {
            lookup.find(ID);

            LookupOutcome outcome = lookup.find(ID);

            assertThat(outcome).isInstanceOf(Found.class);
            assertThat(server.connections).hasSize(2);
            assertThat(requestIds(server)).hasSize(3).doesNotHaveDuplicates();
            assertThat(requestIds(server).get(2))
                    .isEqualTo("client-request-id: "
                            + outcome.diagnostics().clientRequestId().orElseThrow());
        }
    }

    @ParameterizedTest
    @MethodSource("ends")
    void a_batch_is_sent_once_more_over_a_new_connection(String scheme, Service end) {
        Service service = connection -> {
            connection.request();
            connection.write(RawBatch.answer(connection));
            if (connection.request()) {
                end.serve(connection);
            }
        };
        try (RawServer server = RawServer.serving(scheme, service);
                FeignCallLookup lookup = trustingLookup(server).batchSize(20).build()) {
            RawBatch.outcomes(lookup, 3);

            assertThat(RawBatch.outcomes(lookup, 3)).hasSize(3).hasOnlyElementsOfType(Found.class);

            assertThat(server.connections).hasSize(2);
            assertThat(requestIds(server)).hasSize(3).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_lookup_is_sent_over_a_new_connection_though_eight_pooled_ones_are_dead() throws Exception {
        CyclicBarrier together = new CyclicBarrier(8);
        Service service = connection -> {
            connection.request();
            await(together);
            connection.write(FOUND);
            connection.request();
        };
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (RawServer server = RawServer.serving(RawServer.inTurn(
                        service,
                        service,
                        service,
                        service,
                        service,
                        service,
                        service,
                        service,
                        thenOnReuse(end -> {})));
                FeignCallLookup lookup = trustingLookup(server).build()) {
            Callable<LookupOutcome> find = () -> lookup.find(ID);
            for (Future<LookupOutcome> each : threads.invokeAll(Collections.nCopies(8, find))) {
                assertThat(each.get()).isInstanceOf(Found.class);
            }
            assertThat(server.connections).hasSize(8);

            assertThat(lookup.find(ID)).isInstanceOf(Found.class);

            assertThat(server.connections).hasSize(9);
            assertThat(server.requests).hasSize(10);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CyclicBarrier barrier) throws IOException {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IOException(e);
        }
    }
}
