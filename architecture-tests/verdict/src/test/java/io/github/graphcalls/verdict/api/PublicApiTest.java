package io.github.graphcalls.verdict.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.callbacks.CallbackVerifier;
import io.github.graphcalls.contract.CallLookupContract;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.jackson3.GraphCallsModule;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.rules.AdapterRules;
import io.github.graphcalls.testkit.GraphCallsAssertions;
import io.github.graphcalls.wire.LookupPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The public API of each published module is in a file next to its pom, so that a change of it shows in a review. */
class PublicApiTest {

    /** The published modules. */
    enum Module {
        CORE("core", CallLookup.class),
        WIRE("adapters-feign/wire", LookupPath.class),
        CLIENT("adapters-feign/client", FeignCallLookup.class),
        CALLBACKS("adapters-feign/callbacks", CallbackVerifier.class),
        JACKSON_3("adapters-feign/jackson3", GraphCallsModule.class),
        EMULATOR("adapters-fake/emulator", GraphEmulator.class),
        FAKE("adapters-fake/world", FakeCallLookup.class),
        RULES("architecture-tests/rules", AdapterRules.class),
        CONTRACT("architecture-tests/contract", CallLookupContract.class),
        TESTKIT("architecture-tests/testkit", GraphCallsAssertions.class);

        private final Path listing;
        private final Class<?> any;

        Module(String folder, Class<?> any) {
            listing = Path.of("..", "..").resolve(folder).resolve("public-api.txt");
            this.any = any;
        }

        Class<?> any() {
            return any;
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_public_api_of_a_module_is_listed(Module module) throws IOException {
        List<String> api = PublicApi.of(module.any);
        if (System.getProperty("accept") != null) {
            Files.write(module.listing, api);
            return;
        }

        assertThat(Files.readAllLines(module.listing))
                .as(
                        "%s: the public API has changed. If this is intended, accept it (see CONTRIBUTING) and add it to"
                                + " CHANGELOG.md",
                        module.listing)
                .containsExactlyElementsOf(api);
    }

    @Test
    void a_listing_has_public_and_protected_members_only() {
        String shown = Shown.class.getName();

        assertThat(PublicApi.of(Shown.class))
                .containsSequence(
                        "public class " + shown,
                        "  protected <T extends java.lang.Comparable<T>> T at(java.util.List<? extends T>);",
                        "  public " + shown + "();",
                        "  public static final int CONSTANT;")
                .noneMatch(line -> line.contains("concealed") || line.contains("Inner") || line.contains("hidden"));
    }
}
