package io.github.graphcalls.rules;

import static io.github.graphcalls.rules.RuleViolations.violations;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.specimen.CallSpecimens.Extensible;
import io.github.graphcalls.call.specimen.CallSpecimens.Family;
import io.github.graphcalls.call.specimen.CallSpecimens.KnowingFeign;
import io.github.graphcalls.call.specimen.CallSpecimens.Unsealed;
import io.github.graphcalls.call.specimen.CallSpecimens.Word;
import io.github.graphcalls.call.specimen.lower.LookingUp;
import io.github.graphcalls.call.specimen.lower.Lower;
import io.github.graphcalls.call.specimen.upper.Upper;
import org.junit.jupiter.api.Test;

class CoreRulesTest {

    @Test
    void the_core_uses_the_jdk_alone() {
        assertThat(violations(CoreRules.KNOWS_THE_JDK_ALONE, Word.class, Family.class))
                .isEmpty();

        assertThat(violations(CoreRules.KNOWS_THE_JDK_ALONE, KnowingFeign.class))
                .containsExactly("Field <KnowingFeign.answer> has type <feign.Response>");
    }

    @Test
    void a_value_that_can_be_extended_is_found() {
        assertThat(violations(CoreRules.VALUES_ARE_CLOSED, Word.class, Family.class, KnowingFeign.class))
                .isEmpty();

        assertThat(violations(CoreRules.VALUES_ARE_CLOSED, Extensible.class))
                .containsExactly("Class <Extensible> does not satisfy be a record, an enum, sealed or final");

        assertThat(violations(CoreRules.VALUES_ARE_CLOSED, Unsealed.class))
                .containsExactly("Class <Unsealed> does not satisfy be a record, an enum, sealed or final");
    }

    @Test
    void packages_have_no_cycles() {
        assertThat(violations(CoreRules.HAS_NO_CYCLES, Lower.class, Upper.class))
                .isEmpty();

        assertThat(violations(CoreRules.HAS_NO_CYCLES, Lower.class, Upper.class, LookingUp.class))
                .singleElement()
                .asString()
                .startsWith("Cycle detected: Slice io.github.graphcalls.call.specimen.lower -> ")
                .contains("Field <io.github.graphcalls.call.specimen.lower.LookingUp.upper>"
                        + " has type <io.github.graphcalls.call.specimen.upper.Upper>");
    }
}
