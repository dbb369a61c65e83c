package io.github.graphcalls.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.graphcalls.wire.document.GraphCallModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The claims challenge of an answer that refuses a token before it expires: the claims are for the token endpoint, which
 * issues another token for them (fact 7.4).
 */
public final class ClaimsChallenge {

    private static final int UNAUTHORIZED = 401;
    private static final int MAX_LENGTH = 8 * 1024;

    private static final Pattern BEARER = Pattern.compile("(?i)\\s*Bearer\\s.*", Pattern.DOTALL);
    private static final Pattern CLAIMS = Pattern.compile("(?i)[\\s,]claims\\s*=\\s*\"([^\"]*)\"");
    private static final ObjectMapper MAPPER = new ObjectMapper(GraphCallModule.jsonFactory());

    private ClaimsChallenge() {}

    /**
     * The claims that an answer asks for.
     *
     * @param answer the answer
     * @return the claims, a JSON object, when the answer is a 401 with a challenge that can be read
     */
    public static Optional<String> in(GraphAnswer answer) {
        return answer.status() != UNAUTHORIZED
                ? Optional.empty()
                : answer.headers().entrySet().stream()
                        .filter(header -> GraphHeaders.WWW_AUTHENTICATE.equalsIgnoreCase(header.getKey()))
                        .map(header -> (Collection<String>) header.getValue())
                        .flatMap(Collection::stream)
                        .filter(challenge -> challenge.length() <= MAX_LENGTH
                                && BEARER.matcher(challenge).matches())
                        .map(CLAIMS::matcher)
                        .filter(Matcher::find)
                        .flatMap(claims -> decoded(claims.group(1)).stream())
                        .findFirst();
    }

    /** The claims come in Base64, in either alphabet. */
    private static Optional<String> decoded(String base64) {
        try {
            byte[] json = Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
            return MAPPER.readTree(json).isObject()
                    ? Optional.of(new String(json, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException | IOException unreadable) {
            return Optional.empty();
        }
    }
}
