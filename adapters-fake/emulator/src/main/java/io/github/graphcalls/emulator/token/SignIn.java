package io.github.graphcalls.emulator.token;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.emulator.http.Request;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.GraphHeaders;
import io.github.graphcalls.wire.HttpDate;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves the endpoints of Microsoft Entra with which a client signs in (FACTS.md#client-credentials), and checks bearer tokens.
 * Any application may sign in with any credential.
 */
public final class SignIn {

    private static final String DISCOVERY = "/common/discovery/instance";
    private static final Pattern TOKEN = Pattern.compile("/([\\w.-]+)/oauth2/v2\\.0/token");
    private static final Pattern OPENID = Pattern.compile("/([\\w.-]+)(?:/v2\\.0)?/\\.well-known/openid-configuration");
    private static final JsonMapper MAPPER = new JsonMapper();

    private final TokenPolicy policy;
    private final IssuedTokens issued = new IssuedTokens();

    /**
     * A sign-in with a policy.
     *
     * @param policy which tokens are accepted
     */
    public SignIn(TokenPolicy policy) {
        this.policy = policy;
    }

    /**
     * Checks the token of a request.
     *
     * @param request the request
     * @param now when it arrived
     * @return the message of Graph's error (FACTS.md#refused-token-401), or empty for a valid token
     */
    public Optional<String> refusal(Request request, Instant now) {
        Optional<String> token = request.bearerToken();
        if (token.isEmpty()) {
            return Optional.of("Access token is empty.");
        }
        return policy.accepts(token.get(), issued, now)
                ? Optional.empty()
                : Optional.of("Access token has expired or is not yet valid.");
    }

    /**
     * Answers a request to one of the endpoints.
     *
     * @param request the request
     * @param origin scheme and host under which the client reaches this server
     * @param now when it arrived
     * @return the answer, or empty for any other path
     */
    public Optional<GraphAnswer> answer(Request request, String origin, Instant now) {
        if (request.path().equals(DISCOVERY)) {
            return Optional.of(get(request, now, () -> discovery(origin)));
        }
        Matcher openId = OPENID.matcher(request.path());
        if (openId.matches()) {
            return Optional.of(get(request, now, () -> openId(openId.group(1), origin)));
        }
        Matcher token = TOKEN.matcher(request.path());
        if (!token.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                request.method().equals("POST")
                        ? token(token.group(1), TokenForm.of(request), origin, now)
                        : notAllowed("POST", now));
    }

    static GraphAnswer get(Request request, Instant now, Supplier<ObjectNode> document) {
        return request.method().equals("GET") ? json(200, document.get(), now) : notAllowed("GET", now);
    }

    private static GraphAnswer notAllowed(String allowed, Instant now) {
        GraphAnswer refused = EntraError.METHOD.answer(now);
        Map<String, Collection<String>> headers = new TreeMap<>(refused.headers());
        headers.put("Allow", List.of(allowed));
        return GraphAnswer.of(refused.status(), headers, refused.body());
    }

    private static ObjectNode discovery(String origin) {
        String host = URI.create(origin).getRawAuthority();
        ObjectNode document = MAPPER.createObjectNode()
                .put("tenant_discovery_endpoint", origin + "/common/v2.0/.well-known/openid-configuration")
                .put("api-version", "1.1");
        ObjectNode cloud = document.putArray("metadata")
                .addObject()
                .put("preferred_network", host)
                .put("preferred_cache", host);
        cloud.putArray("aliases").add(host);
        return document;
    }

    private static ObjectNode openId(String tenant, String origin) {
        String authority = origin + "/" + tenant;
        ObjectNode document = MAPPER.createObjectNode()
                .put("issuer", authority + "/v2.0")
                .put("authorization_endpoint", authority + "/oauth2/v2.0/authorize")
                .put("token_endpoint", authority + "/oauth2/v2.0/token")
                .put("jwks_uri", authority + "/discovery/v2.0/keys");
        document.putArray("token_endpoint_auth_methods_supported")
                .add("client_secret_post")
                .add("client_secret_basic")
                .add("private_key_jwt");
        document.putArray("response_types_supported").add("token");
        document.putArray("subject_types_supported").add("pairwise");
        document.putArray("id_token_signing_alg_values_supported").add("RS256");
        return document;
    }

    private GraphAnswer token(String tenant, TokenForm form, String origin, Instant now) {
        Optional<EntraError> error = form.error(tenant);
        if (error.isPresent()) {
            return error.get().answer(now);
        }
        ObjectNode claims = MAPPER.createObjectNode()
                .put("aud", form.resource())
                .put("iss", origin + "/" + tenant + "/v2.0")
                .put("iat", now.getEpochSecond())
                .put("nbf", now.getEpochSecond())
                .put("exp", now.plus(IssuedTokens.LIFETIME).getEpochSecond())
                .put("appid", form.clientId())
                .put("tid", tenant)
                .put("idtyp", "app")
                .put("uti", UUID.randomUUID().toString());
        claims.putArray("roles").add("Calls.Initiate.All").add("Calls.AccessMedia.All");
        ObjectNode document = MAPPER.createObjectNode()
                .put("token_type", "Bearer")
                .put("expires_in", IssuedTokens.LIFETIME.toSeconds())
                .put("ext_expires_in", IssuedTokens.LIFETIME.toSeconds())
                .put("access_token", issued.issue(claims.toString(), now));
        return json(200, document, now);
    }

    static GraphAnswer json(int status, ObjectNode document, Instant now) {
        return GraphAnswer.of(
                status,
                Map.of(
                        GraphHeaders.CONTENT_TYPE,
                        List.of("application/json; charset=utf-8"),
                        "Cache-Control",
                        List.of("no-store, no-cache"),
                        "Pragma",
                        List.of("no-cache"),
                        "x-ms-request-id",
                        List.of(UUID.randomUUID().toString()),
                        GraphHeaders.DATE,
                        List.of(HttpDate.write(now))),
                document.toString().getBytes(StandardCharsets.UTF_8));
    }
}
