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

    static GraphAnswer get(Request request, Instant now, Supplier<String> document) {
        return request.method().equals("GET") ? json(200, document.get(), now) : notAllowed("GET", now);
    }

    private static GraphAnswer notAllowed(String allowed, Instant now) {
        GraphAnswer refused = EntraError.METHOD.answer(now);
        Map<String, Collection<String>> headers = new TreeMap<>(refused.headers());
        headers.put("Allow", List.of(allowed));
        return GraphAnswer.of(refused.status(), headers, refused.body());
    }

    private static String discovery(String origin) {
        return """
                {"tenant_discovery_endpoint":"ORIGIN/common/v2.0/.well-known/openid-configuration",\
                "api-version":"1.1",\
                "metadata":[{"preferred_network":"HOST","preferred_cache":"HOST","aliases":["HOST"]}]}""".replace("ORIGIN", origin).replace("HOST", URI.create(origin).getRawAuthority());
    }

    private static String openId(String tenant, String origin) {
        return """
                {"issuer":"AUTHORITY/v2.0",\
                "authorization_endpoint":"AUTHORITY/oauth2/v2.0/authorize",\
                "token_endpoint":"AUTHORITY/oauth2/v2.0/token",\
                "jwks_uri":"AUTHORITY/discovery/v2.0/keys",\
                "token_endpoint_auth_methods_supported":["client_secret_post","client_secret_basic","private_key_jwt"],\
                "response_types_supported":["token"],\
                "subject_types_supported":["pairwise"],\
                "id_token_signing_alg_values_supported":["RS256"]}""".replace("AUTHORITY", origin + "/" + tenant);
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
        return json(200, document.toString(), now);
    }

    static GraphAnswer json(int status, String document, Instant now) {
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
                document.getBytes(StandardCharsets.UTF_8));
    }
}
