package io.github.graphcalls.feign.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import feign.Request;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long a transport waits for what hangs and heeds no interrupt, as the system may. */
@Timeout(value = 20, threadMode = SEPARATE_THREAD)
abstract class BlockingCallTest {

    private final CompletableFuture<Void> asked = new CompletableFuture<>();
    final CompletableFuture<Void> answer = new CompletableFuture<>();
    /** What it was asked for, each time. */
    final List<String> hosts = new CopyOnWriteArrayList<>();

    /** The transport that waits. */
    abstract Transport transport();

    /** What it is to ask. */
    abstract String url();

    final void hang(String host) {
        hosts.add(host);
        asked.complete(null);
        answer.join();
    }

    final void askFor(long millis) throws IOException {
        transport()
                .execute(
                        Request.create(Request.HttpMethod.GET, url(), Map.of(), null, null, null),
                        new Request.Options(millis, TimeUnit.MILLISECONDS, millis, TimeUnit.MILLISECONDS, false));
    }

    @AfterEach
    void close() {
        answer.complete(null);
        transport().close();
    }

    @Nested
    class What_does_not_come {

        @Test
        @Tag("real-time")
        void a_blocking_call_is_waited_for_until_the_deadline_and_made_once_for_all() {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> askFor(50)).isInstanceOf(HttpTimeoutException.class);
            }

            asked.join();
            assertThat(hosts).containsExactly(URI.create(url()).getHost());
        }

        @Test
        void a_blocking_call_is_waited_for_until_an_interrupt_whose_flag_is_set_again() {
            asked.thenRun(Thread.currentThread()::interrupt);

            assertThatThrownBy(() -> askFor(30_000)).isInstanceOf(InterruptedIOException.class);

            assertThat(Thread.interrupted()).isTrue();
        }

        @Test
        void a_blocking_call_is_waited_for_until_the_transport_is_closed() {
            asked.thenRunAsync(transport()::close);

            assertThatThrownBy(() -> askFor(30_000)).hasMessageContaining("closed");
        }
    }
}
