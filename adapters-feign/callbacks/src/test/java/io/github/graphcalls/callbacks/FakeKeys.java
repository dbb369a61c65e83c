package io.github.graphcalls.callbacks;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Serves the OpenID configuration and the keys, and counts. */
final class FakeKeys implements KeyFetcher {

    private final AtomicInteger fetches = new AtomicInteger();
    private volatile String keySet;
    private volatile String jwksUri = "https://api.aps.skype.com/v1/keys";
    private volatile boolean failing;
    private volatile CompletableFuture<Void> gate = CompletableFuture.completedFuture(null);

    FakeKeys(RSAKey... keys) {
        keys(keys);
    }

    void keys(RSAKey... replacement) {
        keySet(Tokens.keySet(replacement));
    }

    void keySet(String json) {
        keySet = json;
    }

    void jwksUri(String address) {
        jwksUri = address;
    }

    void failing(boolean value) {
        failing = value;
    }

    int fetches() {
        return fetches.get();
    }

    /** Answers no fetch until {@link #release}. */
    void hold() {
        gate = new CompletableFuture<>();
    }

    void release() {
        gate.complete(null);
    }

    @Override
    public CompletableFuture<String> fetch(URI address) {
        fetches.incrementAndGet();
        return failing
                ? CompletableFuture.failedFuture(new IOException("expected 200, found 503"))
                : gate.thenApply(open -> document(address));
    }

    private String document(URI address) {
        return address.getPath().endsWith("OpenIdConfiguration")
                ? "{\"issuer\":\"https://api.botframework.com\",\"jwks_uri\":\"" + jwksUri + "\"}"
                : keySet;
    }
}
