package com.contoso.bot;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** Signs callbacks as Microsoft does, and serves the key. */
final class MicrosoftStub implements AutoCloseable {

    private final RSAKey key;
    private final HttpServer server;

    MicrosoftStub() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2_048).keyID("a-key").keyUse(KeyUse.SIGNATURE).generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/keys", new JWKSet(key.toPublicJWK()).toString());
        serve("/configuration", "{\"jwks_uri\":\"" + origin() + "/keys\"}");
        server.start();
    }

    private void serve(String path, String document) {
        byte[] body = document.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String keyDocument() {
        return origin() + "/configuration";
    }

    /** Returns the value of an Authorization header. */
    String authorization(String audience) throws JOSEException {
        return authorization(audience, "https://api.botframework.com");
    }

    String authorization(String audience, String issuer) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("a-key").build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience(audience)
                        .claim("tid", "a-tenant")
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .build());
        token.sign(new RSASSASigner(key));
        return "Bearer " + token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
