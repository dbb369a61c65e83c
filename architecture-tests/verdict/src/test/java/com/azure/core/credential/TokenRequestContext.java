package com.azure.core.credential;

import java.util.ArrayList;
import java.util.List;

/** Has the name of azure-identity's class, for the client's README. */
public final class TokenRequestContext {
    private final List<String> scopes = new ArrayList<>();
    private String claims;
    private boolean cae;

    public TokenRequestContext addScopes(String scope) {
        scopes.add(scope);
        return this;
    }

    public TokenRequestContext setClaims(String value) {
        claims = value;
        return this;
    }

    public TokenRequestContext setCaeEnabled(boolean enabled) {
        cae = enabled;
        return this;
    }

    public List<String> scopes() {
        return scopes;
    }

    public String claims() {
        return claims;
    }

    public boolean isCaeEnabled() {
        return cae;
    }
}
