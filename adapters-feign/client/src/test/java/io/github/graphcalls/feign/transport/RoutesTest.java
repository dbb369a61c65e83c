package io.github.graphcalls.feign.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import feign.Request;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long the system's choice of a proxy is waited for. */
@Timeout(value = 20, threadMode = SEPARATE_THREAD)
class RoutesTest {

    private final ProxySelector usual = ProxySelector.getDefault();
    private final AtomicInteger times = new AtomicInteger();
    private final CompletableFuture<Void> asked = new CompletableFuture<>();
    private final CompletableFuture<List<Proxy>> choice = new CompletableFuture<>();
    private final Transport transport = new PooledTransport(TransportSettings.DEFAULT);

    @BeforeEach
    void chooseSlowly() {
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                times.incrementAndGet();
                asked.complete(null);
                return choice.join();
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException problem) {}
        });
    }

    @AfterEach
    void close() {
        ProxySelector.setDefault(usual);
        choice.complete(List.of());
        transport.close();
    }

    private void askFor(long millis) throws IOException {
        transport.execute(
                Request.create(Request.HttpMethod.GET, "https://127.0.0.1:1/v1.0", Map.of(), null, null, null),
                new Request.Options(millis, TimeUnit.MILLISECONDS, millis, TimeUnit.MILLISECONDS, false));
    }

    @Nested
    class A_choice_that_does_not_come {

        @Test
        @Tag("real-time")
        void is_waited_for_until_the_deadline_and_asked_for_once() {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> askFor(50)).isInstanceOf(HttpTimeoutException.class);
            }

            asked.join();
            assertThat(times).hasValue(1);
        }

        @Test
        void is_waited_for_until_an_interrupt_whose_flag_is_set_again() {
            asked.thenRun(Thread.currentThread()::interrupt);

            assertThatThrownBy(() -> askFor(30_000)).isInstanceOf(InterruptedIOException.class);

            assertThat(Thread.interrupted()).isTrue();
        }

        @Test
        void is_waited_for_until_the_transport_is_closed() {
            asked.thenRunAsync(transport::close);

            assertThatThrownBy(() -> askFor(30_000)).hasMessage("closed while asking");
        }
    }

    @Test
    void A_choice_that_fails_is_told_and_made_anew_the_next_time() {
        choice.completeExceptionally(new IllegalStateException("no file"));

        assertThatThrownBy(() -> askFor(30_000)).hasMessageContaining("no way to https://127.0.0.1:1");
        assertThatThrownBy(() -> askFor(30_000)).hasMessageContaining("no file");

        assertThat(times).hasValue(2);
    }
}
