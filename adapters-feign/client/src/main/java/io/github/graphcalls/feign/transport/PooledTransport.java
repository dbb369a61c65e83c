package io.github.graphcalls.feign.transport;

import feign.Request;
import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpTimeoutException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Feign's client over Apache's. */
final class PooledTransport implements Transport {

    private static final String ACCEPT_ENCODING = "Accept-Encoding";
    private static final String CONTENT_ENCODING = "Content-Encoding";
    private static final String CONTENT_LENGTH = "Content-Length";

    /** The watchdog alone keeps the time; to wait for a connection, infinite would mean not at all. */
    private static final RequestConfig ASKING = RequestConfig.custom()
            .setConnectionRequestTimeout(Timeout.ofDays(365))
            .setAuthenticationEnabled(false)
            .setProtocolUpgradeEnabled(false)
            .setExpectContinueEnabled(false)
            .build();

    private static final RequestConfig THROUGH_PROXY =
            RequestConfig.copy(ASKING).setAuthenticationEnabled(true).build();

    private final int largest;
    private final Routes routes;
    private final PoolingHttpClientConnectionManager pool;
    private final CloseableHttpClient http;
    private final Watchdog watchdog = new Watchdog();
    private volatile boolean closed;

    PooledTransport(TransportSettings settings) {
        largest = settings.largestBody();
        routes = new Routes(settings.proxy());
        pool = Apache.pool(settings);
        http = Apache.client(pool, routes);
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        Exchange exchange = exchange(request);
        if (options instanceof Signature signature) {
            signature.sign(exchange::setHeader);
        }
        long limit = options.readTimeout() <= 0
                ? Long.MAX_VALUE
                : options.readTimeoutUnit().toNanos(options.readTimeout());
        try (Watchdog.Watch watch = watchdog.watch(limit, exchange::cancel)) {
            try {
                return answer(request, exchange);
            } catch (IOException | RuntimeException problem) {
                exchange.cancel();
                throw told(problem, watch, limit);
            }
        }
    }

    private Exchange exchange(Request request) {
        String url = request.url();
        int path = url.indexOf('/', url.indexOf("://") + 3);
        String origin = path < 0 ? url : url.substring(0, path);
        Exchange exchange =
                new Exchange(request.httpMethod().name(), routes.to(origin), path < 0 ? "/" : url.substring(path));
        for (Map.Entry<String, Collection<String>> header : request.headers().entrySet()) {
            if (!header.getKey().equalsIgnoreCase(CONTENT_LENGTH)) {
                header.getValue().forEach(value -> exchange.addHeader(header.getKey(), value));
            }
        }
        if (!exchange.containsHeader(ACCEPT_ENCODING)) {
            exchange.addHeader(ACCEPT_ENCODING, "gzip");
        }
        if (request.body() != null) {
            exchange.setEntity(new ByteArrayEntity(request.body(), (ContentType) null));
        }
        return exchange;
    }

    private Response answer(Request request, Exchange exchange) throws IOException {
        HttpClientContext context = HttpClientContext.create();
        context.setRequestConfig(exchange.route.isTunnelled() ? THROUGH_PROXY : ASKING);
        ClassicHttpResponse answer = http.executeOpen(exchange.route.getTargetHost(), exchange, context);
        if (context.getHttpRoute() == null) {
            throw new IOException("the proxy " + exchange.route.getProxyHost().toHostString()
                    + " opened no tunnel: status " + answer.getCode());
        }
        // Read to its end, a body gives its connection back; to close one that is not would read the rest.
        AnswerBody body = body(answer.getEntity(), answer.getFirstHeader(CONTENT_ENCODING));
        if (!body.isReadable()) {
            exchange.cancel();
        }
        if (answer.getCode() == HttpStatus.SC_SERVICE_UNAVAILABLE) {
            // Whoever asks again has to do so over a new connection (fact 5.5).
            pool.closeIdle(TimeValue.ZERO_MILLISECONDS);
        }
        return Response.builder()
                .request(request)
                .status(answer.getCode())
                .reason(answer.getReasonPhrase())
                .headers(headers(answer))
                .body(body)
                .build();
    }

    private AnswerBody body(HttpEntity entity, Header encoding) throws IOException {
        InputStream content = entity == null ? InputStream.nullInputStream() : entity.getContent();
        long length = entity == null ? 0 : entity.getContentLength();
        return AnswerBody.read(content, length, encoding != null && AnswerBody.isPacked(encoding.getValue()), largest);
    }

    private static Map<String, Collection<String>> headers(ClassicHttpResponse answer) {
        Map<String, Collection<String>> headers = new LinkedHashMap<>();
        for (Header header : answer.getHeaders()) {
            String name = header.getName();
            if (!name.equalsIgnoreCase(CONTENT_ENCODING) && !name.equalsIgnoreCase(CONTENT_LENGTH)) {
                headers.computeIfAbsent(name, first -> new ArrayList<>(1)).add(header.getValue());
            }
        }
        return headers;
    }

    /** What an exchange ended with, as whoever asked should hear it. */
    private IOException told(Exception problem, Watchdog.Watch watch, long limit) {
        if (Thread.currentThread().isInterrupted()) {
            return new InterruptedIOException("interrupted while waiting for the answer");
        }
        if (watch.isExpired()) {
            return new HttpTimeoutException("no whole answer within " + TimeUnit.NANOSECONDS.toMillis(limit) + " ms");
        }
        if (closed) {
            return new IOException("closed while asking");
        }
        boolean garbled = problem instanceof RuntimeException
                || problem instanceof MalformedChunkCodingException && !(problem instanceof TruncatedChunkException)
                || problem instanceof MessageConstraintException
                || problem instanceof ClientProtocolException;
        return garbled ? new UnreadableAnswerException("no HTTP: " + problem.getMessage()) : (IOException) problem;
    }

    @Override
    public void close() {
        closed = true;
        http.close(CloseMode.IMMEDIATE);
        watchdog.close();
    }
}
