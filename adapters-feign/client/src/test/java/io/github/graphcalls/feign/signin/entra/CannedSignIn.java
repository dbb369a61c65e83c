package io.github.graphcalls.feign.signin.entra;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Request;
import feign.Response;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.signin.SignInException;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.feign.transport.Transport;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.wire.GraphCloud;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;

/** A token endpoint without a connection: issues {@code token-1}, {@code token-2} and so on, unless another answer was set. */
abstract class CannedSignIn {

    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    static final InstantSource CLOCK = () -> START;
    static final String SECRET = "a+very/secret=&text";

    final Queue<TokenEndpoint.Answer> answers = new ArrayDeque<>();
    final List<String> urls = new ArrayList<>();
    final List<Map<String, String>> forms = new ArrayList<>();
    final List<Map<String, Collection<String>>> headers = new ArrayList<>();
    /** What the client throws instead of an answer. */
    IOException noAnswer;

    final Transport transport = Transport.over((request, options) -> answer(request), 1 << 20);

    private Response answer(Request request) throws IOException {
        if (noAnswer != null) {
            throw noAnswer;
        }
        urls.add(request.url());
        headers.add(request.headers());
        forms.add(request.body() == null ? Map.of() : form(new String(request.body(), StandardCharsets.UTF_8)));
        TokenEndpoint.Answer answer =
                answers.isEmpty() ? TokenEndpoint.token("token-" + forms.size(), 3600) : answers.remove();
        Map<String, Collection<String>> answered = new LinkedHashMap<>();
        answer.headers().forEach((name, value) -> answered.put(name, List.of(value)));
        return Response.builder()
                .request(request)
                .status(answer.status())
                .headers(answered)
                .body(answer.body(), StandardCharsets.UTF_8)
                .build();
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new TreeMap<>();
        for (String field : body.split("&")) {
            String[] parts = field.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    static EntraApplication application() {
        return EntraApplication.of(GraphCloud.GLOBAL, "contoso.example", "client-1");
    }

    TokenSource withSecret() {
        return EntraSignIn.withSecret(application(), Secret.of(SECRET)).over(transport, CLOCK);
    }

    TokenSource asMachine() {
        return EntraSignIn.asManagedIdentity(GraphCloud.GLOBAL, Optional.empty())
                .over(transport, CLOCK);
    }

    static LookupOutcome outcomeOf(TokenSource tokens) {
        return catchThrowableOfType(SignInException.class, () -> tokens.token(Optional.empty()))
                .outcome();
    }
}
