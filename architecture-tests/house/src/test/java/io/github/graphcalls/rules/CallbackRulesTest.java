package io.github.graphcalls.rules;

import static io.github.graphcalls.rules.RuleViolations.violations;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.callbacks.specimen.CallbackSpecimens.KnowingTheClient;
import io.github.graphcalls.callbacks.specimen.CallbackSpecimens.ShowingJackson;
import io.github.graphcalls.callbacks.specimen.CallbackSpecimens.Verifier;
import org.junit.jupiter.api.Test;

class CallbackRulesTest {

    @Test
    void the_callbacks_use_no_other_adapter() {
        assertThat(violations(CallbackRules.KNOWS_ITS_OWN_LIBRARIES, Verifier.class))
                .isEmpty();

        assertThat(violations(CallbackRules.KNOWS_ITS_OWN_LIBRARIES, KnowingTheClient.class))
                .containsExactly("Field <KnowingTheClient.lookup> has type <Lookup>");
    }

    @Test
    void jackson_2_is_in_no_public_signature() {
        assertThat(violations(CallbackRules.SHOWS_NO_LIBRARY, Verifier.class)).isEmpty();

        assertThat(violations(CallbackRules.SHOWS_NO_LIBRARY, ShowingJackson.class))
                .containsExactly("Method <ShowingJackson.keys(com.fasterxml.jackson.databind.JsonNode)> shows"
                        + " com.fasterxml.jackson.databind.JsonNode");
    }
}
