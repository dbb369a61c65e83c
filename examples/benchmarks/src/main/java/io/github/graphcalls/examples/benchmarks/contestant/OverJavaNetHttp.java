package io.github.graphcalls.examples.benchmarks.contestant;

import feign.http2client.Http2Client;
import io.github.graphcalls.feign.FeignLookupBuilder;
import java.net.http.HttpClient;

/** This library over {@code java.net.http}, with Feign's own module for it. */
public final class OverJavaNetHttp extends GraphCalls {

    @Override
    FeignLookupBuilder configure(FeignLookupBuilder builder) {
        return builder.client(new Http2Client(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()));
    }
}
