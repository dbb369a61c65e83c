package io.github.graphcalls.verdict.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoOptional;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.fake.FakeModule;
import io.github.graphcalls.feign.FeignModule;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.policy.CoalescingLookup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the snippets of the client's README on Guice. */
class GuiceReadmeTest {

    /** Policies of a team around the adapter. */
    static class WrappedCalls extends AbstractModule {
        @ProvidesIntoOptional(ProvidesIntoOptional.Type.ACTUAL)
        @Singleton
        CallLookup calls(OpenCallLookup adapter) {
            return CoalescingLookup.of(adapter);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_team_wraps_either_adapter_with_its_policies(boolean isFake) {
        Settings settings = isFake
                ? Settings.NONE
                : Settings.NONE.with("base-url", "http://127.0.0.1:1/v1.0").with("token", Secret.of("a-token"));

        Injector injector =
                Guice.createInjector(isFake ? new FakeModule(settings) : new FeignModule(settings), new WrappedCalls());

        try (OpenCallLookup adapter = injector.getInstance(OpenCallLookup.class)) {
            assertThat(injector.getInstance(CallLookup.class))
                    .isInstanceOf(CoalescingLookup.class)
                    .asString()
                    .contains(adapter.toString());
        }
    }
}
