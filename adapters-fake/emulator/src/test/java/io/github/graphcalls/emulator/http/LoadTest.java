package io.github.graphcalls.emulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.Raw;
import io.github.graphcalls.emulator.SampleWorld;
import io.github.graphcalls.lookup.CallLookup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("real-time")
@Timeout(120)
class LoadTest {

    private static final int CONNECTIONS = 64;
    private static final String REQUEST =
            "GET /v1.0/communications/calls/meeting HTTP/1.1\r\nHost: a\r\n" + "Authorization: Bearer any\r\n\r\n";

    private final ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);

    @AfterEach
    void stop() {
        clients.shutdownNow();
    }

    @Test
    void ten_thousand_lookups_over_sixty_four_connections_are_all_answered() throws Exception {
        try (GraphEmulator emulator = SampleWorld.emulator().start()) {
            List<Future<Long>> found = fromEach(CONNECTIONS, emulator, raw -> {
                long answered = 0;
                for (int i = 0; i < 10_000 / CONNECTIONS + 1; i++) {
                    String answer = raw.send(REQUEST).answer();
                    answered += answer.startsWith("HTTP/1.1 200 ") && answer.contains("lunch") ? 1 : 0;
                }
                return answered;
            });

            assertThat(sum(found)).isEqualTo(CONNECTIONS * (10_000 / CONNECTIONS + 1));
        }
    }

    @Test
    void a_close_loses_no_request_in_flight() throws Exception {
        CountDownLatch inside = new CountDownLatch(CONNECTIONS);
        CountDownLatch goOn = new CountDownLatch(1);
        CallLookup slow = query -> {
            inside.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return SampleWorld.LOOKUP.find(query);
        };
        GraphEmulator emulator = GraphEmulator.builder(slow).start();
        List<Future<Long>> found = fromEach(CONNECTIONS, emulator, raw -> {
            String answer = raw.send(REQUEST).answer();
            return answer.startsWith("HTTP/1.1 200 ") && answer.contains("lunch") ? 1L : 0L;
        });
        inside.await();

        Thread closing = new Thread(emulator::close);
        closing.start();
        goOn.countDown();

        assertThat(sum(found)).isEqualTo(CONNECTIONS);
        closing.join();
    }

    /**
     * A client that keeps sending gets an answer to each request, the last with Connection: close. Few clients, since a close does
     * not wait for one that gets no CPU for 30 ms.
     */
    @Test
    void a_close_answers_a_request_that_arrives_meanwhile_and_closes_its_connection() throws Exception {
        GraphEmulator emulator = SampleWorld.emulator().start();
        int few = 4;
        CyclicBarrier warm = new CyclicBarrier(few + 1);
        List<Future<Long>> lost = fromEach(few, emulator, raw -> {
            String answer = raw.send(REQUEST).answer();
            warm.await();
            while (answer.startsWith("HTTP/1.1 200 ") && !answer.contains("connection: close")) {
                answer = raw.send(REQUEST).answer();
            }
            return answer.startsWith("HTTP/1.1 200 ") ? 0L : 1L;
        });
        warm.await();

        emulator.close();

        assertThat(sum(lost)).isZero();
    }

    private interface Client {
        long use(Raw raw) throws Exception;
    }

    private List<Future<Long>> fromEach(int connections, GraphEmulator emulator, Client client) throws IOException {
        List<Future<Long>> results = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Raw raw = Raw.to(emulator);
            Callable<Long> task = () -> {
                try (raw) {
                    return client.use(raw);
                }
            };
            results.add(clients.submit(task));
        }
        return results;
    }

    private static long sum(List<Future<Long>> results) throws Exception {
        long sum = 0;
        for (Future<Long> result : results) {
            sum += result.get();
        }
        return sum;
    }
}
