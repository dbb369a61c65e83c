package io.github.graphcalls.feign.transport;

import feign.Request;
import feign.Response;
import io.github.graphcalls.feign.transport.body.UnreadableAnswerException;
import io.github.graphcalls.feign.transport.connect.BlockingCalls;
import io.github.graphcalls.feign.transport.connect.Deadlines;
import io.github.graphcalls.feign.transport.connect.Exchange;
import io.github.graphcalls.feign.transport.connect.Route;
import io.github.graphcalls.feign.transport.connect.Routes;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.http.HttpTimeoutException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolEntry;
import org.apache.hc.core5.pool.StrictConnPool;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Sends requests over pooled connections of HttpCore, each once. Follows no redirect and keeps no cookies. */
final class PooledTransport implements Transport {

    /** The limit of all connections is this many times the limit of one host. */
    private static final int HOSTS = 4;

    private final int largest;
    private final Routes routes;
    private final Connector connector;
    private final StrictConnPool<Route, Connection> pool;
    private final Deadlines deadlines = Deadlines.acquire();
    private final Set<Exchange> underWay = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();

    PooledTransport(TransportSettings settings) {
        this(settings, InetAddress::getAllByName);
    }

    PooledTransport(TransportSettings settings, BlockingCalls.Call<String, InetAddress[]> dns) {
        largest = settings.largestBody();
        routes = new Routes(settings.proxy());
        connector = new Connector(settings, dns);
        pool = new StrictConnPool<>(settings.connections(), Math.multiplyExact(HOSTS, settings.connections()));
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        return execute(request, options, true);
    }

    @Override
    public Response executeOnNewConnection(Request request, Request.Options options) throws IOException {
        return execute(request, options, false);
    }

    private Response execute(Request request, Request.Options options, boolean mayReuse) throws IOException {
        long limit = options.readTimeout() <= 0
                ? Long.MAX_VALUE
                : options.readTimeoutUnit().toNanos(options.readTimeout());
        Exchange exchange = new Exchange();
        underWay.add(exchange);
        try {
            if (closed.get()) {
                throw new ConnectionClosedException("closed before the request");
            }
            deadlines.add(limit, exchange);
            return send(request, exchange, mayReuse);
        } catch (IOException | HttpException | RuntimeException problem) {
            throw failure(problem, exchange, limit);
        } finally {
            deadlines.remove(exchange);
            underWay.remove(exchange);
        }
    }

    private Response send(Request request, Exchange exchange, boolean mayReuse) throws IOException, HttpException {
        Route route = routes.to(MessageConverter.originOf(request.url()), exchange);
        ClassicHttpRequest message = MessageConverter.request(request);
        PoolEntry<Route, Connection> entry = lease(route, exchange);
        boolean reusable = false;
        try {
            Connection pooled = entry.getConnection();
            ClassicHttpResponse answer;
            if (mayReuse && pooled != null && !pooled.isStale()) {
                exchange.uses(() -> pooled.close(CloseMode.IMMEDIATE));
                answer = pooled.sendReused(message);
            } else {
                answer = opened(entry, route, exchange).send(message);
            }
            AnswerBody body = MessageConverter.body(answer, largest);
            reusable = body.isReadable() && isKept(message, answer);
            return MessageConverter.answer(request, answer, body);
        } finally {
            exchange.isOver();
            if (!reusable) {
                // A graceful close would read the rest of the body.
                entry.discardConnection(CloseMode.IMMEDIATE);
            }
            pool.release(entry, reusable);
        }
    }

    private PoolEntry<Route, Connection> lease(Route route, Exchange exchange) throws IOException {
        Future<PoolEntry<Route, Connection>> turn = pool.lease(route, null, Timeout.DISABLED, null);
        try {
            exchange.awaits(turn);
            return turn.get();
        } catch (InterruptedException e) {
            giveUp(turn);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a connection");
        } catch (IOException e) {
            giveUp(turn);
            throw e;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    /** A connection that was leased meanwhile has to be released. */
    private void giveUp(Future<PoolEntry<Route, Connection>> turn) {
        if (turn.cancel(true) || turn.isCancelled()) {
            return;
        }
        try {
            pool.release(turn.get(), true);
        } catch (InterruptedException | ExecutionException e) {
            // Nothing was leased.
        }
    }

    private Connection opened(PoolEntry<Route, Connection> entry, Route route, Exchange exchange)
            throws IOException, HttpException {
        entry.discardConnection(CloseMode.IMMEDIATE);
        Connection made = new Connection(System::nanoTime);
        entry.assignConnection(made);
        exchange.uses(() -> made.close(CloseMode.IMMEDIATE));
        connector.open(made, route, exchange);
        return made;
    }

    /** After a 503 a retry has to use a new connection (FACTS.md#unavailable-503). */
    private boolean isKept(ClassicHttpRequest request, ClassicHttpResponse answer) {
        if (answer.getCode() == HttpStatus.SC_SERVICE_UNAVAILABLE) {
            pool.closeIdle(TimeValue.ZERO_MILLISECONDS);
            return false;
        }
        return answer.getCode() >= HttpStatus.SC_SUCCESS
                && Framing.isUnambiguous(answer)
                && DefaultConnectionReuseStrategy.INSTANCE.keepAlive(request, answer, HttpCoreContext.create());
    }

    /** The exception for the caller: an interrupt, the deadline or closing rather than the failure that it caused. */
    private IOException failure(Exception problem, Exchange exchange, long limit) {
        if (Thread.currentThread().isInterrupted()) {
            return new InterruptedIOException("interrupted while waiting for the answer");
        }
        if (exchange.isExpired()) {
            return new HttpTimeoutException(
                    "no complete answer within " + TimeUnit.NANOSECONDS.toMillis(limit) + " ms");
        }
        if (closed.get()) {
            return new IOException("the transport was closed");
        }
        return MessageConverter.isNoHttp(problem)
                ? new UnreadableAnswerException("no HTTP: " + problem.getMessage())
                : (IOException) problem;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            underWay.forEach(Exchange::cancel);
            pool.close(CloseMode.IMMEDIATE);
            Deadlines.release();
        }
    }
}
