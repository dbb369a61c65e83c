package io.github.graphcalls.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.calls.AcmeSpecimens.AcmeCallLookup;
import com.acme.calls.AcmeSpecimens.AcmeCalls;
import com.acme.calls.AcmeSpecimens.AcmeModule;
import com.acme.calls.AcmeSpecimens.KnowingAnotherTeamsLookup;
import com.acme.calls.AcmeSpecimens.KnowingTheFake;
import com.acme.calls.AcmeSpecimens.OverAnInterface;
import com.acme.calls.AcmeSpecimens.ShowingFeign;
import com.acme.calls.AcmeSpecimens.ShowingFeignThroughOther;
import com.acme.calls.AcmeSpecimens.UsingFeign;
import com.acme.calls.Violating;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdapterRulesTest {

    private final AdapterRules rules = AdapterRules.adapterIn("com.acme.calls");

    @Nested
    class AllowedAdapters {

        @Test
        void an_adapter_without_violations_passes() {
            assertThatCode(() ->
                            rules.check(new ClassFileImporter().importClasses(AcmeCallLookup.class, AcmeModule.class)))
                    .doesNotThrowAnyException();
        }

        @Test
        void an_adapter_may_implement_call_lookup_through_an_interface_of_its_own() {
            assertThatCode(() ->
                            rules.check(new ClassFileImporter().importClasses(AcmeCalls.class, OverAnInterface.class)))
                    .doesNotThrowAnyException();
        }

        @Test
        void an_adapter_may_use_a_library_that_was_allowed() {
            assertThatCode(() -> rules.mayUse("feign..").check(new ClassFileImporter().importClasses(UsingFeign.class)))
                    .doesNotThrowAnyException();
        }
    }

    @Nested
    class ForbiddenAdapters {

        @Test
        void a_library_that_was_not_allowed_is_refused() {
            assertThat(violations(rules.rules().get(0), UsingFeign.class))
                    .containsExactly("Field <UsingFeign.answer> has type <feign.Response>");
        }

        @Test
        void another_adapter_is_refused() {
            assertThat(violations(rules.mayUse("feign..").rules().get(0), KnowingTheFake.class))
                    .containsExactly("Field <KnowingTheFake.world> has type <io.github.graphcalls.fake.Fake>");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "io..",
                    "io.github..",
                    "io.github.graphcalls..",
                    "io.github.graphcalls.fake..",
                    "io.github.graphcalls.fake"
                })
        void a_wide_allowance_does_not_include_another_adapter(String allowance) {
            assertThat(violations(rules.mayUse(allowance).rules().get(0), KnowingTheFake.class))
                    .containsExactly("Field <KnowingTheFake.world> has type <io.github.graphcalls.fake.Fake>");
        }

        @ParameterizedTest
        @ValueSource(strings = {"com..", "com.acme..", "com.acme.other"})
        void a_wide_allowance_does_not_include_the_lookup_of_another_team(String allowance) {
            assertThat(violations(rules.mayUse(allowance).rules().get(0), KnowingAnotherTeamsLookup.class))
                    .containsExactly("Field <KnowingAnotherTeamsLookup.other> has type <com.acme.other.OtherLookup>");
        }

        @Test
        void a_library_that_may_be_used_is_refused_in_a_public_signature() {
            assertThat(violations(rules.mayUse("feign..").rules().get(1), ShowingFeign.class))
                    .containsExactly("Method <ShowingFeign.answer()> shows feign.Response");
        }

        @Test
        void a_library_in_a_hidden_supertype_of_a_public_type_is_refused() {
            assertThat(violations(rules.mayUse("feign..").rules().get(1), ShowingFeignThroughOther.class))
                    .containsExactly(
                            "Class <OverFeign> shows feign.RequestInterceptor",
                            "Method <OverFeign.apply(feign.RequestTemplate)> shows feign.RequestTemplate");
        }

        @Test
        void an_adapter_with_several_violations_fails_once_with_each_rule_and_remedy() {
            assertThatThrownBy(() -> rules.check(new ClassFileImporter().importClasses(ShowingFeign.class)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(
                            "uses the JDK, the core and wire of graph-calls, itself and the allowed packages")
                    .hasMessageContaining("allow a library with mayUse(\"its.package..\")")
                    .hasMessageContaining("Public signatures in com.acme.calls contain no library")
                    .hasMessageContaining("make the type package-private");
        }
    }

    @Nested
    class FailureMessages {

        @Test
        void a_rule_with_50_violations_shows_three_and_the_number_of_the_others() {
            assertThatThrownBy(() -> rules.rules().get(0).check(new ClassFileImporter().importClasses(Violating.class)))
                    .isInstanceOf(AssertionError.class)
                    .message()
                    .startsWith("A1 MUST Rule 'The adapter in com.acme.calls uses the JDK")
                    .contains("(50 times)")
                    .endsWith("and 47 more")
                    .hasLineCount(5)
                    .hasSizeLessThan(2_000);
        }

        @Test
        void an_error_of_all_rules_has_fewer_than_2000_characters() {
            assertThatThrownBy(() -> rules.check(new ClassFileImporter().importClasses(Violating.class)))
                    .isInstanceOf(AssertionError.class)
                    .message()
                    .contains("A1 MUST", "A2 MUST", "A3 MUST")
                    .hasSizeLessThan(2_000);
        }
    }

    @Nested
    class MisspeltPackages {

        @Test
        void a_package_without_classes_fails() {
            assertThatThrownBy(() -> AdapterRules.adapterIn("com.acme.cals")
                            .check(new ClassFileImporter().importClasses(AcmeCallLookup.class)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("com.acme.cals")
                    .hasMessageContaining("failed to check any classes");
        }

        @Test
        void a_package_without_a_lookup_fails() {
            assertThatThrownBy(
                            () -> rules.check(new ClassFileImporter().importClasses(AcmeModule.class, AcmeCalls.class)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("The package com.acme.calls contains a CallLookup");
        }

        @Test
        void a_misspelt_allowance_allows_nothing() {
            assertThat(violations(rules.mayUse("fein..").rules().get(0), UsingFeign.class))
                    .containsExactly("Field <UsingFeign.answer> has type <feign.Response>");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "com", "com.acme..", "..", "com acme", "com.Acme-calls"})
        void a_string_that_is_not_a_package_is_refused(String text) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AdapterRules.adapterIn(text))
                    .withMessage("expected a package such as com.acme.calls, found \"" + text + "\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "..", "..feign", "*", "feign.*"})
        void an_allowance_that_begins_with_a_wildcard_is_refused(String text) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> rules.mayUse(text))
                    .withMessage("expected a package such as feign.., found \"" + text + "\"");
        }
    }

    /** The details of the violations, without line numbers, with specimens by their simple names. */
    private static List<String> violations(ArchRule rule, Class<?>... specimens) {
        return rule.evaluate(new ClassFileImporter().importClasses(specimens)).getFailureReport().getDetails().stream()
                .map(detail -> detail.replaceAll(" in \\(\\w+\\.java:\\d+\\)|[a-z.]+\\.AcmeSpecimens\\$", ""))
                .sorted()
                .toList();
    }
}
