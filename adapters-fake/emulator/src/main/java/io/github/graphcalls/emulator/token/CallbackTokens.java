package io.github.graphcalls.emulator.token;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.emulator.http.Request;
import io.github.graphcalls.wire.GraphAnswer;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Signs the tokens of notifications with a key that all emulators of a JVM share, as all bots of the issuer do, and serves that
 * key (FACTS.md#callback-tokens). Safe for use by several threads.
 */
public final class CallbackTokens {

    /** The path of the OpenID configuration. */
    public static final String CONFIGURATION = "/v1/.well-known/OpenIdConfiguration";

    private static final String KEYS = "/v1/.well-known/keys";
    private static final String ISSUER = "https://api.botframework.com";
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final int REUSED_SECONDS = 60;
    private static final int KEY_BITS = 2_048;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final JsonMapper MAPPER = new JsonMapper();

    private final String applicationId;
    private final InstantSource clock;
    private final Map<String, Signed> signed = new ConcurrentHashMap<>();

    /** Made when it is first needed, which takes a quarter of a second. */
    private static final class Key {
        static final KeyPair PAIR;
        static final String ID;

        static {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(KEY_BITS);
                PAIR = generator.generateKeyPair();
                ID = BASE64.encodeToString(MessageDigest.getInstance("SHA-1")
                        .digest(PAIR.getPublic().getEncoded()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("no RSA key: " + e.getMessage(), e);
            }
        }
    }

    /**
     * Signs tokens for one application.
     *
     * @param applicationId the audience of the tokens
     * @param clock the clock of the tokens
     */
    public CallbackTokens(String applicationId, InstantSource clock) {
        this.applicationId = applicationId;
        this.clock = clock;
    }

    /** A token and the second in which it was signed. */
    private record Signed(long at, String token) {}

    /**
     * Returns a token that is valid for five minutes, signed at most a minute ago.
     *
     * @param tenant the tenant
     * @return a JWT
     */
    public String token(String tenant) {
        long now = clock.instant().getEpochSecond();
        return signed.compute(
                        tenant,
                        (id, last) -> last != null && now >= last.at() && now < last.at() + REUSED_SECONDS
                                ? last
                                : new Signed(now, sign(id, now)))
                .token();
    }

    private String sign(String tenant, long now) {
        ObjectNode header = MAPPER.createObjectNode()
                .put("alg", "RS256")
                .put("kid", Key.ID)
                .put("x5t", Key.ID)
                .put("typ", "JWT")
                .put("cty", "JWT");
        ObjectNode claims = MAPPER.createObjectNode()
                .put("iss", ISSUER)
                .put("aud", applicationId)
                .put("iat", now)
                .put("nbf", now)
                .put("exp", now + LIFETIME.toSeconds())
                .put("tid", tenant)
                .put("appid", applicationId);
        String content = encoded(header) + "." + encoded(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(Key.PAIR.getPrivate());
            signature.update(content.getBytes(US_ASCII));
            return content + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no signature: " + e.getMessage(), e);
        }
    }

    /**
     * Answers a request for the OpenID configuration or the keys.
     *
     * @param request the request
     * @param origin scheme and host under which the client reaches this server
     * @param now when it arrived
     * @return the answer, or empty for any other path
     */
    public Optional<GraphAnswer> answer(Request request, String origin, Instant now) {
        return switch (request.path()) {
            case CONFIGURATION -> Optional.of(SignIn.get(request, now, () -> configuration(origin)));
            case KEYS -> Optional.of(SignIn.get(request, now, this::keys));
            default -> Optional.empty();
        };
    }

    private static String configuration(String origin) {
        return "{\"issuer\":\"" + ISSUER + "\",\"jwks_uri\":\"" + origin + KEYS
                + "\",\"id_token_signing_alg_values_supported\":[\"RS256\"]}";
    }

    private String keys() {
        RSAPublicKey key = (RSAPublicKey) Key.PAIR.getPublic();
        ObjectNode document = MAPPER.createObjectNode();
        document.putArray("keys")
                .addObject()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("alg", "RS256")
                .put("kid", Key.ID)
                .put("x5t", Key.ID)
                .put("n", encoded(key.getModulus()))
                .put("e", encoded(key.getPublicExponent()));
        return document.toString();
    }

    private static String encoded(ObjectNode document) {
        return BASE64.encodeToString(document.toString().getBytes(UTF_8));
    }

    /** Without the sign byte. */
    private static String encoded(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int start = bytes[0] == 0 ? 1 : 0;
        return BASE64.encodeToString(Arrays.copyOfRange(bytes, start, bytes.length));
    }
}
