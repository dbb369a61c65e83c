package io.github.graphcalls.emulator.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.flow.FlowControlHandler;
import io.netty.handler.ssl.SslHandler;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLEngine;

/** What bytes pass on their way in and out. */
final class Pipeline {

    private Pipeline() {}

    static void build(
            Channel channel, HttpSettings settings, Connections connections, RequestHandler answering, Executor threads) {
        ChannelPipeline pipeline = channel.pipeline();
        settings.tls().ifPresent(context -> {
            SSLEngine engine = context.createSSLEngine();
            engine.setUseClientMode(false);
            SslHandler tls = new SslHandler(engine);
            tls.setHandshakeTimeoutMillis(settings.requestTimeout().toMillis());
            pipeline.addLast(tls);
        });
        Arrivals arrivals = new Arrivals();
        pipeline.addLast(arrivals);
        // Any number of requests may wait: those of one read at most, since reading stops with the first.
        pipeline.addLast(new HttpServerCodec(
                new HttpDecoderConfig()
                        .setMaxInitialLineLength(HttpSettings.MAX_LINE_BYTES)
                        .setMaxHeaderSize(HttpSettings.MAX_HEADERS_BYTES),
                Integer.MAX_VALUE));
        pipeline.addLast(new RequestAggregator(settings.maxBody()));
        pipeline.addLast(new FlowControlHandler());
        pipeline.addLast(new Connection(connections, arrivals, answering, threads));
    }
}
