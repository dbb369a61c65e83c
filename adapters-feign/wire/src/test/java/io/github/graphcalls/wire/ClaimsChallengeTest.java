package io.github.graphcalls.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsChallengeTest {

    private static final String CLAIMS = "{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"cp1>?\"}}}";

    private static String challenge(Base64.Encoder encoder) {
        return "Bearer realm=\"\", authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\","
                + " error=\"insufficient_claims\", claims=\""
                + encoder.encodeToString(CLAIMS.getBytes(StandardCharsets.UTF_8)) + "\"";
    }

    @Test
    void claims_are_read_from_the_challenge_that_graph_sends() {
        for (Base64.Encoder encoder : List.of(
                Base64.getEncoder(), Base64.getUrlEncoder(), Base64.getEncoder().withoutPadding())) {
            assertThat(ClaimsChallenge.of(Answers.answer(401, "", "www-authenticate", challenge(encoder))))
                    .contains(CLAIMS);
        }
    }

    @Test
    void claims_are_found_behind_other_challenges() {
        GraphAnswer answer = GraphAnswer.of(
                401,
                Map.of("WWW-Authenticate", List.of("Basic realm=\"x\"", challenge(Base64.getEncoder()))),
                new byte[0]);

        assertThat(ClaimsChallenge.of(answer)).contains(CLAIMS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic realm=\"x, y\", Bearer realm=\"z\", claims=\"e30=\"",
                "PoP nonce=\"1\", Bearer error=\"insufficient_claims\", claims=\"e30=\"",
                "Bearer claims=e30=",
                "Bearer claims=\"***\", Bearer claims=\"e30=\"",
                "bearer\tclaims = \"e30=\""
            })
    void a_bearer_challenge_is_found_among_others(String header) {
        assertThat(ClaimsChallenge.of(Answers.answer(401, "", "WWW-Authenticate", header)))
                .contains("{}");
    }

    @Test
    void only_a_401_has_a_challenge() {
        assertThat(ClaimsChallenge.of(Answers.answer(403, "", "WWW-Authenticate", challenge(Base64.getEncoder()))))
                .isEmpty();
        assertThat(ClaimsChallenge.of(Answers.answer(401, ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer realm=\"\"",
                "Bearer claims=\"\"",
                "Bearer claims=\"***\"",
                "Bearer claims=\"W10=\"",
                "Bearer claims=\"e30",
                "Bearer myclaims=\"e30=\"",
                "Basic claims=\"e30=\"",
                "Bearer claims=\"bm90IEpTT04=\"",
                "Bearer claims=\"e30geA==\"",
                "Bearer realm=\"x\", PoP claims=\"e30=\"",
                "NoBearer claims=\"e30=\""
            })
    void an_unreadable_challenge_is_ignored(String header) {
        assertThat(ClaimsChallenge.of(Answers.answer(401, "", "WWW-Authenticate", header)))
                .isEmpty();
    }

    @Test
    void a_challenge_that_is_too_long_is_ignored() {
        String header = "Bearer claims=\"e30=\", x=\"" + "y".repeat(9000) + "\"";

        assertThat(ClaimsChallenge.of(Answers.answer(401, "", "WWW-Authenticate", header)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Proxy-Authenticate", "Authorization", "x-ms-diagnostics", "WWW-Authenticate2"})
    void a_challenge_in_another_header_is_ignored(String header) {
        assertThat(ClaimsChallenge.of(Answers.answer(401, "", header, challenge(Base64.getEncoder()))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WWW-Authenticate", "www-authenticate", "Www-authenticate", "WWW-AUTHENTICATE"})
    void the_header_is_read_in_any_case_beside_other_challenges(String header) {
        GraphAnswer answer = GraphAnswer.of(
                401,
                Map.of(
                        "Proxy-Authenticate",
                        List.of("Bearer claims=\"eyJhIjoxfQ==\""),
                        header,
                        List.of(challenge(Base64.getEncoder()))),
                new byte[0]);

        assertThat(ClaimsChallenge.of(answer)).contains(CLAIMS);
    }

    @Test
    void a_challenge_may_have_8192_characters_and_no_more() {
        String start = "Bearer claims=\"e30=\", x=\"";
        String longest = start + "y".repeat(8192 - start.length() - 1) + "\"";

        assertThat(longest).hasSize(8192);
        assertThat(ClaimsChallenge.of(Answers.answer(401, "", "WWW-Authenticate", longest)))
                .contains("{}");
        assertThat(ClaimsChallenge.of(Answers.answer(401, "", "WWW-Authenticate", longest + " ")))
                .isEmpty();
    }
}
