package io.github.graphcalls.feign.signin.entra;

import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import feign.Request;
import feign.RequestTemplate;
import feign.Response;
import io.github.graphcalls.feign.transport.Transport;
import io.github.graphcalls.wire.GraphAnswer;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sends MSAL's requests over the transport, within a time. What proves who the
 * application is, and a server echoes, is taken out before MSAL can put it into a message.
 */
final class MsalHttp implements IHttpClient {

    private static final int OK = 200;
    private static final byte[] NOTHING = {};
    private static final Request.Options LIMITS =
            new Request.Options(10, TimeUnit.SECONDS, 20, TimeUnit.SECONDS, false);
    private static final Set<String> PROOFS = Set.of("client_secret", "client_assertion");

    private final Transport transport;
    private final AtomicReference<GraphAnswer> failed = new AtomicReference<>();

    MsalHttp(Transport transport) {
        this.transport = transport;
    }

    /**
     * The last answer when it was a failure, without its body, and that once: MSAL tells status and headers only of those whose
     * body it can read, and of none that a machine gives.
     */
    Optional<GraphAnswer> takeFailed() {
        return Optional.ofNullable(failed.getAndSet(null));
    }

    @Override
    public IHttpResponse send(HttpRequest asked) throws IOException {
        failed.set(null);
        Map<String, Collection<String>> headers = new LinkedHashMap<>();
        if (asked.headers() != null) {
            asked.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        }
        Request request = Request.create(
                Request.HttpMethod.valueOf(asked.httpMethod().name()),
                asked.url().toString(),
                headers,
                asked.body() == null ? null : asked.body().getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                new RequestTemplate());
        try (Response response = transport.execute(request, LIMITS)) {
            Map<String, List<String>> answered = new LinkedHashMap<>();
            response.headers().forEach((name, values) -> answered.put(name, new ArrayList<>(values)));
            if (response.status() != OK) {
                failed.set(GraphAnswer.of(response.status(), answered, NOTHING));
            }
            HttpResponse answer = new HttpResponse().statusCode(response.status());
            answer.addHeaders(answered);
            String body = new String(Transport.bodyOf(response), StandardCharsets.UTF_8);
            // A token is in no message, and a short secret may be a part of it.
            boolean issued = response.status() == OK && body.contains("\"access_token\"");
            return answer.body(issued ? body : withoutProofs(asked.body(), body));
        }
    }

    private static String withoutProofs(String form, String body) {
        String clean = body;
        for (String field : form == null ? new String[0] : form.split("&")) {
            String[] parts = field.split("=", 2);
            if (parts.length == 2 && !parts[1].isEmpty() && PROOFS.contains(parts[0])) {
                String proof = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
                clean = echoOf(proof).matcher(clean.replace(parts[1], "***")).replaceAll("***");
            }
        }
        return clean;
    }

    /** A text as it is, and as JSON may write it: any character may be escaped there. */
    private static Pattern echoOf(String text) {
        return Pattern.compile(text.chars()
                .mapToObj(c -> String.format(
                        Locale.ROOT, "(?:\\\\?%s|\\\\u(?i:%04x))", Pattern.quote(Character.toString(c)), c))
                .collect(Collectors.joining()));
    }
}
