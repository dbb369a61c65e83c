package io.github.graphcalls.rules;

import static io.github.graphcalls.rules.RuleViolations.violations;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.testkit.specimen.TestkitSpecimens.Kit;
import io.github.graphcalls.testkit.specimen.TestkitSpecimens.KnowingTheClient;
import io.github.graphcalls.testkit.specimen.TestkitSpecimens.ShowingJackson;
import org.junit.jupiter.api.Test;

class TestkitRulesTest {

    @Test
    void the_testkit_uses_the_fake_and_the_emulator_and_not_the_client() {
        assertThat(violations(TestkitRules.BRINGS_THE_FAKE_AND_THE_EMULATOR_TOGETHER, Kit.class))
                .isEmpty();

        assertThat(violations(TestkitRules.BRINGS_THE_FAKE_AND_THE_EMULATOR_TOGETHER, KnowingTheClient.class))
                .containsExactly("Field <KnowingTheClient.lookup> has type <Lookup>");
    }

    @Test
    void jackson_is_in_no_public_signature() {
        assertThat(violations(TestkitRules.SHOWS_NO_JACKSON, Kit.class)).isEmpty();

        assertThat(violations(TestkitRules.SHOWS_NO_JACKSON, ShowingJackson.class))
                .containsExactly("Method <ShowingJackson.read(com.fasterxml.jackson.databind.JsonNode)> shows"
                        + " com.fasterxml.jackson.databind.JsonNode");
    }
}
