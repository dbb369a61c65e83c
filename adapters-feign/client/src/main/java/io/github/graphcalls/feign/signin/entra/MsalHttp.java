package io.github.graphcalls.feign.signin.entra;

import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import feign.Request;
import feign.RequestTemplate;
import feign.Response;
import io.github.graphcalls.call.value.Secret;
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

/**
 * Sends MSAL's requests over the transport, within a time. What proves who the
 * application is, and a server echoes, is taken out before MSAL can put it into a message.
 */
final class MsalHttp implements IHttpClient {

    private static final int OK = 200;
    private static final Request.Options LIMITS =
            new Request.Options(10, TimeUnit.SECONDS, 20, TimeUnit.SECONDS, false);
    private static final Set<String> PROOFS = Set.of("client_secret", "client_assertion");
    /** What a machine proves itself with to its own endpoint: on App Service, Azure ML and Azure Arc. */
    private static final Set<String> PROVING_HEADERS = Set.of("x-identity-header", "secret", "authorization");

    private final Transport transport;
    private final AtomicReference<GraphAnswer> failed = new AtomicReference<>();
    private final AtomicReference<IOException> unanswered = new AtomicReference<>();

    MsalHttp(Transport transport) {
        this.transport = transport;
    }

    /**
     * The last answer when it was a failure, without the proof in its body, and that once: MSAL tells status and headers only
     * of those whose body it can read, and of none that a machine gives.
     */
    Optional<GraphAnswer> takeFailed() {
        return Optional.ofNullable(failed.getAndSet(null));
    }

    /** Why the transport had no answer to the last request, and that once: its words are safe to print, MSAL's may not be. */
    Optional<IOException> takeUnanswered() {
        return Optional.ofNullable(unanswered.getAndSet(null));
    }

    @Override
    public IHttpResponse send(HttpRequest asked) throws IOException {
        failed.set(null);
        unanswered.set(null);
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
        try (Response response = sent(request)) {
            Map<String, List<String>> answered = new LinkedHashMap<>();
            response.headers().forEach((name, values) -> answered.put(name, new ArrayList<>(values)));
            HttpResponse answer = new HttpResponse().statusCode(response.status());
            answer.addHeaders(answered);
            String body = new String(Transport.bodyOf(response), StandardCharsets.UTF_8).replaceFirst("^\ufeff", "");
            // A token is in no message, and a short secret may be a part of it.
            boolean issued = response.status() == OK && body.contains("\"access_token\"");
            String clean = issued ? body : withoutProofs(asked, body);
            if (response.status() != OK) {
                failed.set(GraphAnswer.of(response.status(), answered, clean.getBytes(StandardCharsets.UTF_8)));
            }
            return answer.body(clean);
        }
    }

    private Response sent(Request request) throws IOException {
        try {
            return transport.execute(request, LIMITS);
        } catch (IOException noAnswer) {
            unanswered.set(noAnswer);
            throw noAnswer;
        }
    }

    private static String withoutProofs(HttpRequest asked, String body) {
        String clean = body;
        for (Secret proof : proofs(asked)) {
            clean = proof.hideIn(clean);
        }
        return clean;
    }

    private static List<Secret> proofs(HttpRequest asked) {
        List<Secret> proofs = new ArrayList<>();
        for (String field : asked.body() == null ? new String[0] : asked.body().split("&")) {
            String[] parts = field.split("=", 2);
            if (parts.length == 2 && PROOFS.contains(parts[0])) {
                proofs.add(Secret.of(URLDecoder.decode(parts[1], StandardCharsets.UTF_8)));
            }
        }
        if (asked.headers() != null) {
            asked.headers().forEach((name, value) -> {
                if (PROVING_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                    proofs.add(Secret.of(value));
                }
            });
        }
        return proofs;
    }
}
