package io.github.graphcalls.rules;

import static io.github.graphcalls.rules.RuleViolations.classes;
import static io.github.graphcalls.rules.RuleViolations.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.lang.ArchRule;
import io.github.graphcalls.call.specimen.upper.Upper;
import io.github.graphcalls.stray.Stray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class GraphCallsRulesTest {

    static final Iterable<ArchRule> ALL = GraphCallsRules.ALL;

    @Test
    void a_class_in_a_package_without_rules_is_found() {
        assertThat(violations(GraphCallsRules.EVERY_CLASS_HAS_A_PLACE, Upper.class))
                .isEmpty();

        assertThat(violations(GraphCallsRules.EVERY_CLASS_HAS_A_PLACE, Stray.class))
                .singleElement()
                .asString()
                .startsWith("Class <io.github.graphcalls.stray.Stray> does not reside in any package"
                        + " ['io.github.graphcalls.adapter..', 'io.github.graphcalls.call..'");
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void a_rule_that_matches_nothing_fails(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(classes()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void a_rule_is_a_sentence_with_a_reason_and_a_remedy(ArchRule rule) {
        assertThat(rule.getDescription()).matches("(?s)[A-Z].+, because .+; remedy: .+");
    }

    @Test
    void a_missing_module_fails() {
        assertThatThrownBy(() -> GraphCallsRules.check(classes(Upper.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("The wire uses the core, Jackson and the JDK")
                .hasMessageContaining("The fake uses the core, the wire, Jackson, Guice");
    }
}
