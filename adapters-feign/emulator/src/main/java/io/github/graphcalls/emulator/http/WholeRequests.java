package io.github.graphcalls.emulator.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;

/** Gathers a request, and hands on one whose body is too long as any other that is refused, in its turn. */
final class WholeRequests extends HttpObjectAggregator {

    WholeRequests(int maxBody) {
        super(maxBody);
    }

    /**
     * Asks for the body when the client waits to be asked. Netty's own refusals (413, 417) would have neither body nor
     * headers: what is too long goes the way of all that is, and another expectation is not heeded.
     */
    @Override
    protected Object newContinueResponse(HttpMessage start, int maxBody, ChannelPipeline pipeline) {
        return HttpUtil.is100ContinueExpected(start) && !isContentLengthInvalid(start, maxBody)
                ? super.newContinueResponse(start, maxBody, pipeline)
                : null;
    }

    @Override
    protected void handleOversizedMessage(ChannelHandlerContext context, HttpMessage oversized) {
        FullHttpRequest refused = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
        refused.setDecoderResult(DecoderResult.failure(new TooLongFrameException()));
        context.fireChannelRead(refused);
    }
}
