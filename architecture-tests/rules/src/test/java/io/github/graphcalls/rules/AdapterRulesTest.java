package io.github.graphcalls.rules;

import static io.github.graphcalls.rules.Judged.classes;
import static io.github.graphcalls.rules.Judged.violations;
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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdapterRulesTest {

    private final AdapterRules rules = AdapterRules.adapterIn("com.acme.calls");

    @Nested
    class An_adapter_that_obeys {

        @Test
        void passes() {
            assertThatCode(() -> rules.check(classes(AcmeCallLookup.class, AcmeModule.class)))
                    .doesNotThrowAnyException();
        }

        @Test
        void may_have_an_interface_of_its_own_between() {
            assertThatCode(() -> rules.check(classes(AcmeCalls.class, OverAnInterface.class)))
                    .doesNotThrowAnyException();
        }

        @Test
        void may_use_a_library_that_was_allowed() {
            assertThatCode(() -> rules.mayUse("feign..").check(classes(UsingFeign.class)))
                    .doesNotThrowAnyException();
        }
    }

    @Nested
    class An_adapter_that_breaks_a_rule {

        @Test
        void is_told_of_a_library_that_was_not_allowed() {
            assertThat(violations(rules.rules().get(0), UsingFeign.class))
                    .containsExactly("Field <UsingFeign.answer> has type <feign.Response>");
        }

        @Test
        void is_told_of_another_adapter() {
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
        void is_told_of_another_adapter_however_wide_an_allowance_is(String allowance) {
            assertThat(violations(rules.mayUse(allowance).rules().get(0), KnowingTheFake.class))
                    .containsExactly("Field <KnowingTheFake.world> has type <io.github.graphcalls.fake.Fake>");
        }

        @ParameterizedTest
        @ValueSource(strings = {"com..", "com.acme..", "com.acme.other"})
        void is_told_of_a_lookup_of_another_team_however_wide_an_allowance_is(String allowance) {
            assertThat(violations(rules.mayUse(allowance).rules().get(0), KnowingAnotherTeamsLookup.class))
                    .containsExactly("Field <KnowingAnotherTeamsLookup.other> has type <com.acme.other.OtherLookup>");
        }

        @Test
        void is_told_of_a_library_in_a_signature_though_it_may_use_it() {
            assertThat(violations(rules.mayUse("feign..").rules().get(1), ShowingFeign.class))
                    .containsExactly("Method <ShowingFeign.answer()> shows feign.Response");
        }

        @Test
        void is_told_of_a_library_that_it_shows_through_a_type_that_nobody_sees() {
            assertThat(violations(rules.mayUse("feign..").rules().get(1), ShowingFeignThroughOther.class))
                    .containsExactly(
                            "Class <OverFeign> shows feign.RequestInterceptor",
                            "Method <OverFeign.apply(feign.RequestTemplate)> shows feign.RequestTemplate");
        }

        @Test
        void is_told_everything_at_once_and_how_to_mend_it() {
            assertThatThrownBy(() -> rules.check(classes(ShowingFeign.class)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("knows the JDK, graph-calls' core and wire, itself and what it may use")
                    .hasMessageContaining("allow a library with mayUse(\"its.package..\")")
                    .hasMessageContaining("Public signatures in com.acme.calls show no library")
                    .hasMessageContaining("make the type package-private");
        }
    }

    @Nested
    class A_misspelt_package {

        @Test
        void fails_because_it_holds_nothing() {
            assertThatThrownBy(() -> AdapterRules.adapterIn("com.acme.cals").check(classes(AcmeCallLookup.class)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("com.acme.cals")
                    .hasMessageContaining("failed to check any classes");
        }

        @Test
        void fails_when_it_holds_classes_but_no_lookup() {
            assertThatThrownBy(() -> rules.check(classes(AcmeModule.class, AcmeCalls.class)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("There is a lookup in com.acme.calls");
        }

        @Test
        void allows_nothing_when_it_was_meant_to_be_allowed() {
            assertThat(violations(rules.mayUse("fein..").rules().get(0), UsingFeign.class))
                    .containsExactly("Field <UsingFeign.answer> has type <feign.Response>");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "com", "com.acme..", "..", "com acme", "com.Acme-calls"})
        void is_refused_when_it_could_not_be_one(String text) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AdapterRules.adapterIn(text))
                    .withMessage("expected a package such as com.acme.calls, found \"" + text + "\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "..", "..feign", "*", "feign.*"})
        void is_refused_when_it_would_allow_anything(String text) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> rules.mayUse(text))
                    .withMessage("expected a package such as feign.., found \"" + text + "\"");
        }
    }
}
