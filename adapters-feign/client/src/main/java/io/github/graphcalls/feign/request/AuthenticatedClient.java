package io.github.graphcalls.feign.request;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.signin.TokenCache;
import io.github.graphcalls.feign.transport.StaleConnectionException;
import io.github.graphcalls.feign.transport.Transport;
import io.github.graphcalls.wire.ClaimsChallenge;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.GraphHeaders;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Sends the requests of all Feign interfaces of a lookup to Graph, each with the token and a request id. Refuses every URL
 * outside the origin of the base URL. Answers a claims challenge once, with another token, and sends a GET or a batch once more,
 * over a new connection, when the pooled one turns out to be stale. Feign's capabilities wrap this client: they see no token.
 */
record AuthenticatedClient(Transport transport, TokenCache tokens, InstantSource clock, Origin origin)
        implements Client {

    private static final String VERSION = AuthenticatedClient.class.getPackage().getImplementationVersion();
    private static final String USER_AGENT = "graph-calls/" + (VERSION == null ? "development" : VERSION);
    private static final byte[] NO_BODY = {};

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        GraphOptions limits = GraphOptions.of(options, clock.instant());
        String url = limits.link().orElseGet(request::url);
        if (!origin.contains(url)) {
            throw new IOException("expected a URL at " + origin + ", to which the token is bound, found another");
        }
        Secret token = tokens.token(limits.deadline());
        Response answer = send(request, url, limits, token);
        Optional<String> claims = ClaimsChallenge.of(GraphAnswer.of(answer.status(), answer.headers(), NO_BODY));
        if (claims.isEmpty()) {
            return answer;
        }
        Secret other = tokens.answering(claims.get(), token, limits.deadline());
        return other.equals(token) ? answer : send(request, url, limits, other);
    }

    /** The answer names Feign's request, which has no token. */
    private Response send(Request request, String url, GraphOptions limits, Secret token) throws IOException {
        Response answer;
        try {
            answer = attempt(request, url, limits, token);
        } catch (IOException problem) {
            throw limits.isOfLookup() ? problem : TokenEchoes.hideIn(problem, token::hideIn);
        }
        // An outcome of a lookup is cleaned as a whole.
        Response clean = limits.isOfLookup() ? answer : TokenEchoes.hideIn(answer, token::hideIn);
        return clean.toBuilder().request(request).build();
    }

    private Response attempt(Request request, String url, GraphOptions limits, Secret token) throws IOException {
        try {
            return transport.execute(authenticated(request, url, limits, token), limits.left(clock.instant()));
        } catch (StaleConnectionException stale) {
            if (!isRepeatable(request, limits)) {
                throw stale;
            }
            return transport.executeOnNewConnection(
                    authenticated(request, url, limits, token), limits.left(clock.instant()));
        }
    }

    /** The server may have acted on a request before its connection ended: a team's POST could act twice (RFC 9112, 9.3.1). */
    private static boolean isRepeatable(Request request, GraphOptions limits) {
        return request.httpMethod() == Request.HttpMethod.GET || limits.isOfLookup();
    }

    private static Request authenticated(Request request, String url, GraphOptions limits, Secret token) {
        String requestId = RequestIds.next();
        limits.sent(requestId, token);
        Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.headers());
        headers.put(GraphHeaders.AUTHORIZATION, List.of("Bearer " + token.reveal()));
        headers.put(GraphHeaders.ACCEPT, List.of("application/json"));
        headers.put(GraphHeaders.PREFER, List.of(GraphHeaders.INCLUDE_UNKNOWN_ENUM_MEMBERS));
        headers.put(GraphHeaders.CLIENT_REQUEST_ID, List.of(requestId));
        headers.put("User-Agent", List.of(USER_AGENT));
        return Request.create(request.httpMethod(), url, headers, request.body(), request.charset(), null);
    }
}
