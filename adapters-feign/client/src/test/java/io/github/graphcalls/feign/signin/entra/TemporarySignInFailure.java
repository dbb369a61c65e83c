package io.github.graphcalls.feign.signin.entra;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.signin.SignIn;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.policy.RetryPolicy;
import io.github.graphcalls.lookup.policy.RetryingLookup;
import io.github.graphcalls.time.VirtualTime;
import io.github.graphcalls.wire.GraphCloud;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** A lookup behind the policy that retries, on virtual time, whose token endpoint fails as a test says. */
abstract class TemporarySignInFailure {

    /** What the client sends instead of a token: to the token endpoint, and to Graph, which always has the call. */
    interface Failure {
        Response of(Request request) throws IOException;
    }

    private final VirtualTime time = VirtualTime.startingAt(Instant.now());
    final Instant start = time.instant();
    final Queue<Failure> failures = new ArrayDeque<>();
    final List<Instant> asked = new ArrayList<>();

    private final Client client = (request, options) -> {
        if (request.url().startsWith("https://graph.microsoft.com/")) {
            return answer(request, 200, "", "{\"id\":\"a\"}");
        }
        asked.add(time.instant());
        Failure failure = failures.poll();
        return failure == null
                ? answer(
                        request,
                        200,
                        "",
                        "{\"token_type\":\"Bearer\",\"expires_in\":\"3600\",\"expires_on\":\""
                                + start.plusSeconds(3600).getEpochSecond() + "\",\"access_token\":\"token-1\"}")
                : failure.of(request);
    };

    static Response answer(Request request, int status, String retryAfter, String body) {
        Map<String, Collection<String>> headers = new HashMap<>();
        headers.put("Content-Type", List.of("application/json"));
        if (!retryAfter.isEmpty()) {
            headers.put("Retry-After", List.of(retryAfter));
        }
        return Response.builder()
                .request(request)
                .status(status)
                .headers(headers)
                .body(body, StandardCharsets.UTF_8)
                .build();
    }

    static SignIn application() {
        return EntraSignIn.withSecret(
                EntraApplication.of(GraphCloud.GLOBAL, "contoso.example", "client-1"), Secret.of("very-secret"));
    }

    static SignIn machine() {
        return EntraSignIn.asManagedIdentity(GraphCloud.GLOBAL, Optional.empty());
    }

    LookupOutcome retried(SignIn signIn, Duration limit) {
        try (FeignCallLookup lookup = FeignCallLookup.builder()
                .retryAttempts(1)
                .signIn(signIn)
                .client(client)
                .clock(time)
                .build()) {
            return new RetryingLookup(lookup, RetryPolicy.DEFAULT, time, time, () -> 0.5)
                    .find(CallQuery.of(CallId.of("a")).within(limit, time));
        }
    }

    LookupOutcome retried(SignIn signIn) {
        return retried(signIn, Duration.ofMinutes(5));
    }

    void isAskedAgainAfterThePause(SignIn signIn) {
        assertThat(retried(signIn)).isInstanceOf(Found.class);
        assertThat(asked).containsExactly(start, start.plusSeconds(5));
    }
}
