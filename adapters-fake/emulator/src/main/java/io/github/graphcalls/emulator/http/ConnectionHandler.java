package io.github.graphcalls.emulator.http;

import io.github.graphcalls.fake.fault.ByteFault;
import io.github.graphcalls.fake.fault.Effect;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.handler.timeout.IdleStateEvent;
import java.util.concurrent.RejectedExecutionException;

/** Serves one connection: one request after the other, each answered before the next is read. */
final class ConnectionHandler extends SimpleChannelInboundHandler<FullHttpRequest> {

    /** The event that closes a connection without a request when the server closes. */
    static final Object CLOSE_IF_IDLE = new Object();

    private final ServerPipeline server;
    private final RequestTimeout timeout;
    private ChannelHandlerContext context;
    private boolean isAnswering;
    private boolean isWriting;
    private boolean isSilent;

    ConnectionHandler(ServerPipeline server, RequestTimeout timeout) {
        this.server = server;
        this.timeout = timeout;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    @Override
    public void channelActive(ChannelHandlerContext active) {
        server.connections.add(active.channel());
        if (server.connections.size() > server.settings.maxConnections()) {
            refuse(Refusal.TOO_MANY_CONNECTIONS);
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext reading, FullHttpRequest message) {
        if (isSilent) {
            return;
        }
        isAnswering = true;
        // Further bytes wait: in the handler before this one, and then in the socket.
        reading.channel().config().setAutoRead(false);
        timeout.stop();
        Refusal refusal = refusal(message);
        if (refusal != null) {
            refuse(refusal);
            return;
        }
        Request request = Request.of(
                message.method().name(),
                message.uri(),
                message.headers().entries(),
                ByteBufUtil.getBytes(message.content()));
        boolean keepAlive = HttpUtil.isKeepAlive(message);
        boolean isHttp10 = message.protocolVersion().equals(HttpVersion.HTTP_1_0);
        try {
            server.threads.execute(() -> answer(request, keepAlive, isHttp10));
        } catch (RejectedExecutionException closed) {
            reading.close();
        }
    }

    private static Refusal refusal(FullHttpRequest message) {
        Throwable failure = message.decoderResult().cause();
        if (failure instanceof TooLongHttpLineException) {
            return Refusal.LINE_TOO_LONG;
        }
        if (failure instanceof TooLongHttpHeaderException) {
            return Refusal.HEADERS_TOO_LONG;
        }
        if (failure != null) {
            return failure instanceof TooLongFrameException ? Refusal.BODY_TOO_LONG : Refusal.NOT_HTTP;
        }
        HttpVersion version = message.protocolVersion();
        int hosts = message.headers().getAll(HttpHeaderNames.HOST).size();
        if (version.majorVersion() != 1 || hosts > 1) {
            return Refusal.NOT_HTTP;
        }
        return version.minorVersion() > 0 && hosts == 0 ? Refusal.NO_HOST : null;
    }

    private void answer(Request request, boolean keepAlive, boolean isHttp10) {
        try {
            Reply reply = reply(request);
            context.executor().execute(() -> {
                try {
                    deliver(reply, keepAlive, isHttp10);
                } catch (RuntimeException | Error unsendable) {
                    // Netty refuses a header that HTTP forbids; the client must not wait for an answer that never
                    // comes.
                    context.close();
                }
            });
        } catch (RuntimeException | Error noReply) {
            context.close();
        }
    }

    private Reply reply(Request request) {
        try {
            return server.handler.answer(request);
        } catch (RuntimeException | Error e) {
            System.getLogger(HttpServer.class.getName())
                    .log(System.Logger.Level.WARNING, "no answer to " + request.method(), e);
            return server.handler.refuse(Refusal.FAILED);
        }
    }

    private void deliver(Reply reply, boolean keepAlive, boolean isHttp10) {
        Effect.Bytes bytes = reply.bytes().orElse(null);
        if (bytes == null || bytes.fault() == ByteFault.GZIP) {
            write(reply, keepAlive && !server.isClosing, isHttp10);
        } else if (bytes.fault() == ByteFault.NO_ANSWER) {
            isSilent = true;
            isAnswering = false;
            context.channel().config().setAutoRead(true);
        } else {
            ByteFaultWriter.write(context.pipeline().context(HttpServerCodec.class), reply.answer(), bytes);
        }
    }

    private void write(Reply reply, boolean keepAlive, boolean isHttp10) {
        isWriting = true;
        FullHttpResponse response = reply.toResponse();
        if (!keepAlive || isHttp10) {
            response.headers()
                    .set(HttpHeaderNames.CONNECTION, keepAlive ? HttpHeaderValues.KEEP_ALIVE : HttpHeaderValues.CLOSE);
        }
        // A client that does not read its answer is not asked for more.
        context.writeAndFlush(response).addListener(written -> {
            if (!written.isSuccess()) {
                context.close();
            } else if (keepAlive && context.channel().isActive()) {
                timeout.stop();
                isWriting = false;
                isAnswering = false;
                context.channel().config().setAutoRead(true);
            }
        });
    }

    private void refuse(Refusal refusal) {
        isAnswering = true;
        try {
            write(server.handler.refuse(refusal), false, false);
        } catch (RuntimeException | Error noReply) {
            context.close();
        }
    }

    /** Ends a request that takes too long to arrive with an answer, and an idle connection without one. */
    @Override
    public void userEventTriggered(ChannelHandlerContext triggered, Object event) {
        boolean isAtWork = isAnswering && !isWriting;
        if (event == Refusal.TOO_SLOW && !isAnswering) {
            refuse(Refusal.TOO_SLOW);
        } else if (event instanceof IdleStateEvent && !isAtWork
                || event == CLOSE_IF_IDLE && !isAnswering && !timeout.isArriving()) {
            triggered.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext caught, Throwable cause) {
        caught.close();
    }
}
