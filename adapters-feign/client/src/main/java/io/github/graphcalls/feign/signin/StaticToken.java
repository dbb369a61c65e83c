package io.github.graphcalls.feign.signin;

import java.util.Optional;

/** A source of one fixed token. */
record StaticToken(BearerToken token) implements TokenSource {
    @Override
    public BearerToken token(Optional<String> claims) {
        return token;
    }
}
