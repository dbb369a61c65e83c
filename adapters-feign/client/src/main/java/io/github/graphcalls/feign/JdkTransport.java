package io.github.graphcalls.feign;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.graphcalls.wire.document.CallDocuments;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends Feign's requests with the JDK's HTTP client. The read timeout is the limit of the whole exchange, so that a server
 * that drips bytes holds nobody; an interrupt ends the wait; no redirect is followed; a body is read up to its bound.
 */
final class JdkTransport implements Client, AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "graph-calls-http");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpClient http;

    JdkTransport() {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .executor(threads);
        ProxySelector proxies = ProxySelector.getDefault();
        http = (proxies == null ? builder : builder.proxy(proxies)).build();
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        HttpResponse<byte[]> answer =
                await(http.sendAsync(translate(request), info -> new BoundedBody(CallDocuments.LARGEST)), options);
        return Response.builder()
                .request(request)
                .status(answer.statusCode())
                .headers(headers(answer))
                .body(answer.body())
                .build();
    }

    private static HttpRequest translate(Request request) {
        HttpRequest.Builder translated = HttpRequest.newBuilder(URI.create(request.url()));
        byte[] body = request.body();
        translated.method(
                request.httpMethod().name(),
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
        request.headers().forEach((name, values) -> values.forEach(value -> translated.header(name, value)));
        return translated.build();
    }

    private static HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> exchange, Request.Options options)
            throws IOException {
        try {
            return exchange.get(options.readTimeoutMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no whole answer within " + options.readTimeoutMillis() + " ms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for the answer");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException problem ? problem : new IOException(e.getCause());
        } finally {
            exchange.cancel(true);
        }
    }

    private static Map<String, Collection<String>> headers(HttpResponse<?> answer) {
        Map<String, Collection<String>> headers = new LinkedHashMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name, List.copyOf(values)));
        return headers;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
