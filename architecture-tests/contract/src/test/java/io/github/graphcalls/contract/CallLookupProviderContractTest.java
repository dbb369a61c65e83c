package io.github.graphcalls.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.graphcalls.adapter.CallLookupProvider;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.contract.world.ContractWorld;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class CallLookupProviderContractTest {

    private static final ThreadLocal<CallLookupProvider> PROVIDER = new ThreadLocal<>();

    @Test
    void a_right_provider_keeps_the_contract() {
        assertThat(broken(new Right())).isEmpty();
    }

    @Test
    void a_name_in_capitals_is_caught() {
        assertThat(broken(new Right() {
                    @Override
                    public String name() {
                        return "Own";
                    }
                }))
                .containsExactly("the name is lower case and constant");
    }

    @Test
    void a_provider_that_passes_over_what_it_does_not_know_is_caught() {
        assertThat(broken(new Right() {
                    @Override
                    void refuseUnknown(Settings settings) {}
                }))
                .containsExactly("a setting that is unknown or misspelt is refused by its name");
    }

    @Test
    void a_provider_that_opens_the_same_lookup_twice_is_caught() {
        assertThat(broken(new Right() {
                    private OpenCallLookup only;

                    @Override
                    public OpenCallLookup open(Settings settings) {
                        only = only == null ? super.open(settings) : only;
                        refuseUnknown(settings);
                        return only;
                    }
                }))
                .contains("two lookups are closed separately");
    }

    @Test
    void a_provider_that_shows_the_value_of_a_setting_is_caught() {
        assertThat(broken(new Right() {
                    @Override
                    void refuseUnknown(Settings settings) {
                        settings.text("no-such-setting").ifPresent(value -> {
                            throw new SettingsException("no-such-setting: unknown, has the value " + value);
                        });
                        super.refuseUnknown(settings);
                    }
                }))
                .contains("no message and no printed lookup shows a secret");
    }

    @Test
    void a_name_that_depends_on_the_default_locale_is_caught() {
        assertThat(broken(new Right() {
                    @Override
                    public String name() {
                        return "INSIDE".toLowerCase();
                    }
                }))
                .containsExactly("the name is lower case and constant");
    }

    @Test
    void a_provider_that_names_one_unknown_setting_alone_is_caught() {
        assertThat(broken(new Right() {
                    @Override
                    void refuseUnknown(Settings settings) {
                        settings.names().forEach(name -> super.refuseUnknown(Settings.NONE.with(name, "1")));
                    }
                }))
                .containsExactly("a setting that is unknown or misspelt is refused by its name");
    }

    @Test
    void a_provider_that_ignores_the_case_of_a_setting_is_caught() {
        assertThat(broken(new Right() {
                    @Override
                    void refuseUnknown(Settings settings) {
                        super.refuseUnknown(settings.names().contains("TOKEN") ? Settings.NONE : settings);
                    }
                }))
                .contains("a setting that is unknown or misspelt is refused by its name");
    }

    @Test
    void a_provider_that_opens_nothing_after_a_lookup_was_closed_is_caught() {
        assertThat(broken(new Right() {
                    private int opened;

                    @Override
                    public OpenCallLookup open(Settings settings) {
                        OpenCallLookup lookup = super.open(settings);
                        if (++opened > 2) {
                            lookup.close();
                        }
                        return lookup;
                    }
                }))
                .contains("two lookups are closed separately");
    }

    @Test
    void a_provider_that_lets_the_exception_of_a_parser_escape_is_caught() {
        assertThat(broken(new Right() {
                    @Override
                    public OpenCallLookup open(Settings settings) {
                        settings.text("user-name").ifPresent(URI::create);
                        return super.open(settings);
                    }
                }))
                .contains("an invalid value is refused with a settings exception");
    }

    private static List<String> broken(CallLookupProvider provider) {
        PROVIDER.set(provider);
        List<String> broken = new ArrayList<>();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(Contract.class))
                                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                                .build(),
                        new TestExecutionListener() {
                            @Override
                            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                                    broken.add(test.getDisplayName());
                                }
                            }
                        });
        return broken;
    }

    /** What is run; no name of a test, so that it is run here alone. */
    static final class Contract extends CallLookupProviderContract {
        @Override
        protected CallLookupProvider provider() {
            return PROVIDER.get();
        }

        @Override
        protected Settings settings(ContractWorld world) {
            return Settings.NONE.with("user-name", "any").with("token", world.token());
        }
    }

    private static class Right implements CallLookupProvider {
        @Override
        public String name() {
            return "own";
        }

        @Override
        public OpenCallLookup open(Settings settings) {
            refuseUnknown(settings);
            settings.secret("token").orElseThrow(() -> new SettingsException("token: missing"));
            return new MemoryLookup(new ContractWorld(Secret.of("any")));
        }

        void refuseUnknown(Settings settings) {
            settings.names().stream()
                    .filter(name -> !Set.of("user-name", "token").contains(name))
                    .reduce((one, other) -> one + ", " + other)
                    .ifPresent(names -> {
                        throw new SettingsException(names + ": unknown; there are token and user-name");
                    });
        }
    }
}
