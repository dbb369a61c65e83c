package io.github.graphcalls.lookup.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallDirection;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Secret;
import org.junit.jupiter.api.Test;

class WithoutSecretTest {

    private static final Secret TOKEN = Secret.of("a-token-of-22-letters.");
    private static final String ECHO = "you sent a-token-of-22-letters.";
    private static final String MASKED = "you sent ***";

    @Test
    void a_secret_is_masked_in_the_diagnostics_of_every_outcome_and_in_the_problem_of_a_malformed_one() {
        assertThat(LookupOutcomeTest.outcomes().map(outcome -> outcome.withDiagnostics(Diagnostics.of(ECHO))))
                .allSatisfy(outcome -> assertThat(outcome.withoutSecret(TOKEN))
                        .isEqualTo(outcome.withDiagnostics(Diagnostics.of(MASKED))));
        assertThat(new Malformed(ECHO, ECHO, Diagnostics.NONE).withoutSecret(TOKEN))
                .isEqualTo(new Malformed(MASKED, MASKED, Diagnostics.NONE));
    }

    @Test
    void a_secret_is_masked_in_the_unknown_words_of_a_call() {
        Call call = Call.builder(CallId.of("1"))
                .state(Evolvable.parse(CallState.class, ECHO))
                .direction(CallDirection.INCOMING)
                .build();
        Call masked =
                call.toBuilder().state(Evolvable.parse(CallState.class, MASKED)).build();
        Call other = Call.builder(CallId.of("1"))
                .direction(Evolvable.parse(CallDirection.class, ECHO))
                .build();

        assertThat(new Found(call, Diagnostics.NONE).withoutSecret(TOKEN))
                .isEqualTo(new Found(masked, Diagnostics.NONE));
        assertThat(new Found(other, Diagnostics.NONE).withoutSecret(TOKEN))
                .hasToString("Found[Call[1, " + MASKED + "]]");
    }
}
