package io.github.graphcalls.emulator.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Serves HTTP/1.1 on a port. To be closed, which lets what is in flight come to its end.
 */
public final class HttpServer implements AutoCloseable {

    private static final AtomicLong STARTED = new AtomicLong();
    private static final int LOOPS =
            Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors() - 1));

    private final HttpSettings settings;
    private final EventLoopGroup loops;
    private final ExecutorService threads;
    private final Connections connections;
    private final Channel listening;

    private HttpServer(HttpSettings settings, RequestHandler answering) throws IOException {
        this.settings = settings;
        String name = "graph-emulator-" + STARTED.incrementAndGet();
        loops = new MultiThreadIoEventLoopGroup(
                LOOPS, (ThreadFactory) task -> RequestThreads.daemon(task, name + "-io"), NioIoHandler.newFactory());
        threads = RequestThreads.of(name);
        connections = new Connections(settings);
        ChannelFuture bound = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        Pipeline.build(channel, settings, connections, answering, threads);
                    }
                })
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
        long sweep = Math.max(10, settings.requestTimeout().toMillis() / 4);
        loops.scheduleWithFixedDelay(connections::sweep, sweep, sweep, TimeUnit.MILLISECONDS);
    }

    /**
     * Starts to serve.
     *
     * @param settings how it listens
     * @param answering what answers
     * @return the running server
     * @throws IOException if the port cannot be had
     */
    public static HttpServer start(HttpSettings settings, RequestHandler answering) throws IOException {
        return new HttpServer(settings, answering);
    }

    /**
     * Where it listens.
     *
     * @return the port
     */
    public int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    /**
     * How many connections there are.
     *
     * @return a number that may have changed already
     */
    public int connections() {
        return connections.size();
    }

    /**
     * Takes no new connections, answers what has arrived or is arriving, for as long as the settings say, and closes.
     */
    @Override
    public void close() {
        connections.drain(() -> listening.close().awaitUninterruptibly());
        stop();
    }

    private void stop() {
        threads.shutdownNow();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
