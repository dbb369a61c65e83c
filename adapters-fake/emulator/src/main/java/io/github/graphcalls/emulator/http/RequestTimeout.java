package io.github.graphcalls.emulator.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Fires {@link Refusal#TOO_SLOW} when a request has not arrived in full within a time from its first byte. Netty's own timeouts
 * begin again with each byte, so that a client which sends one byte at a time would never reach them.
 */
final class RequestTimeout extends ChannelInboundHandlerAdapter {

    private final Duration timeout;
    private boolean isArriving;
    private Future<?> timer;

    RequestTimeout(Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        isArriving = true;
        context.fireChannelRead(bytes);
    }

    /** A request that arrived in full with the bytes just read has called {@link #stop} and needs no timer. */
    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (isArriving && timer == null) {
            timer = context.executor()
                    .schedule(
                            () -> context.fireUserEventTriggered(Refusal.TOO_SLOW),
                            timeout.toNanos(),
                            TimeUnit.NANOSECONDS);
        }
        context.fireChannelReadComplete();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        stop();
    }

    /** Stops the timer, since the request has arrived or the answer to the one before was sent. */
    void stop() {
        isArriving = false;
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    boolean isArriving() {
        return isArriving;
    }
}
