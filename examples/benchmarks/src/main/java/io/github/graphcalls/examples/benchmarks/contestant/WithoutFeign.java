package io.github.graphcalls.examples.benchmarks.contestant;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.wire.AnswerReader;
import io.github.graphcalls.wire.GraphAnswer;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.io.CloseMode;

/** The same transport and the same reading of the answer, by hand: neither Feign, nor deadline, nor retry, nor scrubbing. */
public final class WithoutFeign implements Contestant {

    private static final int CONNECTIONS = 64;

    private final AnswerReader answers = new AnswerReader(InstantSource.system());

    @Override
    public CallFinder open(String baseUrl) {
        CloseableHttpClient http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setMaxConnTotal(CONNECTIONS)
                        .build())
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
        return new CallFinder() {
            @Override
            public String find(String id) throws IOException {
                HttpGet get = new HttpGet(baseUrl + "/communications/calls/" + id);
                get.setHeader("Authorization", "Bearer any");
                get.setHeader("Accept", "application/json");
                get.setHeader("Prefer", "include-unknown-enum-members");
                get.setHeader("client-request-id", UUID.randomUUID().toString());
                GraphAnswer answer = http.execute(get, WithoutFeign::answer);
                return answers.read(CallQuery.of(CallId.of(id)), answer)
                        .toOptional()
                        .orElseThrow()
                        .id()
                        .value();
            }

            @Override
            public void close() {
                http.close(CloseMode.IMMEDIATE);
            }
        };
    }

    private static GraphAnswer answer(ClassicHttpResponse response) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : response.getHeaders()) {
            headers.put(header.getName(), List.of(header.getValue()));
        }
        return GraphAnswer.of(response.getCode(), headers, EntityUtils.toByteArray(response.getEntity()));
    }
}
