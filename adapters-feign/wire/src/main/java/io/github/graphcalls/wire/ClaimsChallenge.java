package io.github.graphcalls.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the claims challenge of an answer that refuses a token before it expires. The token endpoint issues another token for
 * the claims (FACTS.md#claims-challenge).
 */
public final class ClaimsChallenge {

    private static final int UNAUTHORIZED = 401;
    private static final int MAX_LENGTH = 8 * 1024;

    private static final Pattern BEARER = Pattern.compile("(?i)(?:^|,)\\s*Bearer\\s+");
    /** Matches a parameter directly after the scheme or another parameter; no equals sign follows the name of a scheme. */
    private static final Pattern PARAMETER =
            Pattern.compile("\\G[\\s,]*([\\w-]+)\\s*=\\s*(?:\"([^\"]*)\"|([^\\s,\"]+))");

    private ClaimsChallenge() {}

    /**
     * Returns the claims that an answer demands.
     *
     * @param answer the answer
     * @return the claims, a JSON object; empty unless the answer is a 401 with a readable challenge
     */
    public static Optional<String> of(GraphAnswer answer) {
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

    /** Returns the claims of all Bearer challenges of a header. */
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

    /** Decodes claims from either alphabet of Base64. */
    private static Optional<String> decoded(String base64) {
        try {
            byte[] json = Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
            return JsonTree.read(json).isObject()
                    ? Optional.of(new String(json, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
