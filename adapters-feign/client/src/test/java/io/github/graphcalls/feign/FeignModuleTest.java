package io.github.graphcalls.feign;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Stage;
import io.github.graphcalls.adapter.CallLookupProvider;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.lookup.CallLookup;
import org.junit.jupiter.api.Test;

class FeignModuleTest {

    private static final Settings WITH_TOKEN = Settings.NONE.with("token", Secret.of("very-secret"));

    @Test
    void the_adapter_is_found_by_its_name_and_prints_no_token() {
        try (OpenCallLookup lookup = CallLookupProvider.named("feign").open(WITH_TOKEN)) {
            assertThat(lookup).hasToString("FeignCallLookup[https://graph.microsoft.com/v1.0]");
        }
    }

    @Test
    void guice_binds_the_port_and_the_open_lookup_to_one_instance() {
        var injector = Guice.createInjector(Stage.PRODUCTION, new FeignModule(WITH_TOKEN));

        try (OpenCallLookup lookup = injector.getInstance(OpenCallLookup.class)) {
            assertThat(injector.getInstance(CallLookup.class)).isSameAs(lookup);
        }
    }
}
