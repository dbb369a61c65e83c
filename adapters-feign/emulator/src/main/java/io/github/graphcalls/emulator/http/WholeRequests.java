package io.github.graphcalls.emulator.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;

/** Gathers a request, and tells of one whose body is too long in the same words as of any other that is refused. */
final class WholeRequests extends HttpObjectAggregator {

    private final Answering answering;

    WholeRequests(int maxBody, Answering answering) {
        super(maxBody);
        this.answering = answering;
    }

    @Override
    protected void handleOversizedMessage(ChannelHandlerContext context, HttpMessage oversized) {
        Whole.write(context, answering.refuse(Refusal.BODY_TOO_LONG), Whole.Then.CLOSE);
    }
}
