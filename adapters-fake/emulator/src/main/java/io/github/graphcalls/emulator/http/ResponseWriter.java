package io.github.graphcalls.emulator.http;

import io.github.graphcalls.wire.GraphAnswer;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;

/** Writes an answer as HTTP has it. */
final class ResponseWriter {

    /** What becomes of the connection. */
    enum Then {
        CLOSE,
        KEEP,
        /** The client speaks HTTP/1.0 and has asked for it. */
        KEEP_AND_SAY_SO
    }

    private ResponseWriter() {}

    static ChannelFuture write(ChannelHandlerContext context, Reply reply, Then then) {
        GraphAnswer answer = reply.answer();
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(answer.status()),
                Unpooled.wrappedBuffer(answer.body()),
                DefaultHttpHeadersFactory.headersFactory(),
                DefaultHttpHeadersFactory.trailersFactory());
        answer.headers().forEach((name, values) -> response.headers().add(name, values));
        if (answer.status() != 204 && answer.status() != 304) {
            response.headers().set(HttpHeaderNames.CONTENT_LENGTH, answer.body().length);
        }
        if (then != Then.KEEP) {
            response.headers()
                    .set(
                            HttpHeaderNames.CONNECTION,
                            then == Then.CLOSE ? HttpHeaderValues.CLOSE : HttpHeaderValues.KEEP_ALIVE);
        }
        ChannelFuture written = context.writeAndFlush(response);
        return then == Then.CLOSE ? written.addListener(ChannelFutureListener.CLOSE) : written;
    }
}
