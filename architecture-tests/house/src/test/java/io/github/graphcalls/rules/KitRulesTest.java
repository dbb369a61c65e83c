package io.github.graphcalls.rules;

import static io.github.graphcalls.rules.RuleViolations.violations;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.contract.specimen.ContractSpecimens.KnowingTheWire;
import io.github.graphcalls.contract.specimen.ContractSpecimens.Stub;
import io.github.graphcalls.rules.specimen.RulesSpecimens.KnowingTheCore;
import io.github.graphcalls.rules.specimen.RulesSpecimens.Layering;
import org.junit.jupiter.api.Test;

class KitRulesTest {

    @Test
    void the_contract_uses_the_core_and_test_libraries_alone() {
        assertThat(violations(KitRules.THE_CONTRACT_KNOWS_NO_ADAPTER, Stub.class))
                .isEmpty();

        assertThat(violations(KitRules.THE_CONTRACT_KNOWS_NO_ADAPTER, KnowingTheWire.class))
                .containsExactly("Field <KnowingTheWire.reader> has type <Reader>");
    }

    @Test
    void the_rules_use_archunit_alone() {
        assertThat(violations(KitRules.THE_RULES_KNOW_ARCHUNIT_ALONE, Layering.class))
                .isEmpty();

        assertThat(violations(KitRules.THE_RULES_KNOW_ARCHUNIT_ALONE, KnowingTheCore.class))
                .containsExactly("Field <KnowingTheCore.word> has type <Word>");
    }
}
