package io.github.graphcalls.feign.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether a connection that was kept can be used again. */
class StaleConnectionTest {

    private final AtomicLong nanoTime = new AtomicLong();
    private final Connection connection = new Connection(nanoTime::get);
    private ServerSocket listening;
    private Socket server;

    @BeforeEach
    void answerOnce() throws Exception {
        listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        connection.bind(SocketChannel.open(listening.getLocalSocketAddress()).socket());
        server = listening.accept();
        server.getOutputStream()
                .write("HTTP/1.1 200 X\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        connection.ask(new BasicClassicHttpRequest("GET", "/")).close();
    }

    @AfterEach
    void close() throws Exception {
        connection.close();
        server.close();
        listening.close();
    }

    @Test
    void One_that_is_open_stays_in_use_while_it_rests() throws Exception {
        nanoTime.addAndGet(Connection.REMEMBERED - 1);

        assertThat(connection.isStale()).isFalse();
    }

    @Test
    void One_that_rested_until_it_may_be_forgotten_on_the_way_is_not_used() throws Exception {
        nanoTime.addAndGet(Connection.REMEMBERED);

        assertThat(connection.isStale()).isTrue();
    }

    @Test
    void One_that_the_server_closed_is_noticed_before_it_is_used() throws Exception {
        server.close();
        nanoTime.addAndGet(Connection.TRUSTED);

        assertThat(connection.isStale()).isTrue();
    }

    @Test
    void One_that_was_reset_is_not_used_rather_than_a_failure() throws Exception {
        server.setSoLinger(true, 0);
        server.close();
        nanoTime.addAndGet(Connection.TRUSTED);

        assertThat(connection.isStale()).isTrue();
    }

    @Test
    void One_that_says_what_nobody_asked_for_is_not_used() throws Exception {
        server.getOutputStream().write('x');
        nanoTime.addAndGet(Connection.TRUSTED);

        assertThat(connection.isStale()).isTrue();
    }

    @Test
    void One_that_answered_a_moment_ago_is_not_looked_at() throws Exception {
        server.close();
        nanoTime.addAndGet(Connection.TRUSTED - 1);

        assertThat(connection.isStale()).isFalse();
    }
}
