package io.github.graphcalls.feign.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a connection that was kept can be used again. */
class StaleConnectionTest {

    private static final byte[] ANSWER =
            "HTTP/1.1 200 X\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final AtomicLong nanoTime = new AtomicLong();
    private final Connection connection = new Connection(nanoTime::get);
    private ServerSocket listening;
    private SocketChannel client;
    private Socket server;

    @BeforeEach
    void answerOnce() throws Exception {
        listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        client = SocketChannel.open(listening.getLocalSocketAddress());
        connection.bind(client.socket());
        server = listening.accept();
        server.getOutputStream().write(ANSWER);
        connection.send(new BasicClassicHttpRequest("GET", "/")).close();
    }

    @AfterEach
    void close() throws Exception {
        connection.close();
        server.close();
        listening.close();
    }

    /** Loopback delivers on a thread of the kernel's, which may be late. */
    private void awaitArrival() throws IOException {
        client.configureBlocking(false);
        try (Selector selector = Selector.open()) {
            client.register(selector, SelectionKey.OP_READ);
            assertThat(selector.select(TimeUnit.SECONDS.toMillis(20))).isEqualTo(1);
        }
        client.configureBlocking(true);
    }

    @Test
    void a_connection_that_is_open_is_reused_up_to_the_longest_idle_time() {
        nanoTime.addAndGet(Connection.MAX_IDLE_NANOS - 1);

        assertThat(connection.isStale()).isFalse();
    }

    @Test
    void a_connection_that_was_checked_can_still_be_read_from() throws Exception {
        assertThat(connection.isStale()).isFalse();
        server.getOutputStream().write(ANSWER);

        assertThat(connection
                        .sendReused(new BasicClassicHttpRequest("GET", "/"))
                        .getCode())
                .isEqualTo(200);
    }

    @Test
    void a_connection_that_was_idle_for_the_longest_time_is_not_reused() {
        nanoTime.addAndGet(Connection.MAX_IDLE_NANOS);

        assertThat(connection.isStale()).isTrue();
    }

    @Test
    void a_connection_that_the_server_has_closed_is_not_reused() throws Exception {
        server.shutdownOutput();
        awaitArrival();

        assertThat(connection.isStale()).isTrue();
    }

    @Test
    void a_connection_that_was_reset_is_not_reused() throws Exception {
        server.setSoLinger(true, 0);
        server.close();
        awaitArrival();

        assertThat(connection.isStale()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\r\n", "0\r\n\r\n", "HTTP/1.1 408 X\r\nContent-Length: 0\r\n\r\n"})
    void a_connection_with_bytes_to_read_is_not_reused(String bytes) throws Exception {
        server.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
        awaitArrival();

        assertThat(connection.isStale()).isTrue();
    }

    @Test
    void a_connection_that_was_closed_here_is_not_reused() throws Exception {
        connection.close();

        assertThat(connection.isStale()).isTrue();
    }
}
