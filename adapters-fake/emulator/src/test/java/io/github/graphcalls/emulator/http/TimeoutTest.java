package io.github.graphcalls.emulator.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.wire.GraphAnswer;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The time limits of a connection, on Netty's clock for tests. */
class TimeoutTest {

    private final List<Refusal> refusals = new ArrayList<>();
    private final RequestHandler handler = new RequestHandler() {
        @Override
        public Reply answer(Request request) {
            return Reply.of(GraphAnswer.of(200, Map.of(), new byte[0]));
        }

        @Override
        public Reply refuse(Refusal refusal) {
            refusals.add(refusal);
            return answer(null);
        }
    };
    private final EmbeddedChannel channel =
            new EmbeddedChannel(new ServerPipeline(SampleSettings.PLAIN, handler, Runnable::run));

    @BeforeEach
    void freeze() {
        channel.freezeTime();
    }

    private void send(String bytes) {
        channel.writeInbound(Unpooled.copiedBuffer(bytes, US_ASCII));
    }

    private void advance(int seconds) {
        channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
    }

    @Test
    void a_request_that_arrives_one_byte_at_a_time_is_refused_when_its_time_is_over() {
        for (int second = 0; second < 9; second++) {
            send("G");
            advance(1);
        }
        assertThat(refusals).isEmpty();

        advance(1);

        assertThat(refusals).containsExactly(Refusal.TOO_SLOW);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void the_time_of_a_request_begins_again_after_an_answer() {
        send("GET / HT");
        advance(9);
        send("TP/1.1\r\nHost: a\r\n\r\n");
        send("GET / HT");
        advance(9);

        assertThat(refusals).isEmpty();
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void an_idle_connection_is_closed_without_an_answer() {
        send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        advance(119);
        assertThat(channel.isOpen()).isTrue();

        advance(1);

        assertThat(channel.isOpen()).isFalse();
        assertThat(refusals).isEmpty();
    }
}
