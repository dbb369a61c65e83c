package io.github.graphcalls.emulator.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.wire.GraphAnswer;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A connection whose answer cannot be written. */
class StuckAnswerTest {

    private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

    private EmbeddedChannel asked(RequestHandler answering) {
        return new EmbeddedChannel(new ServerPipeline(SampleSettings.PLAIN, answering, StuckAnswerTest::alone));
    }

    /** Drops what a task throws, as a thread of its own does. */
    private static void alone(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException thrown) {
            // Dropped.
        }
    }

    private final List<ChannelPromise> unread = new ArrayList<>();

    @Test
    void the_next_request_waits_until_the_answer_was_written() {
        EmbeddedChannel channel = asked(new RequestHandler() {
            @Override
            public Reply answer(Request request) {
                return Reply.of(GraphAnswer.of(200, Map.of(), new byte[0]));
            }

            @Override
            public Reply refuse(Refusal refusal) {
                throw new AssertionError(refusal);
            }
        });
        channel.pipeline().addFirst(new ChannelOutboundHandlerAdapter() {
            @Override
            public void write(ChannelHandlerContext context, Object bytes, ChannelPromise promise) {
                ReferenceCountUtil.release(bytes);
                unread.add(promise);
            }
        });

        channel.writeInbound(Unpooled.copiedBuffer(GET, US_ASCII));
        assertThat(channel.config().isAutoRead()).isFalse();
        List.copyOf(unread).forEach(ChannelPromise::setSuccess);
        channel.runPendingTasks();

        assertThat(channel.config().isAutoRead()).isTrue();
    }

    @Test
    void a_connection_is_closed_when_its_request_can_be_neither_answered_nor_refused() {
        EmbeddedChannel channel = asked(new RequestHandler() {
            @Override
            public Reply answer(Request request) {
                throw new IllegalStateException("no answer");
            }

            @Override
            public Reply refuse(Refusal refusal) {
                throw new IllegalStateException("no refusal");
            }
        });

        channel.writeInbound(Unpooled.copiedBuffer(GET, US_ASCII));

        assertThat(channel.isOpen()).isFalse();
    }
}
