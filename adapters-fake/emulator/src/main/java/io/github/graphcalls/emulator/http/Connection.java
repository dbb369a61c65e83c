package io.github.graphcalls.emulator.http;

import io.github.graphcalls.fake.fault.ByteFault;
import io.github.graphcalls.fake.fault.Effect;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** One connection: one request after the other, each answered before the next is read. */
final class Connection extends SimpleChannelInboundHandler<FullHttpRequest> {

    private final Connections connections;
    private final Arrivals arrivals;
    private final RequestHandler answering;
    private final Executor threads;
    private ChannelHandlerContext context;
    private volatile boolean answers;
    private volatile boolean writing;
    private boolean silent;

    Connection(Connections connections, Arrivals arrivals, RequestHandler answering, Executor threads) {
        this.connections = connections;
        this.arrivals = arrivals;
        this.answering = answering;
        this.threads = threads;
    }

    @Override
    public void channelActive(ChannelHandlerContext active) {
        context = active;
        if (!connections.add(this)) {
            refuse(Refusal.TOO_MANY_CONNECTIONS);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext inactive) {
        connections.remove(this);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext reading, FullHttpRequest message) {
        if (silent) {
            return;
        }
        answers = true;
        // What arrives meanwhile waits: in the handler before this one, and then in the socket.
        reading.channel().config().setAutoRead(false);
        arrivals.whole();
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
        boolean keep = HttpUtil.isKeepAlive(message);
        boolean old = message.protocolVersion().equals(HttpVersion.HTTP_1_0);
        try {
            threads.execute(() -> answer(request, keep, old));
        } catch (RejectedExecutionException closed) {
            reading.close();
        }
    }

    private static Refusal refusal(FullHttpRequest message) {
        Throwable fault = message.decoderResult().cause();
        if (fault instanceof TooLongHttpLineException) {
            return Refusal.LINE_TOO_LONG;
        }
        if (fault instanceof TooLongHttpHeaderException) {
            return Refusal.HEADERS_TOO_LONG;
        }
        if (fault != null) {
            return fault instanceof TooLongFrameException ? Refusal.BODY_TOO_LONG : Refusal.NOT_HTTP;
        }
        HttpVersion version = message.protocolVersion();
        if (version.majorVersion() != 1
                || message.headers().getAll(HttpHeaderNames.HOST).size() > 1) {
            return Refusal.NOT_HTTP;
        }
        return version.minorVersion() > 0 && !message.headers().contains(HttpHeaderNames.HOST) ? Refusal.NO_HOST : null;
    }

    private void answer(Request request, boolean keep, boolean old) {
        try {
            Reply reply = reply(request);
            context.executor().execute(() -> {
                try {
                    deliver(reply, keep, old);
                } catch (RuntimeException | Error unsendable) {
                    // No header that HTTP forbids leaves the house; whoever waits is not left to wait.
                    context.close();
                }
            });
        } catch (RuntimeException | Error noReply) {
            context.close();
        }
    }

    private Reply reply(Request request) {
        try {
            return answering.answer(request);
        } catch (RuntimeException | Error e) {
            System.getLogger(HttpServer.class.getName())
                    .log(System.Logger.Level.WARNING, "no answer to " + request.method(), e);
            return answering.refuse(Refusal.FAILED);
        }
    }

    private void deliver(Reply reply, boolean keep, boolean old) {
        Effect.Bytes harm = reply.harm().orElse(null);
        if (harm != null && harm.fault() == ByteFault.NO_ANSWER) {
            staySilent();
        } else if (harm != null) {
            ByteFaultWriter.write(arrivals.raw(), reply.answer(), harm);
        } else if (!keep || connections.isDraining()) {
            write(reply, ResponseWriter.Then.CLOSE);
        } else {
            write(reply, old ? ResponseWriter.Then.KEEP_AND_SAY_SO : ResponseWriter.Then.KEEP)
                    .addListener(written -> next(written.isSuccess()));
        }
    }

    /** Answers nothing any more, and rests until the client, the idle timeout or the end of the server closes it. */
    private void staySilent() {
        silent = true;
        answers = false;
        context.channel().config().setAutoRead(true);
    }

    /** Who does not read its answer is not asked for more, and rests meanwhile. */
    private ChannelFuture write(Reply reply, ResponseWriter.Then then) {
        arrivals.whole();
        writing = true;
        return ResponseWriter.write(context, reply, then);
    }

    private void next(boolean written) {
        if (!written) {
            context.close();
            return;
        }
        arrivals.whole();
        writing = false;
        answers = false;
        context.channel().config().setAutoRead(true);
    }

    private void refuse(Refusal refusal) {
        answers = true;
        try {
            write(answering.refuse(refusal), ResponseWriter.Then.CLOSE);
        } catch (RuntimeException | Error noReply) {
            context.close();
        }
    }

    /** Ends a request that does not come to its end, with an answer, and a connection that rests too long, without. */
    void giveUp(long now, long requestTimeout, long idleTimeout) {
        boolean late = now - arrivals.since() > (arrivals.isArriving() ? requestTimeout : idleTimeout);
        if (late && !isAtWork()) {
            context.executor().execute(() -> {
                if (isAtWork()) {
                    return;
                }
                if (arrivals.isArriving()) {
                    refuse(Refusal.TOO_SLOW);
                } else {
                    context.close();
                }
            });
        }
    }

    private boolean isAtWork() {
        return answers && !writing;
    }

    /** Closes it when nothing is being answered and nothing has arrived for so long. */
    void closeIfIdle(long quiet) {
        context.executor().execute(() -> {
            if (!answers && !arrivals.isArriving() && System.nanoTime() - arrivals.since() > quiet) {
                context.close();
            }
        });
    }

    void cut() {
        context.close();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext caught, Throwable cause) {
        caught.close();
    }
}
