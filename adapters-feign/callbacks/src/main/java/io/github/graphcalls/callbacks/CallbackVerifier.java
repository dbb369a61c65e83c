package io.github.graphcalls.callbacks;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.graphcalls.callbacks.CallbackResult.Reason;
import io.github.graphcalls.callbacks.CallbackResult.Refused;
import java.text.ParseException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks callbacks: whether Microsoft sent one, for which tenant, and what it reports.
 *
 * <p>A token is accepted if it is signed with RS256 by a key of the key document, names an accepted issuer, this application as audience
 * and a tenant, and is valid now (FACTS.md#callback-tokens). The token does not cover the body and has no number of its own: an attacker
 * who holds a token can send any body until it expires, so serve callbacks by TLS only. A callback that is sent twice is accepted twice.
 *
 * <p>Keys are cached, and fetched again after two hours or for an unknown key id, at most once a minute. Safe for use by several
 * threads. A token of a known key is checked without a wait; for an unknown one a thread waits at most ten seconds.
 */
public final class CallbackVerifier {

    private static final int MAX_HEADER_LENGTH = 16 * 1024;
    private static final long MAX_EPOCH_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final String BEARER = "Bearer ";

    private final CallbackSettings settings;
    private final SigningKeys keys;

    CallbackVerifier(CallbackSettings settings, SigningKeys keys) {
        this.settings = settings;
        this.keys = keys;
    }

    /**
     * Starts a builder.
     *
     * @param applicationId the id of the application, a GUID in any case of letters, which tokens name as their audience
     * @return a builder with Microsoft's public cloud
     */
    public static CallbackVerifierBuilder builder(String applicationId) {
        return new CallbackVerifierBuilder(applicationId);
    }

    /**
     * Checks a callback.
     *
     * @param authorization the value of the {@code Authorization} header; null or empty if there is none
     * @param body the body of the request, of which at most 4 MiB are read
     * @return the result with the status to answer
     */
    public CallbackResult verify(@Nullable String authorization, byte[] body) {
        try {
            String tenantId = tenantOf(token(authorization));
            return CallbackBody.read(tenantId, body);
        } catch (RefusedException e) {
            return new Refused(e.reason(), e.getMessage());
        }
    }

    private static String token(String authorization) throws RefusedException {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw new RefusedException(Reason.NO_TOKEN, "expected an Authorization header with a Bearer token");
        }
        if (authorization.length() > MAX_HEADER_LENGTH) {
            throw new RefusedException(
                    Reason.NO_TOKEN,
                    "expected an Authorization header of at most " + MAX_HEADER_LENGTH + " characters, found "
                            + authorization.length());
        }
        return authorization.substring(BEARER.length()).strip();
    }

    private String tenantOf(String token) throws RefusedException {
        SignedJWT jwt;
        JWTClaimsSet claims;
        try {
            jwt = SignedJWT.parse(token);
            claims = jwt.getJWTClaimsSet();
        } catch (ParseException | RuntimeException unreadable) {
            // The message of the parser may quote the token.
            throw new RefusedException(Reason.INVALID_TOKEN, "expected a signed JWT with a JSON object of claims");
        }
        checkSignature(jwt);
        checkTimes(jwt.getPayload().toJSONObject());
        return checkParties(claims);
    }

    private void checkSignature(SignedJWT jwt) throws RefusedException {
        if (!JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm())) {
            throw new RefusedException(Reason.ALGORITHM, "expected the algorithm RS256");
        }
        RSAKey key = keys.find(jwt.getHeader().getKeyID());
        boolean isSigned;
        try {
            isSigned = jwt.verify(new RSASSAVerifier(key));
        } catch (JOSEException | RuntimeException e) {
            isSigned = false;
        }
        if (!isSigned) {
            throw new RefusedException(Reason.SIGNATURE, "expected a signature of the key that the token names");
        }
    }

    private void checkTimes(Map<String, Object> claims) throws RefusedException {
        Instant now = settings.clock().instant();
        Optional<Instant> expiry = time(claims, "exp");
        if (expiry.isEmpty() || !expiry.get().plus(settings.skew()).isAfter(now)) {
            throw new RefusedException(
                    Reason.EXPIRED,
                    expiry.map(instant -> "the token expired at " + instant + ", it is " + now)
                            .orElse("expected an expiry (exp)"));
        }
        Optional<Instant> start = time(claims, "nbf");
        if (start.isPresent() && start.get().minus(settings.skew()).isAfter(now)) {
            throw new RefusedException(
                    Reason.NOT_YET_VALID, "the token is valid from " + start.get() + ", it is " + now);
        }
    }

    /** A time of the claims as they were sent: the milliseconds of the parser's dates overflow. */
    private static Optional<Instant> time(Map<String, Object> claims, String name) throws RefusedException {
        if (!(claims.get(name) instanceof Number seconds)) {
            return Optional.empty();
        }
        if (Math.abs(seconds.doubleValue()) > MAX_EPOCH_SECOND) {
            throw new RefusedException(
                    Reason.INVALID_TOKEN, "expected " + name + " in seconds since 1970 and before the year 10000");
        }
        return Optional.of(Instant.ofEpochSecond(seconds.longValue()));
    }

    private String checkParties(JWTClaimsSet claims) throws RefusedException {
        if (claims.getIssuer() == null || !settings.issuers().contains(claims.getIssuer())) {
            throw new RefusedException(Reason.ISSUER, "expected one of the issuers " + settings.issuers());
        }
        if (!settings.isFor(claims.getAudience())) {
            throw new RefusedException(Reason.AUDIENCE, "expected the audience " + settings.applicationId());
        }
        Object tenantId = claims.getClaim("tid");
        if (!(tenantId instanceof String tenant) || tenant.isBlank()) {
            throw new RefusedException(Reason.TENANT, "expected a tenant (tid)");
        }
        if (!settings.accepts(tenant)) {
            throw new RefusedException(Reason.TENANT, "expected one of the accepted tenants");
        }
        return tenant;
    }
}
