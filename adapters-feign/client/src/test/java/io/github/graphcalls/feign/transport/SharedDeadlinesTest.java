package io.github.graphcalls.feign.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Request;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SharedDeadlinesTest {

    @Test
    void all_open_transports_share_one_thread_which_ends_with_the_last() {
        Transport first = failedOnce();
        Transport second = failedOnce();
        assertThat(threads()).hasSize(1);

        first.close();
        first.close();
        assertThat(threads()).hasSize(1);

        second.close();
        assertThat(threads()).isEmpty();

        Transport later = failedOnce();
        assertThat(threads()).hasSize(1);
        later.close();
        assertThat(threads()).isEmpty();
    }

    /** A transport that has tried to send a request, so that it has needed the thread. */
    private static Transport failedOnce() {
        PooledTransport transport = new PooledTransport(TransportSettings.DEFAULT, host -> {
            throw new IOException("no address");
        });
        assertThatThrownBy(() -> transport.execute(get(), new Request.Options()))
                .hasMessage("no address");
        return transport;
    }

    @Test
    void closing_one_transport_leaves_the_exchanges_of_another() throws Exception {
        CompletableFuture<Void> asked = new CompletableFuture<>();
        CompletableFuture<Void> answer = new CompletableFuture<>();
        PooledTransport waiting = new PooledTransport(TransportSettings.DEFAULT, host -> {
            asked.complete(null);
            answer.join();
            throw new IOException("no address");
        });
        CompletableFuture<Throwable> problem = CompletableFuture.supplyAsync(() -> {
            try {
                return new AssertionError(waiting.execute(get(), new Request.Options()));
            } catch (IOException expected) {
                return expected;
            }
        });
        asked.join();

        failedOnce().close();
        answer.complete(null);

        assertThat(problem.get(10, TimeUnit.SECONDS)).hasMessage("no address");
        waiting.close();
    }

    private static Request get() {
        return Request.create(Request.HttpMethod.GET, "http://graph.test/v1.0", Map.of(), null, null, null);
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter("graph-calls-deadlines"::equals)
                .toList();
    }
}
