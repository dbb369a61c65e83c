package io.github.graphcalls.emulator.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpServerKeepAliveHandler;
import io.netty.handler.flow.FlowControlHandler;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.ImmediateEventExecutor;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLEngine;

/** Sets up the handlers of each new connection, and holds what the connections of a server share. */
final class ServerPipeline extends ChannelInitializer<Channel> {

    final HttpSettings settings;
    final RequestHandler handler;
    final Executor threads;
    /** The open connections; one that is opened after the group was closed is closed at once. */
    final ChannelGroup connections = new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE, true);
    /** Whether the server is closing, so that each connection ends with its next answer. */
    volatile boolean isClosing;

    ServerPipeline(HttpSettings settings, RequestHandler handler, Executor threads) {
        this.settings = settings;
        this.handler = handler;
        this.threads = threads;
    }

    @Override
    protected void initChannel(Channel channel) {
        ChannelPipeline pipeline = channel.pipeline();
        settings.tls().ifPresent(context -> {
            SSLEngine engine = context.createSSLEngine();
            engine.setUseClientMode(false);
            SslHandler tls = new SslHandler(engine);
            tls.setHandshakeTimeoutMillis(settings.requestTimeout().toMillis());
            pipeline.addLast(tls);
        });
        pipeline.addLast(new IdleStateHandler(0, 0, settings.idleTimeout().toNanos(), TimeUnit.NANOSECONDS));
        RequestTimeout timeout = new RequestTimeout(settings.requestTimeout());
        pipeline.addLast(timeout);
        // Any number of requests may wait: those of one read at most, since reading stops with the first.
        pipeline.addLast(new HttpServerCodec(
                new HttpDecoderConfig()
                        .setMaxInitialLineLength(HttpSettings.MAX_LINE_BYTES)
                        .setMaxHeaderSize(HttpSettings.MAX_HEADERS_BYTES),
                Integer.MAX_VALUE));
        pipeline.addLast(new HttpServerKeepAliveHandler());
        pipeline.addLast(new RequestAggregator(settings.maxBody()));
        pipeline.addLast(new FlowControlHandler());
        pipeline.addLast(new ConnectionHandler(this, timeout));
    }
}
