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
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
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
    private static final byte[] NOTHING = {};
    private static final Request.Options LIMITS =
            new Request.Options(10, TimeUnit.SECONDS, 20, TimeUnit.SECONDS, false);
    private static final String MASK = "***";
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
                clean = without(proof, clean.replace(parts[1], MASK).replace(proof, MASK));
            }
        }
        return clean;
    }

    /** The text without what JSON may have made of the proof: any character may be escaped there. */
    private static String without(String proof, String text) {
        StringBuilder clean = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int end = endOf(proof, text, at);
            clean.append(end < 0 ? text.substring(at, at + 1) : MASK);
            at = end < 0 ? at + 1 : end;
        }
        return clean.toString();
    }

    /** Where the proof ends that begins there, or -1 when none does. */
    private static int endOf(String proof, String text, int from) {
        int at = from;
        for (int i = 0; i < proof.length(); i++) {
            char c = proof.charAt(i);
            if (text.startsWith("\\" + c, at)) {
                at += 2;
            } else if (at < text.length() && text.charAt(at) == c) {
                at++;
            } else if (text.startsWith("\\u", at)
                    && text.regionMatches(true, at + 2, HexFormat.of().toHexDigits(c), 0, 4)) {
                at += 6;
            } else {
                return -1;
            }
        }
        return at;
    }
}
