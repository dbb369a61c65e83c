package io.github.graphcalls.verdict;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Types with the names of azure-identity, for the client's README; no module depends on azure-identity itself. */
final class AzureIdentity {

    private AzureIdentity() {}

    interface TokenCredential {
        AccessToken getTokenSync(TokenRequestContext request);
    }

    record AccessToken(String token, OffsetDateTime expiresAt) {
        String getToken() {
            return token;
        }

        OffsetDateTime getExpiresAt() {
            return expiresAt;
        }
    }

    static final class TokenRequestContext {
        private final List<String> scopes = new ArrayList<>();
        private String claims;
        private boolean cae;

        TokenRequestContext addScopes(String scope) {
            scopes.add(scope);
            return this;
        }

        TokenRequestContext setClaims(String value) {
            claims = value;
            return this;
        }

        TokenRequestContext setCaeEnabled(boolean enabled) {
            cae = enabled;
            return this;
        }

        List<String> scopes() {
            return scopes;
        }

        String claims() {
            return claims;
        }

        boolean isCaeEnabled() {
            return cae;
        }
    }
}
