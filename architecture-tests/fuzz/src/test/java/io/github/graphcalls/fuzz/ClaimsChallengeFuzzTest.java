package io.github.graphcalls.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.graphcalls.wire.ClaimsChallenge;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.GraphHeaders;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An input is the value of a {@code WWW-Authenticate} header. */
class ClaimsChallengeFuzzTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int MAX_CHALLENGE_LENGTH = 8 * 1024;

    @FuzzTest
    void claims_are_absent_or_a_json_object_that_survives_a_round_trip(byte[] input) throws IOException {
        String header = new String(input, ISO_8859_1);

        Optional<String> claims = ClaimsChallenge.of(answer(401, header));

        Inputs.checkEqual(Optional.empty(), ClaimsChallenge.of(answer(403, header)));
        // Base64 of an object that Jazzer need not guess.
        check(ClaimsChallenge.of(answer(401, challenge(input))));
        check(claims);
    }

    private static void check(Optional<String> claims) throws IOException {
        if (claims.isPresent()) {
            byte[] json = claims.get().getBytes(UTF_8);
            Inputs.check(MAPPER.readTree(json).isObject(), "an object", claims);
            Inputs.check(json.length <= 2 * MAX_CHALLENGE_LENGTH, "claims of bounded length", json.length);
            String again = challenge(json);
            if (again.length() <= MAX_CHALLENGE_LENGTH) {
                Inputs.checkEqual(claims, ClaimsChallenge.of(answer(401, again)));
            }
        }
    }

    private static String challenge(byte[] claims) {
        return "Bearer realm=\"\", error=\"insufficient_claims\", claims=\""
                + Base64.getEncoder().encodeToString(claims) + "\"";
    }

    private static GraphAnswer answer(int status, String challenge) {
        return GraphAnswer.of(status, Map.of(GraphHeaders.WWW_AUTHENTICATE, List.of(challenge)), new byte[0]);
    }
}
