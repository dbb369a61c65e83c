package io.github.graphcalls.callbacks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/** Fetches with the JDK's client: at most five seconds, at most 1 MiB, no redirect. */
final class HttpKeyFetcher implements KeyFetcher {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int MAX_BYTES = 1024 * 1024;

    private final Optional<SSLContext> trust;
    private final Duration timeout;

    /** Made by the first request, since it starts threads. */
    private HttpClient client;

    /** Without a context, the JVM's certificates are trusted. */
    HttpKeyFetcher(Optional<SSLContext> trust) {
        this(trust, TIMEOUT);
    }

    HttpKeyFetcher(Optional<SSLContext> trust, Duration timeout) {
        this.trust = trust;
        this.timeout = timeout;
    }

    private synchronized HttpClient client() {
        if (client == null) {
            HttpClient.Builder builder =
                    HttpClient.newBuilder().connectTimeout(timeout).followRedirects(HttpClient.Redirect.NEVER);
            trust.ifPresent(builder::sslContext);
            client = builder.build();
        }
        return client;
    }

    @Override
    public CompletableFuture<String> fetch(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(timeout).build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client().sendAsync(request, response -> new BoundedBody(MAX_BYTES));
        return answer.copy()
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((response, failure) -> answer.cancel(true))
                .handle((response, failure) -> body(address, response, failure));
    }

    private String body(URI address, HttpResponse<byte[]> response, Throwable failure) {
        if (failure != null) {
            String cause = failure.getCause().getClass().getSimpleName();
            throw failed("no answer from " + address + " within " + timeout + ": " + cause);
        }
        if (response.statusCode() != 200) {
            throw failed("expected 200 from " + address + ", found " + response.statusCode());
        }
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static CompletionException failed(String problem) {
        return new CompletionException(new IOException(problem));
    }
}
