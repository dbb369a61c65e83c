package io.github.graphcalls.feign.transport;

import io.github.graphcalls.feign.transport.body.UnreadableAnswerException;
import io.github.graphcalls.feign.transport.connect.EndRecordingSocket;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLSocket;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.http.message.MessageSupport;
import org.apache.hc.core5.io.CloseMode;

/**
 * A connection of the pool. Detects a truncated answer at every byte, checks without waiting whether it can be reused, and
 * accepts no answer to another request when it is reused.
 */
final class Connection extends DefaultBHttpClientConnection {

    private static final Http1Config BOUNDS = Http1Config.custom()
            .setMaxHeaderCount(200)
            .setMaxLineLength(32 * 1024)
            .build();

    /**
     * The longest time that a connection may be idle. A load balancer on the way may drop an idle connection without notice to
     * either end, a cloud's own after four minutes; a request over such a connection would wait for its deadline.
     */
    static final long MAX_IDLE_NANOS = TimeUnit.MINUTES.toNanos(2);

    /** The statuses that the answer follows. Any other 1xx, such as 101, is the answer: no other protocol was requested. */
    private static final Set<Integer> INTERIM =
            Set.of(HttpStatus.SC_CONTINUE, HttpStatus.SC_PROCESSING, HttpStatus.SC_EARLY_HINTS);

    private final LongSupplier nanoTime;
    private final HeadParser heads;
    private long answered;
    private volatile EndRecordingSocket belowTls;
    private volatile boolean closed;

    /**
     * Creates a connection that is not open yet.
     *
     * @param nanoTime counts nanoseconds, as {@link System#nanoTime} does
     */
    Connection(LongSupplier nanoTime) {
        this(nanoTime, new HeadParser(BOUNDS));
    }

    private Connection(LongSupplier nanoTime, HeadParser heads) {
        super(BOUNDS, null, null, Framing.INSTANCE, null, null, null, bounds -> heads);
        this.nanoTime = nanoTime;
        this.heads = heads;
    }

    @Override
    protected InputStream createContentInputStream(long length, SessionInputBuffer buffer, InputStream input) {
        if (length == ContentLengthStrategy.CHUNKED) {
            return super.createContentInputStream(
                    length, LineValidatingBuffer.ofChunks(buffer), new TruncationDetectingInput(input));
        }
        boolean untilClosed = length == ContentLengthStrategy.UNDEFINED;
        return super.createContentInputStream(
                length,
                buffer,
                untilClosed
                        ? new TruncationDetectingInput(input, () -> belowTls != null && belowTls.isTruncated())
                        : input);
    }

    /** A body whose end is unknown is unreadable; status and headers are valid. */
    @Override
    public void receiveResponseEntity(ClassicHttpResponse answer) throws IOException, HttpException {
        try {
            super.receiveResponseEntity(answer);
        } catch (ProtocolException unframed) {
            InputStream unreadable = new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new UnreadableAnswerException("no HTTP: " + unframed.getMessage());
                }
            };
            answer.setEntity(new InputStreamEntity(unreadable, null));
        }
    }

    /**
     * Whether the connection is closed, was reset, has been idle for too long, or has bytes to read: on an idle connection those
     * are an unsolicited answer, such as a 408 of a load balancer that closes the connection. Has to be called before every reuse.
     */
    @Override
    public boolean isStale() {
        SocketHolder holder = getSocketHolder();
        if (holder == null || nanoTime.getAsLong() - answered >= MAX_IDLE_NANOS || hasUnreadBytes()) {
            return true;
        }
        return !ReuseCheck.isQuiet(holder);
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

    /**
     * Binds to a socket with TLS.
     *
     * @param secured TLS
     * @param below what TLS reads from
     * @param socket the socket of the channel
     */
    void bind(SSLSocket secured, EndRecordingSocket below, Socket socket) throws IOException {
        belowTls = below;
        bind(new SocketHolder(secured, socket));
    }

    /** Whether it was closed, also while it was being opened. */
    boolean isClosed() {
        return closed;
    }

    /** Sends a request and waits for the head of its answer, whose body, if any, is still to be read. */
    ClassicHttpResponse send(ClassicHttpRequest request) throws IOException, HttpException {
        sendRequestHeader(request);
        sendRequestEntity(request);
        flush();
        ClassicHttpResponse answer = receiveResponseHeader();
        while (INTERIM.contains(answer.getCode())) {
            answer = receiveResponseHeader();
        }
        if (MessageSupport.canResponseHaveBody(request.getMethod(), answer)) {
            receiveResponseEntity(answer);
        }
        answered = nanoTime.getAsLong();
        return answer;
    }

    /**
     * Sends a request over a connection that was kept, and returns the head of its answer.
     *
     * @throws StaleConnectionException if the connection ended before the first byte of an answer, or the answer has the
     *     {@code client-request-id} of another request, or is a 408 without one that closes the connection
     */
    ClassicHttpResponse sendReused(ClassicHttpRequest request) throws IOException, HttpException {
        long before = heads.bytesReceived();
        ClassicHttpResponse answer;
        try {
            answer = send(request);
        } catch (IOException ended) {
            if (heads.bytesReceived() > before) {
                throw ended;
            }
            throw new StaleConnectionException(
                    "the reused connection ended before an answer: " + ended.getMessage(), ended);
        }
        if (ReuseCheck.isOfAnotherRequest(answer, request)) {
            throw new StaleConnectionException("the reused connection had an answer that is not to the request", null);
        }
        return answer;
    }

    /** Whether bytes were received that belong to no answer. */
    boolean hasUnreadBytes() {
        return heads.hasUnreadBytes();
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
