package io.github.graphcalls.feign.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import feign.Request;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
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

/** How long the addresses of a host are waited for. */
@Timeout(value = 20, threadMode = SEPARATE_THREAD)
class ResolverTest {

    private final CompletableFuture<Void> asked = new CompletableFuture<>();
    private final CompletableFuture<Void> answer = new CompletableFuture<>();
    private final List<String> hosts = new CopyOnWriteArrayList<>();

    /** Hangs and heeds no interrupt, as the system may. */
    private final Resolver resolver = new Resolver() {
        @Override
        InetAddress[] addressesOf(String host) throws IOException {
            hosts.add(host);
            asked.complete(null);
            answer.join();
            throw new UnknownHostException(host + ": there is none");
        }
    };

    private final Transport transport = new PooledTransport(TransportSettings.DEFAULT, resolver);

    @AfterEach
    void close() {
        answer.complete(null);
        transport.close();
    }

    private void askFor(long millis) throws IOException {
        transport.execute(
                Request.create(Request.HttpMethod.GET, "http://graph.test/v1.0", Map.of(), null, null, null),
                new Request.Options(millis, TimeUnit.MILLISECONDS, millis, TimeUnit.MILLISECONDS, false));
    }

    @Nested
    class Addresses_that_do_not_come {

        @Test
        @Tag("real-time")
        void are_waited_for_until_the_deadline_and_by_one_thread_for_all() {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> askFor(50)).isInstanceOf(HttpTimeoutException.class);
            }

            asked.join();
            assertThat(hosts).containsExactly("graph.test");
        }

        @Test
        void are_waited_for_until_an_interrupt_whose_flag_is_set_again() {
            asked.thenRun(Thread.currentThread()::interrupt);

            assertThatThrownBy(() -> askFor(30_000)).isInstanceOf(InterruptedIOException.class);

            assertThat(Thread.interrupted()).isTrue();
        }

        @Test
        void are_waited_for_until_the_transport_is_closed() {
            asked.thenRunAsync(transport::close);

            assertThatThrownBy(() -> askFor(30_000)).hasMessage("closed while asking");
        }
    }

    @Test
    void A_host_without_an_address_is_told_as_the_system_tells_it() {
        answer.complete(null);

        assertThatThrownBy(() -> askFor(30_000))
                .isInstanceOf(UnknownHostException.class)
                .hasMessage("graph.test: there is none");
    }
}
