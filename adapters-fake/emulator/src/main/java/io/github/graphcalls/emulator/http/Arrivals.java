package io.github.graphcalls.emulator.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** Notes when bytes arrive, so that a request that never comes to its end is noticed. */
final class Arrivals extends ChannelInboundHandlerAdapter {

    private volatile long since;
    private volatile boolean arriving;
    private ChannelHandlerContext context;

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
        since = System.nanoTime();
    }

    @Override
    public void channelRead(ChannelHandlerContext reading, Object bytes) {
        if (!arriving) {
            since = System.nanoTime();
            arriving = true;
        }
        reading.fireChannelRead(bytes);
    }

    /** A request has come to its end, or its answer has. */
    void whole() {
        arriving = false;
        since = System.nanoTime();
    }

    boolean isArriving() {
        return arriving;
    }

    /** When the request began to arrive, or when the last one was over. */
    long since() {
        return since;
    }

    /** Where bytes go out as they are, past the codec. */
    ChannelHandlerContext raw() {
        return context;
    }
}
