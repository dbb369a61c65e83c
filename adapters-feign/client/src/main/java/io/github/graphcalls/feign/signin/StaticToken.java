package io.github.graphcalls.feign.signin;

import java.util.Optional;

/** A source whose token is there already. */
record StaticToken(BearerToken token) implements TokenSource {
    @Override
    public BearerToken token(Optional<String> claims) {
        return token;
    }
}
