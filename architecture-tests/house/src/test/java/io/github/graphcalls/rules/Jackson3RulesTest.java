package io.github.graphcalls.rules;

import static io.github.graphcalls.rules.RuleViolations.violations;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.jackson3.specimen.Jackson3Specimens.Codec;
import io.github.graphcalls.jackson3.specimen.Jackson3Specimens.KnowingTheClient;
import io.github.graphcalls.jackson3.specimen.Jackson3Specimens.ShowingJackson;
import org.junit.jupiter.api.Test;

class Jackson3RulesTest {

    @Test
    void the_module_for_jackson_3_uses_no_other_adapter() {
        assertThat(violations(Jackson3Rules.KNOWS_THE_WIRE_AND_JACKSON, Codec.class))
                .isEmpty();

        assertThat(violations(Jackson3Rules.KNOWS_THE_WIRE_AND_JACKSON, KnowingTheClient.class))
                .containsExactly("Field <KnowingTheClient.lookup> has type <Lookup>");
    }

    @Test
    void jackson_2_is_in_no_public_signature() {
        assertThat(violations(Jackson3Rules.SHOWS_JACKSON_IN_ITS_MODULE_ONLY, Codec.class))
                .isEmpty();

        assertThat(violations(Jackson3Rules.SHOWS_JACKSON_IN_ITS_MODULE_ONLY, ShowingJackson.class))
                .containsExactly("Method <ShowingJackson.read(com.fasterxml.jackson.databind.JsonNode)> shows"
                        + " com.fasterxml.jackson.databind.JsonNode");
    }
}
