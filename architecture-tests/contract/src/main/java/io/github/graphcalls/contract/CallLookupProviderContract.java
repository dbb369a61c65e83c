package io.github.graphcalls.contract;

import static io.github.graphcalls.contract.specimen.Specimens.PEER_TO_PEER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.graphcalls.adapter.CallLookupProvider;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.contract.rules.RuleGroup;
import io.github.graphcalls.contract.world.ContractWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link CallLookupProvider}, which finds an adapter by its name and opens it with settings. The test of a provider
 * extends this class.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class CallLookupProviderContract {

    private static final String SECRET = RuleGroup.NOT_TO_BE_PRINTED;

    /** For the test of a provider. */
    protected CallLookupProviderContract() {}

    /**
     * Returns the provider under test, as a program finds it: {@code CallLookupProvider.named("acme")}.
     *
     * @return the provider
     */
    protected abstract CallLookupProvider provider();

    /**
     * Returns settings that open the adapter.
     *
     * @param world the world to open the adapter in
     * @return the settings, secrets included
     */
    protected abstract Settings settings(ContractWorld world);

    @Test
    void the_name_is_lower_case_and_constant() {
        CallLookupProvider provider = provider();

        assertThat(provider.name()).matches("[a-z][a-z0-9-]*");
        assertThat(provider().name()).isEqualTo(provider.name());
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(provider().name())
                    .as("the name with the default locale tr-TR")
                    .isEqualTo(provider.name());
            assertThat(provider.name()).matches("[a-z][a-z0-9-]*");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void two_lookups_are_closed_separately() {
        try (ContractWorld world = new ContractWorld()) {
            CallLookupProvider provider = provider();
            OpenCallLookup first = provider.open(settings(world));
            OpenCallLookup second = provider.open(settings(world));
            try {
                first.close();

                assertThatIllegalStateException().isThrownBy(() -> first.find(PEER_TO_PEER.query()));
                assertThatCode(() -> second.find(PEER_TO_PEER.query())).doesNotThrowAnyException();
                assertThatCode(first::close).doesNotThrowAnyException();
            } finally {
                second.close();
            }
            try (OpenCallLookup third = provider.open(settings(world))) {
                assertThatCode(() -> third.find(PEER_TO_PEER.query()))
                        .as("a lookup that is opened after others were closed")
                        .doesNotThrowAnyException();
            }
        }
    }

    /** A misspelt name leaves the default in place, which may send the token to the wrong server. */
    @Test
    void a_setting_that_is_unknown_or_misspelt_is_refused_by_its_name() {
        try (ContractWorld world = new ContractWorld()) {
            Settings right = settings(world);
            List<String> wrong = new ArrayList<>(List.of("no-such-setting", "NO_SUCH_SETTING"));
            for (String each : right.names()) {
                wrong.add(each + "s");
                wrong.add(each.substring(1));
                wrong.add(each.contains("-") ? each.replace("-", "") : each + "-");
                wrong.add(each.toUpperCase(Locale.ROOT));
                wrong.add(each.replace('-', '_') + "_");
            }
            wrong.removeAll(right.names());
            for (String each : wrong) {
                assertThat(catchThrowable(() -> open(right.with(each, "1"))))
                        .as("opened with the unknown setting \"%s\"", each)
                        .isInstanceOf(SettingsException.class)
                        .hasMessageContaining(each);
            }
            assertThat(catchThrowable(
                            () -> open(right.with("no-such-setting", "1").with("nor-such-a-setting", "1"))))
                    .as("opened with two unknown settings, which one message names")
                    .hasMessageContaining("no-such-setting")
                    .hasMessageContaining("nor-such-a-setting");
        }
    }

    @Test
    void an_invalid_value_is_refused_with_a_settings_exception() {
        try (ContractWorld world = new ContractWorld()) {
            Settings right = settings(world);
            for (String name : right.names()) {
                for (String value : List.of("", " ", "\n", "::", "\u0130", "-1")) {
                    Throwable refused = catchThrowable(() -> open(right.with(name, value)));
                    assertThat(refused == null ? new SettingsException("") : refused)
                            .as("the exception for the value <%s> of %s", value, name)
                            .isInstanceOf(SettingsException.class);
                }
            }
        }
    }

    @Test
    void no_message_and_no_printed_lookup_shows_a_secret() {
        try (ContractWorld world = new ContractWorld()) {
            Settings right = settings(world);
            List<String> seen = new ArrayList<>();
            seen.add(provider().toString());
            for (String each : right.names()) {
                seen.add(opened(right.with(each, "\n " + SECRET)));
                seen.add(opened(right.with("no-such-setting", SECRET)));
            }
            seen.add(opened(right));
            seen.add(opened(Settings.NONE));

            assertThat(seen).as("printed providers, lookups and exceptions").noneMatch(text -> text.contains(SECRET));
        }
    }

    private String opened(Settings settings) {
        try (OpenCallLookup lookup = provider().open(settings)) {
            return lookup.toString();
        } catch (RuntimeException refused) {
            return Throwables.getStackTrace(refused);
        }
    }

    private void open(Settings settings) {
        provider().open(settings).close();
    }
}
