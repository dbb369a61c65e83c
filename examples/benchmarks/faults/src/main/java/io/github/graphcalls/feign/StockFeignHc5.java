package io.github.graphcalls.feign;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import feign.Feign;
import feign.Param;
import feign.Request;
import feign.RequestLine;
import feign.hc5.ApacheHttp5Client;
import feign.jackson.JacksonDecoder;
import io.github.graphcalls.feign.server.Certificates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;

/** A lookup with {@code feign-hc5} and {@code feign-jackson} as they come; the timeouts and the trusted authority are set. */
final class StockFeignHc5 implements AutoCloseable {

    private interface Graph {
        @RequestLine("GET /communications/calls/{id}")
        Call get(@Param("id") String id);
    }

    private record Call(String id, String state) {}

    private final CloseableHttpClient http;
    private final Graph graph;

    StockFeignHc5(String baseUrl, Duration timeout) {
        http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(Certificates.trust()))
                        .build())
                .build();
        JsonMapper mapper = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        long millis = timeout.toMillis();
        graph = Feign.builder()
                .client(new ApacheHttp5Client(http))
                .decoder(new JacksonDecoder(mapper))
                .options(new Request.Options(millis, TimeUnit.MILLISECONDS, millis, TimeUnit.MILLISECONDS, true))
                .requestInterceptor(request -> request.header("Authorization", "Bearer any"))
                .target(Graph.class, baseUrl);
    }

    /** What a caller gets: a call, another call, {@code null} or an exception with its innermost cause. */
    String find(String id) {
        try {
            Call call = graph.get(id);
            return call == null ? "null" : id.equals(call.id()) ? "the call" : "a call with the id " + call.id();
        } catch (RuntimeException | Error e) {
            Throwable cause = e;
            while (cause.getCause() != null && cause.getCause() != cause) {
                cause = cause.getCause();
            }
            String thrown = e.getClass().getSimpleName();
            return cause == e ? thrown : thrown + " of " + cause.getClass().getSimpleName();
        }
    }

    @Override
    public void close() {
        try {
            http.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
