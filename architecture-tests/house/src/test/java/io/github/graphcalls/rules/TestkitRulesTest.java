package io.github.graphcalls.rules;

import static io.github.graphcalls.rules.Judged.violations;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.testkit.specimen.TestkitSpecimens.Kit;
import io.github.graphcalls.testkit.specimen.TestkitSpecimens.KnowingTheClient;
import io.github.graphcalls.testkit.specimen.TestkitSpecimens.ShowingJackson;
import org.junit.jupiter.api.Test;

class TestkitRulesTest {

    @Test
    void the_testkit_knows_what_it_brings_together_and_not_the_client() {
        assertThat(violations(TestkitRules.BRINGS_THE_FAKE_AND_THE_EMULATOR_TOGETHER, Kit.class))
                .isEmpty();

        assertThat(violations(TestkitRules.BRINGS_THE_FAKE_AND_THE_EMULATOR_TOGETHER, KnowingTheClient.class))
                .containsExactly("Field <KnowingTheClient.lookup> has type <Lookup>");
    }

    @Test
    void jackson_stays_out_of_signatures() {
        assertThat(violations(TestkitRules.SHOWS_NO_JACKSON, Kit.class)).isEmpty();

        assertThat(violations(TestkitRules.SHOWS_NO_JACKSON, ShowingJackson.class))
                .containsExactly("Method <ShowingJackson.read(com.fasterxml.jackson.databind.JsonNode)> shows"
                        + " com.fasterxml.jackson.databind.JsonNode");
    }
}
