package io.github.graphcalls.emulator.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.graphcalls.emulator.http.Request;
import io.github.graphcalls.wire.GraphHeaders;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The form that a client posts to sign in (FACTS.md#client-credentials). Holds a credential, and prints only the number of its
 * fields.
 */
final class TokenForm {

    private static final String DEFAULT = "/.default";
    /** The sign-in with client credentials needs one tenant (FACTS.md#client-credentials). */
    private static final Set<String> NO_TENANTS = Set.of("common", "organizations", "consumers");

    private final Map<String, String> fields = new HashMap<>();
    private final boolean basic;

    private TokenForm(boolean basic) {
        this.basic = basic;
    }

    static TokenForm of(Request request) {
        TokenForm form = new TokenForm(request.header(GraphHeaders.AUTHORIZATION)
                .filter(header -> header.regionMatches(true, 0, "Basic ", 0, 6))
                .isPresent());
        for (String field : new String(request.body(), UTF_8).split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                form.fields.put(decode(field.substring(0, equals)), decode(field.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    Optional<EntraError> error(String tenant) {
        if (!fields.containsKey("grant_type")) {
            return Optional.of(EntraError.NO_GRANT);
        }
        if (!fields.get("grant_type").equals("client_credentials")) {
            return Optional.of(EntraError.OTHER_GRANT);
        }
        if (NO_TENANTS.contains(tenant)) {
            return Optional.of(EntraError.NO_TENANT);
        }
        if (!basic && clientId().isEmpty()) {
            return Optional.of(EntraError.NO_CLIENT);
        }
        if (!basic && !fields.containsKey("client_secret") && !fields.containsKey("client_assertion")) {
            return Optional.of(EntraError.NO_CREDENTIAL);
        }
        if (fields.getOrDefault("scope", "").isEmpty()) {
            return Optional.of(EntraError.NO_SCOPE);
        }
        return resource().isEmpty() ? Optional.of(EntraError.SCOPE) : Optional.empty();
    }

    String clientId() {
        return fields.getOrDefault("client_id", "");
    }

    /** The resource of the token: the part of the scope before {@code /.default}. */
    String resource() {
        for (String scope : fields.getOrDefault("scope", "").split(" ")) {
            if (scope.endsWith(DEFAULT)) {
                return scope.substring(0, scope.length() - DEFAULT.length());
            }
        }
        return "";
    }

    @Override
    public String toString() {
        return "TokenForm[" + fields.size() + " fields]";
    }
}
