package io.github.graphcalls.examples.board;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.CallState;
import io.github.graphcalls.examples.board.EventReader.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A reader that does not read, whose connection takes at most some megabytes. */
@Timeout(120)
class SlowReaderTest {

    private static final int CALLS = 999;

    private final TestBoard board = new TestBoard();
    private final Socket socket = new Socket();
    private EventReader slow;
    private EventReader fast;

    @BeforeEach
    void open() throws IOException {
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), board.board.port()));
        socket.getOutputStream()
                .write(("GET /events HTTP/1.0\r\nHost: localhost:" + board.board.port() + "\r\n\r\n").getBytes(UTF_8));
        socket.setSoTimeout(30_000);
        slow = new EventReader(socket.getInputStream());
        slow.snapshot();
        fast = board.reader();
        fast.snapshot();
        board.board.tick();
    }

    @AfterEach
    void close() throws IOException {
        socket.close();
        board.close();
    }

    /** Changes all calls and ticks; the fast reader gets each message. */
    private void change(int ticks) {
        for (int tick = 0; tick < ticks; tick++) {
            CallState state = tick % 2 == 0 ? CallState.HOLD : CallState.ESTABLISHED;
            IntStream.range(0, CALLS).forEach(number -> board.show("call-" + number, state));
            board.board.tick();
            assertThat(fast.next("change").ids()).hasSize(CALLS);
        }
    }

    @Test
    void a_slow_reader_skips_to_the_newest_state_and_holds_up_no_other() {
        change(100);
        board.show("last", CallState.ESTABLISHED);
        board.board.tick();

        int messages = 1;
        Event message = slow.next("change");
        while (!message.ids().contains("last")) {
            message = slow.next("change");
            messages++;
        }
        assertThat(messages).isLessThan(60);
        assertThat(message.ids()).hasSize(CALLS + 1);
    }

    @Test
    void a_reader_that_reads_nothing_for_120_ticks_is_dropped() {
        change(180);

        assertThatThrownBy(() -> IntStream.range(0, 180).forEach(any -> slow.next("change")))
                .isInstanceOf(UncheckedIOException.class);
        board.show("last", CallState.ESTABLISHED);
        board.board.tick();
        assertThat(fast.next("change").ids()).containsExactly("last");
    }
}
