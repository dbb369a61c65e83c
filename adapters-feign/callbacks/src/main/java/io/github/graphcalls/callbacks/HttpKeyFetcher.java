package io.github.graphcalls.callbacks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches with the JDK's client: at most five seconds, at most 1 MiB, no redirect. */
final class HttpKeyFetcher implements KeyFetcher {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int MAX_BYTES = 1024 * 1024;

    private final Duration timeout;

    /** Made by the first request, since it starts threads. */
    private HttpClient client;

    HttpKeyFetcher() {
        this(TIMEOUT);
    }

    HttpKeyFetcher(Duration timeout) {
        this.timeout = timeout;
    }

    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .connectTimeout(timeout)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
        }
        return client;
    }

    @Override
    public String fetch(URI address) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(timeout).build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client().sendAsync(request, response -> new BoundedBody(MAX_BYTES));
        try {
            HttpResponse<byte[]> response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw new IOException("expected 200 from " + address + ", found " + response.statusCode());
            }
            return new String(response.body(), StandardCharsets.UTF_8);
        } catch (ExecutionException e) {
            throw new IOException(
                    "no answer from " + address + ": " + e.getCause().getClass().getSimpleName(), e);
        } catch (TimeoutException e) {
            throw new IOException("no answer from " + address + " within " + timeout, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + address, e);
        } finally {
            answer.cancel(true);
        }
    }
}
