package io.github.graphcalls.examples.benchmarks.contestant;

import feign.Request;
import feign.Response;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.feign.transport.Transport;
import io.github.graphcalls.feign.transport.TransportSettings;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.wire.AnswerReader;
import io.github.graphcalls.wire.GraphAnswer;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** This library's transport and reader of answers, called by hand: no Feign interface, retry, challenge or search for secrets. */
public final class WithoutFeign implements Contestant {

    private static final Request.Options OPTIONS =
            new Request.Options(10, TimeUnit.SECONDS, 30, TimeUnit.SECONDS, false);

    private final AnswerReader answers = new AnswerReader(InstantSource.system());

    @Override
    public CallFinder open(String baseUrl) {
        Transport transport = Transport.pooled(TransportSettings.DEFAULT);
        return new CallFinder() {
            @Override
            public String find(String id) throws IOException {
                Request get = Request.create(
                        Request.HttpMethod.GET, baseUrl + "/communications/calls/" + id, headers(), null, null, null);
                try (Response response = transport.execute(get, OPTIONS)) {
                    GraphAnswer answer =
                            GraphAnswer.of(response.status(), response.headers(), Transport.bodyOf(response));
                    return answers.read(CallQuery.of(CallId.of(id)), answer)
                            .toOptional()
                            .orElseThrow()
                            .id()
                            .value();
                }
            }

            @Override
            public void close() {
                transport.close();
            }
        };
    }

    private static Map<String, Collection<String>> headers() {
        return Map.of(
                "Authorization",
                List.of("Bearer any"),
                "Accept",
                List.of("application/json"),
                "Prefer",
                List.of("include-unknown-enum-members"),
                "client-request-id",
                List.of(UUID.randomUUID().toString()));
    }
}
