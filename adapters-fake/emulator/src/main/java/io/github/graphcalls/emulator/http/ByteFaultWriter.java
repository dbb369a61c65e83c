package io.github.graphcalls.emulator.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.wire.GraphAnswer;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** Writes the damaged bytes of an answer, past the codec, which would refuse them. */
final class ByteFaultWriter {

    private static final int MISSING_BYTES = 64;

    private ByteFaultWriter() {}

    static void write(ChannelHandlerContext raw, GraphAnswer answer, Effect.Bytes effect) {
        int length = answer.body().length;
        byte[] head = head(answer, "Content-Length: " + length);
        switch (effect.fault()) {
            case CONTENT_LENGTH_TOO_LONG ->
                close(raw, head(answer, "Content-Length: " + (length + MISSING_BYTES)), answer.body());
            case CONTENT_LENGTH_TOO_SHORT -> close(raw, head(answer, "Content-Length: " + length / 2), answer.body());
            case MALFORMED_CHUNKING -> close(raw, head(answer, "Transfer-Encoding: chunked"), chunk(answer.body()));
            case TRUNCATED -> close(raw, head, Arrays.copyOf(answer.body(), length / 2));
            case RESET_BEFORE_ANSWER -> reset(raw, new byte[0]);
            case RESET_DURING_ANSWER -> {
                byte[] all = join(head, answer.body());
                reset(raw, Arrays.copyOf(all, all.length / 2));
            }
            case RESET_AFTER_ANSWER -> reset(raw, join(head, answer.body()));
            case SLOW -> drip(raw, join(head, answer.body()), 0, effect.pause().toNanos());
            case GZIP, NO_ANSWER ->
                throw new IllegalArgumentException("expected a fault that damages bytes, found " + effect);
        }
    }

    private static byte[] head(GraphAnswer answer, String length) {
        StringBuilder head = new StringBuilder("HTTP/1.1 ")
                .append(HttpResponseStatus.valueOf(answer.status()))
                .append("\r\n");
        answer.headers()
                .forEach((name, values) -> values.forEach(
                        value -> head.append(name).append(": ").append(value).append("\r\n")));
        return head.append(length)
                .append("\r\nConnection: close\r\n\r\n")
                .toString()
                .getBytes(ISO_8859_1);
    }

    private static byte[] chunk(byte[] body) {
        return join("not a size\r\n".getBytes(ISO_8859_1), body);
    }

    private static byte[] join(byte[] first, byte[] second) {
        return ByteBufUtil.getBytes(Unpooled.wrappedBuffer(first, second));
    }

    private static void close(ChannelHandlerContext raw, byte[] head, byte[] body) {
        raw.writeAndFlush(Unpooled.wrappedBuffer(head, body)).addListener(ChannelFutureListener.CLOSE);
    }

    private static void reset(ChannelHandlerContext raw, byte[] bytes) {
        if (bytes.length == 0) {
            reset(raw.channel());
        } else {
            raw.writeAndFlush(Unpooled.wrappedBuffer(bytes)).addListener(written -> reset(raw.channel()));
        }
    }

    /** Closes the socket without lingering, which resets the connection, and without the closing message of TLS. */
    private static void reset(Channel channel) {
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
        channel.pipeline().firstContext().close();
    }

    private static void drip(ChannelHandlerContext raw, byte[] bytes, int from, long pause) {
        if (from == bytes.length) {
            raw.close();
            return;
        }
        raw.executor()
                .schedule(
                        () -> raw.writeAndFlush(Unpooled.wrappedBuffer(bytes, from, 1))
                                .addListener(written -> {
                                    if (written.isSuccess()) {
                                        drip(raw, bytes, from + 1, pause);
                                    }
                                }),
                        pause,
                        TimeUnit.NANOSECONDS);
    }
}
