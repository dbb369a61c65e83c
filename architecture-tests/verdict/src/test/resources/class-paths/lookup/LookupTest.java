import static io.github.graphcalls.testkit.GraphCallsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import feign.Param;
import feign.RequestLine;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.token.TokenPolicy;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.SampleCalls;
import io.github.graphcalls.fake.fault.Faults;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks calls up with the libraries of a project of another team; with "refused" only tries to open a lookup. */
class LookupTest {

    private static final CallId ID = CallId.of("2f1a1100-b174-40a0-aba7-0b405e01ed92");
    private static final String REFUSED = System.getProperty("refused", "");

    @TempDir
    Path folder;

    interface TeamApi {
        @RequestLine("GET /communications/calls/{id}")
        Call call(@Param("id") String id);
    }

    @BeforeEach
    void prints_its_libraries() {
        System.out.println("RUNS ON " + version("org.apache.httpcomponents.core5/httpcore5") + " | "
                + version("io.github.openfeign/feign-core") + " | "
                + version("com.fasterxml.jackson.core/jackson-databind") + " | "
                + Test.class.getPackage().getImplementationVersion());
    }

    private static String version(String library) {
        try (var metadata = Test.class.getResourceAsStream("/META-INF/maven/" + library + "/pom.properties")) {
            var properties = new java.util.Properties();
            properties.load(metadata);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GraphEmulator emulator() {
        return GraphEmulator.start(FakeCallLookup.of(SampleCalls.all()));
    }

    @Test
    void a_library_that_is_too_old_is_refused_when_the_lookup_is_opened() {
        assumeTrue(!REFUSED.isEmpty());
        assertThatThrownBy(() -> FeignCallLookup.builder()
                        .baseUrl("https://graph.microsoft.com/v1.0")
                        .token("any-token")
                        .build())
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(REFUSED);
    }

    @Test
    void calls_are_found_over_http_alone_in_a_batch_and_by_an_interface_of_the_team() {
        assumeTrue(REFUSED.isEmpty());
        try (GraphEmulator emulator = emulator();
                FeignCallLookup calls = FeignCallLookup.builder()
                        .baseUrl(emulator.baseUrl())
                        .token("any-token")
                        .batchSize(20)
                        .build()) {
            for (int i = 0; i < 3; i++) {
                assertThat(calls.find(ID)).hasCall().hasState(CallState.ESTABLISHED);
            }
            assertThat(calls.findAll(Stream.of(CallQuery.of(ID), CallQuery.of(CallId.of("unknown")))))
                    .hasSize(2)
                    .anySatisfy(result -> assertThat(result.outcome()).hasCall().hasState(CallState.ESTABLISHED));
            assertThat(calls.target(TeamApi.class).call(ID.value()).id()).isEqualTo(ID);
        }
    }

    @Test
    void calls_are_found_over_tls_with_a_token_of_the_emulator() throws IOException {
        assumeTrue(REFUSED.isEmpty());
        try (GraphEmulator emulator = GraphEmulator.builder(FakeCallLookup.of(SampleCalls.all()))
                .tls()
                .tokens(TokenPolicy.issuedHere())
                .start()) {
            Path certificate = Files.writeString(
                    folder.resolve("ca.pem"), emulator.certificate().orElseThrow());
            Settings settings = Settings.NONE
                    .with("base-url", emulator.baseUrl())
                    .with("authority", emulator.origin())
                    .with("ca-file", certificate.toString());
            try (FeignCallLookup calls = FeignCallLookup.builder(settings)
                    .clientSecret("contoso.com", "a-client-id", "a-client-secret")
                    .build()) {
                for (int i = 0; i < 3; i++) {
                    assertThat(calls.find(ID)).hasCall().hasState(CallState.ESTABLISHED);
                }
            }
        }
    }

    @Test
    void a_fault_is_an_outcome_and_is_retried_by_default() {
        assumeTrue(REFUSED.isEmpty());
        try (GraphEmulator emulator = emulator();
                FeignCallLookup once = FeignCallLookup.builder()
                        .baseUrl(emulator.baseUrl())
                        .token("any-token")
                        .retryAttempts(1)
                        .build();
                FeignCallLookup calls = FeignCallLookup.builder()
                        .baseUrl(emulator.baseUrl())
                        .token("any-token")
                        .sleeper(wait -> {})
                        .build()) {
            emulator.add(Faults.unavailable().times(2));
            assertThat(once.find(ID)).isInstanceOf(Unavailable.class);
            assertThat(calls.find(ID)).hasCall().hasState(CallState.ESTABLISHED);
        }
    }
}
