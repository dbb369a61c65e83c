package io.github.graphcalls.emulator.token;

import io.github.graphcalls.call.value.Secret;
import java.time.Instant;
import java.util.Set;

/** Decides which bearer tokens are accepted. A request without one is always refused. Immutable; prints no token. */
public final class TokenPolicy {

    private interface Check {
        boolean accepts(String token, IssuedTokens issued, Instant now);
    }

    private static final TokenPolicy ANY = new TokenPolicy("any", (token, issued, now) -> true);
    private static final TokenPolicy ISSUED_HERE =
            new TokenPolicy("issued here", (token, issued, now) -> issued.isValid(token, now));

    private final String name;
    private final Check check;

    private TokenPolicy(String name, Check check) {
        this.name = name;
        this.check = check;
    }

    /**
     * Accepts any token.
     *
     * @return the policy
     */
    public static TokenPolicy any() {
        return ANY;
    }

    /**
     * Accepts one of several tokens.
     *
     * @param tokens the tokens
     * @return the policy
     * @throws IllegalArgumentException if no header can hold one of them, or one occurs twice
     */
    public static TokenPolicy oneOf(Secret... tokens) {
        for (int i = 0; i < tokens.length; i++) {
            if (!tokens[i].reveal().matches("[!-~]+")) {
                throw new IllegalArgumentException("tokens[" + i
                        + "]: expected visible ASCII without a space or a line break, as a header holds it");
            }
        }
        Set<Secret> allowed = Set.of(tokens);
        return new TokenPolicy("one of " + allowed.size(), (token, issued, now) -> allowed.contains(Secret.of(token)));
    }

    /**
     * Accepts the tokens that this emulator's own token endpoint has issued, until they expire on the emulator's clock.
     *
     * @return the policy
     */
    public static TokenPolicy issuedHere() {
        return ISSUED_HERE;
    }

    boolean accepts(String token, IssuedTokens issued, Instant now) {
        return check.accepts(token, issued, now);
    }

    @Override
    public String toString() {
        return "TokenPolicy[" + name + "]";
    }
}
