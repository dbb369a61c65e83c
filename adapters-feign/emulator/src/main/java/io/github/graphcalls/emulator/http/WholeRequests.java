package io.github.graphcalls.emulator.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpUtil;

/** Gathers a request, and tells of one whose body is too long in the same words as of any other that is refused. */
final class WholeRequests extends HttpObjectAggregator {

    private final Answering answering;

    WholeRequests(int maxBody, Answering answering) {
        super(maxBody);
        this.answering = answering;
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
        Whole.write(context, answering.refuse(Refusal.BODY_TOO_LONG), Whole.Then.CLOSE);
    }
}
