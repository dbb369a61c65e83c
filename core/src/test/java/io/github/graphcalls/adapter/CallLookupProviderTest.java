package io.github.graphcalls.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallLookupProviderTest {

    @TempDir
    private Path folder;

    @AfterEach
    void restore() {
        Installed.restore();
    }

    @Test
    void an_adapter_is_found_by_its_name() throws IOException {
        Installed.classes(folder, Providers.Fake.class, Providers.Feign.class);
        assertThat(CallLookupProvider.named("feign")).isInstanceOf(Providers.Feign.class);
        assertThat(CallLookupProvider.all()).hasExactlyElementsOfTypes(Providers.Fake.class, Providers.Feign.class);
    }

    @Test
    void a_null_name_is_a_null_pointer_exception() throws IOException {
        Installed.classes(folder, Providers.NotAProvider.class);
        assertThatThrownBy(() -> CallLookupProvider.named(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("name");
    }

    @Test
    void two_adapters_of_one_name_are_refused_naming_both_classes() throws IOException {
        Installed.classes(folder, Providers.OtherFake.class, Providers.Feign.class, Providers.Fake.class);
        assertThatThrownBy(() -> CallLookupProvider.named("fake"))
                .isInstanceOf(SettingsException.class)
                .hasMessageContainingAll(Providers.Fake.class.getName(), Providers.OtherFake.class.getName());
        assertThat(CallLookupProvider.named("feign")).isInstanceOf(Providers.Feign.class);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Providers.NotAProvider.class,
                Providers.WithoutConstructor.class,
                Providers.ThrowingConstructor.class,
                Providers.ThrowingChecked.class,
                Providers.LinkageProblem.class,
                Providers.FailingInitializer.class,
                Providers.NullName.class,
                Providers.BlankName.class,
                Providers.UpperCaseName.class,
                Providers.TwoWords.class,
                Providers.ThrowingName.class,
                Providers.EndlessName.class,
                Providers.UnprintableError.class
            })
    void a_broken_adapter_hides_no_other_and_its_reason_is_in_the_message_and_the_cause(Class<?> broken)
            throws IOException {
        Installed.classes(folder, broken, Providers.Fake.class);
        assertThat(CallLookupProvider.named("fake")).isInstanceOf(Providers.Fake.class);
        assertThat(CallLookupProvider.all()).hasSize(1);

        SettingsException missing =
                catchThrowableOfType(SettingsException.class, () -> CallLookupProvider.named("broken"));
        assertThat(missing)
                .hasMessageContainingAll("available: fake", "1 adapter could not be loaded", broken.getName());
        assertThat(missing.getCause()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.acme.NotThere", "not a class", "io.github.graphcalls.adapter.Providers$Nowhere"})
    void a_line_that_names_no_class_hides_no_other_adapter(String line) throws IOException {
        Installed.lines(folder, line);
        assertThatThrownBy(() -> CallLookupProvider.named("fake"))
                .hasMessageContaining("1 adapter could not be loaded")
                .hasMessageNotContaining("available")
                .hasCauseInstanceOf(java.util.ServiceConfigurationError.class);
    }

    @Test
    void the_reason_of_a_constructor_that_throws_is_in_the_message() throws IOException {
        Installed.classes(folder, Providers.ThrowingConstructor.class);
        assertThatThrownBy(() -> CallLookupProvider.named("broken"))
                .hasMessageContaining("no license file")
                .hasRootCauseMessage("no license file");
    }

    @Test
    void three_reasons_are_shown_and_all_others_are_attached() throws IOException {
        Installed.classes(
                folder,
                Providers.NullName.class,
                Providers.BlankName.class,
                Providers.UpperCaseName.class,
                Providers.ThrowingName.class);
        SettingsException missing =
                catchThrowableOfType(SettingsException.class, () -> CallLookupProvider.named("fake"));
        assertThat(missing)
                .hasMessageContainingAll("4 adapters", "NullName", "BlankName", "UpperCaseName", "; \u2026; ")
                .hasMessageNotContaining("ThrowingName");
        assertThat(missing.getSuppressed()).hasSize(3);
    }

    @Test
    void without_any_adapter_the_message_advises_to_add_one() throws IOException {
        Installed.classes(folder);
        assertThatThrownBy(() -> CallLookupProvider.named("fake"))
                .isInstanceOf(SettingsException.class)
                .hasNoCause()
                .hasMessageContainingAll("\"fake\"", "no adapter is on the class path", "META-INF/services");
    }

    @ParameterizedTest
    @ValueSource(strings = {"faek", "Fake", "fakes", "fke", " fake ", "FAKE", "take"})
    void the_nearest_name_is_suggested(String misspelt) throws IOException {
        Installed.classes(folder, Providers.Fake.class, Providers.Feign.class);
        assertThatThrownBy(() -> CallLookupProvider.named(misspelt))
                .hasNoCause()
                .hasMessageContainingAll("did you mean \"fake\"?", "available: fake, feign");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "emulator", "memory"})
    void no_name_is_suggested_when_none_is_near(String name) throws IOException {
        Installed.classes(folder, Providers.Fake.class);
        assertThatThrownBy(() -> CallLookupProvider.named(name))
                .hasMessageContaining("available: fake")
                .hasMessageNotContaining("did you mean");
    }

    @Test
    void a_name_with_a_line_break_stays_on_one_line() throws IOException {
        Installed.classes(folder, Providers.Fake.class);
        assertThatThrownBy(() -> CallLookupProvider.named("a\nb" + "c".repeat(10_000)))
                .message()
                .doesNotContain("\n")
                .hasSizeLessThan(2_000);
    }
}
