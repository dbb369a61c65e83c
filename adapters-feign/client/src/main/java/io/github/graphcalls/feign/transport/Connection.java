package io.github.graphcalls.feign.transport;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLSocket;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.http.message.MessageSupport;
import org.apache.hc.core5.io.CloseMode;

/**
 * A connection of the pool. It tells a cut answer from a whole one at every byte, and knows without waiting whether the server
 * has closed it while it was idle.
 */
final class Connection extends DefaultBHttpClientConnection {

    private static final Http1Config BOUNDS = Http1Config.custom()
            .setMaxHeaderCount(200)
            .setMaxLineLength(32 * 1024)
            .build();

    /** So long after an answer a connection is taken to be open: to look costs five calls of the kernel, to ask two. */
    static final long TRUSTED = TimeUnit.MILLISECONDS.toNanos(100);

    /**
     * So long after an answer what stands between may have forgotten a connection without a word to either end: a cloud's
     * load balancer does after four minutes. Whoever asked over it would wait for the deadline.
     */
    static final long REMEMBERED = TimeUnit.MINUTES.toNanos(2);

    /** Reads heads, and keeps where bytes wait that came with what was read. */
    private static final class HeadParser extends DefaultHttpResponseParser {
        private SessionInputBuffer waiting;

        HeadParser() {
            super(BOUNDS);
        }

        @Override
        public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream input)
                throws IOException, HttpException {
            waiting = buffer;
            return super.parse(buffer, new WholeOrCut(input));
        }
    }

    private final LongSupplier nanoTime;
    private final HeadParser heads;
    private long answered;
    private volatile boolean closed;

    /**
     * A connection that is yet to be made.
     *
     * @param nanoTime counts nanoseconds, as {@link System#nanoTime} does
     */
    Connection(LongSupplier nanoTime) {
        this(nanoTime, new HeadParser());
    }

    private Connection(LongSupplier nanoTime, HeadParser heads) {
        super(BOUNDS, null, null, null, null, null, null, bounds -> heads);
        this.nanoTime = nanoTime;
        this.heads = heads;
    }

    @Override
    protected InputStream createContentInputStream(long length, SessionInputBuffer buffer, InputStream input) {
        InputStream chunks = length == ContentLengthStrategy.CHUNKED ? new WholeOrCut(input) : input;
        return super.createContentInputStream(length, buffer, chunks);
    }

    /**
     * Closed, reset, idle for too long, or with something to read, which on an idle connection can only be a farewell or a
     * mistake. One that has answered a moment ago is not looked at.
     */
    @Override
    public boolean isStale() {
        SocketHolder holder = getSocketHolder();
        if (holder == null) {
            return true;
        }
        long idle = nanoTime.getAsLong() - answered;
        if (idle < TRUSTED) {
            return false;
        }
        if (idle >= REMEMBERED) {
            return true;
        }
        SocketChannel channel = holder.getBaseSocket().getChannel();
        try {
            channel.configureBlocking(false);
            boolean quiet = channel.read(ByteBuffer.allocate(1)) == 0;
            channel.configureBlocking(true);
            return !quiet;
        } catch (IOException reset) {
            return true;
        }
    }

    @Override
    protected void bind(SocketHolder holder) throws IOException {
        super.bind(holder);
        if (closed) {
            holder.getBaseSocket().close();
            throw new ConnectionClosedException("the connection was closed while it was made");
        }
    }

    @Override
    public void bind(Socket socket) throws IOException {
        bind(new SocketHolder(socket));
    }

    @Override
    public void bind(SSLSocket secured, Socket socket) throws IOException {
        bind(new SocketHolder(secured, socket));
    }

    /** Whether somebody has closed it, perhaps while it was made. */
    boolean isGivenUp() {
        return closed;
    }

    /** Sends a request and waits for the head of its answer, whose body, if any, is still to be read. */
    ClassicHttpResponse ask(ClassicHttpRequest request) throws IOException, HttpException {
        sendRequestHeader(request);
        sendRequestEntity(request);
        flush();
        ClassicHttpResponse answer = receiveResponseHeader();
        while (answer.getCode() < HttpStatus.SC_SUCCESS) {
            answer = receiveResponseHeader();
        }
        if (MessageSupport.canResponseHaveBody(request.getMethod(), answer)) {
            receiveResponseEntity(answer);
        }
        answered = nanoTime.getAsLong();
        return answer;
    }

    /** Whether more came with the answer than belongs to it, which would be read as the next answer. */
    boolean saysMore() {
        return heads.waiting.length() > 0;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        super.close();
    }

    @Override
    public void close(CloseMode mode) {
        closed = true;
        super.close(mode);
    }
}
