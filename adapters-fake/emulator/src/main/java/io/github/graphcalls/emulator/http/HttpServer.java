package io.github.graphcalls.emulator.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Serves HTTP/1.1 on a port. To be closed, which answers the requests in flight. */
public final class HttpServer implements AutoCloseable {

    private static final AtomicLong STARTED = new AtomicLong();
    private static final int LOOPS =
            Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors() - 1));

    /** On one machine, requests that were sent before the client could notice the close have arrived by then. */
    private static final int MAX_TRANSIT_MILLIS = 30;

    private final HttpSettings settings;
    private final EventLoopGroup loops;
    private final ExecutorService threads;
    private final ServerPipeline pipeline;
    private final Channel listening;

    private HttpServer(HttpSettings settings, RequestHandler handler) throws IOException {
        this.settings = settings;
        String name = "graph-emulator-" + STARTED.incrementAndGet();
        loops = new MultiThreadIoEventLoopGroup(
                LOOPS, (ThreadFactory) task -> RequestThreads.daemon(task, name + "-io"), NioIoHandler.newFactory());
        threads = RequestThreads.of(name);
        pipeline = new ServerPipeline(settings, handler, threads);
        ChannelFuture bound = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childHandler(pipeline)
                .option(ChannelOption.SO_BACKLOG, 1024)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.ALLOCATOR, UnpooledByteBufAllocator.DEFAULT)
                .bind(new InetSocketAddress(settings.address(), settings.port()))
                .awaitUninterruptibly();
        listening = bound.channel();
        if (!bound.isSuccess()) {
            stop();
            String problem = bound.cause().getMessage();
            throw new IOException((problem == null ? "no port" : problem) + "; is the port in use?", bound.cause());
        }
    }

    /**
     * Starts to serve.
     *
     * @param settings the address, the port and the limits
     * @param handler the handler of requests
     * @return the running server
     * @throws IOException if the port cannot be bound
     */
    public static HttpServer start(HttpSettings settings, RequestHandler handler) throws IOException {
        return new HttpServer(settings, handler);
    }

    /** {@return the port on which it listens} */
    public int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    /** {@return the number of open connections, which may have changed already} */
    public int connections() {
        return pipeline.connections.size();
    }

    /**
     * Answers the requests that have arrived or are arriving, for at most the drain timeout, accepts no further connection, and
     * closes.
     */
    @Override
    public void close() {
        ChannelGroup connections = pipeline.connections;
        pipeline.isClosing = true;
        long end = System.nanoTime() + settings.drainTimeout().toNanos();
        connections.newCloseFuture().awaitUninterruptibly(MAX_TRANSIT_MILLIS);
        listening.close().awaitUninterruptibly();
        while (!connections.isEmpty() && System.nanoTime() - end < 0) {
            connections.forEach(each -> each.pipeline().fireUserEventTriggered(ConnectionHandler.CLOSE_IF_IDLE));
            connections.newCloseFuture().awaitUninterruptibly(MAX_TRANSIT_MILLIS);
        }
        connections.close().awaitUninterruptibly();
        stop();
    }

    private void stop() {
        threads.shutdownNow();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
