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
 * Sends MSAL's requests over the transport, within a time limit. Hides credentials that a server echoes, before MSAL can put them
 * into a message.
 */
final class MsalHttp implements IHttpClient {

    private static final int OK = 200;
    private static final Request.Options LIMITS =
            new Request.Options(10, TimeUnit.SECONDS, 20, TimeUnit.SECONDS, false);
    private static final Set<String> CREDENTIAL_FIELDS = Set.of("client_secret", "client_assertion");
    /** The credentials of a machine for its own endpoint: on App Service, Azure ML and Azure Arc. */
    private static final Set<String> CREDENTIAL_HEADERS = Set.of("x-identity-header", "secret", "authorization");

    private final Transport transport;
    private final AtomicReference<GraphAnswer> failed = new AtomicReference<>();
    private final AtomicReference<IOException> unanswered = new AtomicReference<>();

    MsalHttp(Transport transport) {
        this.transport = transport;
    }

    /**
     * Returns the last answer, once, if it was a failure, without credentials in its body: MSAL reports status and headers only of
     * answers that it can parse, and of none to a managed identity.
     */
    Optional<GraphAnswer> takeFailed() {
        return Optional.ofNullable(failed.getAndSet(null));
    }

    /** Returns, once, why the last request had no answer: this message is safe to print, MSAL's may not be. */
    Optional<IOException> takeUnanswered() {
        return Optional.ofNullable(unanswered.getAndSet(null));
    }

    @Override
    public IHttpResponse send(HttpRequest sent) throws IOException {
        failed.set(null);
        unanswered.set(null);
        Map<String, Collection<String>> headers = new LinkedHashMap<>();
        if (sent.headers() != null) {
            sent.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        }
        Request request = Request.create(
                Request.HttpMethod.valueOf(sent.httpMethod().name()),
                sent.url().toString(),
                headers,
                sent.body() == null ? null : sent.body().getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                new RequestTemplate());
        try (Response response = execute(request)) {
            Map<String, List<String>> answered = new LinkedHashMap<>();
            response.headers().forEach((name, values) -> answered.put(name, new ArrayList<>(values)));
            HttpResponse answer = new HttpResponse().statusCode(response.status());
            answer.addHeaders(answered);
            String body = new String(Transport.bodyOf(response), StandardCharsets.UTF_8).replaceFirst("^\ufeff", "");
            // MSAL prints no token, and a short secret may be part of one.
            boolean issued = response.status() == OK && body.contains("\"access_token\"");
            String clean = issued ? body : withoutCredentials(sent, body);
            if (response.status() != OK) {
                failed.set(GraphAnswer.of(response.status(), answered, clean.getBytes(StandardCharsets.UTF_8)));
            }
            return answer.body(clean);
        }
    }

    private Response execute(Request request) throws IOException {
        try {
            return transport.execute(request, LIMITS);
        } catch (IOException noAnswer) {
            unanswered.set(noAnswer);
            throw noAnswer;
        }
    }

    private static String withoutCredentials(HttpRequest sent, String body) {
        String clean = body;
        for (Secret credential : credentials(sent)) {
            clean = credential.hideIn(clean);
        }
        return clean;
    }

    private static List<Secret> credentials(HttpRequest sent) {
        List<Secret> credentials = new ArrayList<>();
        for (String field : sent.body() == null ? new String[0] : sent.body().split("&")) {
            String[] parts = field.split("=", 2);
            if (parts.length == 2 && CREDENTIAL_FIELDS.contains(parts[0])) {
                credentials.add(Secret.of(URLDecoder.decode(parts[1], StandardCharsets.UTF_8)));
            }
        }
        if (sent.headers() != null) {
            sent.headers().forEach((name, value) -> {
                if (CREDENTIAL_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                    credentials.add(Secret.of(value));
                }
            });
        }
        return credentials;
    }
}
