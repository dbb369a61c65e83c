package io.github.graphcalls.feign.transport;

import static java.util.Objects.requireNonNull;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.graphcalls.feign.transport.body.ContentCodings;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sends requests with another Feign client, and reads bodies within the bound. */
record ClientTransport(Client client, int largest) implements Transport {

    private static final String CONTENT_ENCODING = "Content-Encoding";
    private static final String CONTENT_LENGTH = "Content-Length";

    ClientTransport {
        requireNonNull(client, "client");
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        try (Response answer = client.execute(request, options)) {
            if (answer.body() == null) {
                return answer;
            }
            Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(answer.headers());
            ContentCodings codings = ContentCodings.of(headers.getOrDefault(CONTENT_ENCODING, Set.of()));
            if (codings.areDecoded()) {
                headers.remove(CONTENT_ENCODING);
                headers.remove(CONTENT_LENGTH);
            }
            try (InputStream input = answer.body().asInputStream()) {
                return answer.toBuilder()
                        .request(request)
                        .headers(headers)
                        .body(AnswerBody.read(input, -1, codings, largest))
                        .build();
            }
        }
    }

    @Override
    public void close() {
        // The caller closes the client.
    }
}
