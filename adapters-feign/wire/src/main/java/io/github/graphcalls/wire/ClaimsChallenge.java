package io.github.graphcalls.wire;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.graphcalls.wire.document.GraphCallModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
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

    private static final Pattern BEARER = Pattern.compile("(?i)(?:^|,)\\s*Bearer\\s+");
    /** A parameter right behind the scheme or the parameter before; another scheme is none, since no equals sign follows it. */
    private static final Pattern PARAMETER =
            Pattern.compile("\\G[\\s,]*([\\w-]+)\\s*=\\s*(?:\"([^\"]*)\"|([^\\s,\"]+))");

    private static final ObjectMapper MAPPER =
            new ObjectMapper(GraphCallModule.jsonFactory()).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

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
                        .filter(challenges -> challenges.length() <= MAX_LENGTH)
                        .flatMap(challenges -> claimsIn(challenges).stream())
                        .flatMap(claims -> decoded(claims).stream())
                        .findFirst();
    }

    /** The claims of the Bearer challenges; a header may hold several challenges. */
    private static List<String> claimsIn(String challenges) {
        List<String> claims = new ArrayList<>();
        Matcher bearer = BEARER.matcher(challenges);
        while (bearer.find()) {
            Matcher parameter = PARAMETER.matcher(challenges).region(bearer.end(), challenges.length());
            while (parameter.find()) {
                if (parameter.group(1).equalsIgnoreCase("claims")) {
                    claims.add(parameter.group(2) == null ? parameter.group(3) : parameter.group(2));
                }
            }
        }
        return claims;
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
