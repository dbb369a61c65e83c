package io.github.graphcalls.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Param;
import feign.RequestLine;
import io.github.graphcalls.adapter.CallLookupProvider;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.SampleCalls;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.TenantLookups;
import io.github.graphcalls.feign.signin.BearerToken;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.feign.signin.entra.EntraApplication;
import io.github.graphcalls.feign.signin.entra.EntraSignIn;
import io.github.graphcalls.feign.transport.Transport;
import io.github.graphcalls.feign.transport.TransportSettings;
import io.github.graphcalls.feign.transport.connect.HttpProxy;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.verdict.AzureIdentity.AccessToken;
import io.github.graphcalls.verdict.AzureIdentity.TokenCredential;
import io.github.graphcalls.verdict.AzureIdentity.TokenRequestContext;
import io.github.graphcalls.wire.GraphCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the snippets in the READMEs of the root and of the adapters. */
class ReadmesTest {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Path ROOT = Path.of("..", "..");
    private static final Path SOURCE = Path.of("src/test/java/io/github/graphcalls/verdict/ReadmesTest.java");

    @Test
    void the_smallest_example_finds_the_group_call() {
        CallLookup calls = CallLookupProvider.named("fake").open(Settings.NONE);

        LookupOutcome outcome = calls.find(CallId.of("2f1a1100-b174-40a0-aba7-0b405e01ed92"));

        String answer = outcome.toOptional()
                .map(call -> call.isOver() ? "it is over" : "it is alive")
                .orElse("no call: " + outcome);

        assertThat(answer).isEqualTo("it is alive");
    }

    @Test
    void a_client_is_built_without_guice() {
        FeignCallLookup calls = FeignCallLookup.builder()
                .baseUrl("http://127.0.0.1:8080/v1.0")
                .token(TokenSource.of(Secret.of("a-token")))
                .timeout(Duration.ofSeconds(10))
                .build();

        assertThat(calls).hasToString("FeignCallLookup[http://127.0.0.1:8080/v1.0]");
        calls.close();
    }

    @Test
    void tenants_share_a_transport() {
        CallId id = CallId.of("2f1a1100-b174-40a0-aba7-0b405e01ed92");
        try (GraphEmulator emulator = GraphEmulator.start(FakeCallLookup.of(SampleCalls.all()))) {
            Settings settings =
                    Settings.NONE.with("base-url", emulator.baseUrl()).with("token", Secret.of("a-token"));

            try (TenantLookups lookups = TenantLookups.open(settings)) {
                LookupOutcome outcome = lookups.of("contoso.com").find(id);

                assertThat(outcome).isInstanceOf(Found.class);
            }
        }
    }

    @Test
    void the_transport_of_a_client_has_settings() {
        FeignCallLookup calls = FeignCallLookup.builder()
                .token(TokenSource.of(Secret.of("a-token")))
                .transport(TransportSettings.DEFAULT
                        .withConnections(256)
                        .withProxy(HttpProxy.of("proxy.example:3128").as("me", Secret.of("a-password"))))
                .build();

        TeamApi api = calls.target(TeamApi.class);

        assertThat(api).isNotNull();
        calls.close();
    }

    @Test
    void lookups_share_a_transport() {
        TokenSource tokens = TokenSource.of(Secret.of("a-token"));
        try (Transport shared = Transport.pooled(TransportSettings.DEFAULT.withConnections(256));
                FeignCallLookup one = FeignCallLookup.builder()
                        .token(tokens)
                        .transport(shared)
                        .build();
                FeignCallLookup other = FeignCallLookup.builder()
                        .token(tokens)
                        .transport(shared)
                        .batchSize(20)
                        .build()) {
            assertThat(one).hasToString(other.toString());
        }
    }

    /** An interface of a team for Feign. */
    interface TeamApi {
        @RequestLine("GET /communications/calls/{id}?$select=state")
        Call state(@Param("id") String id);
    }

    @Test
    void a_client_signs_in_with_a_secret() {
        EntraApplication application = EntraApplication.in(GraphCloud.GLOBAL, "contoso.com", "a-client-id");

        FeignCallLookup calls = FeignCallLookup.builder()
                .signIn(EntraSignIn.withSecret(application, Secret.of("a-client-secret")))
                .build();

        assertThat(calls).hasToString("FeignCallLookup[https://graph.microsoft.com/v1.0]");
        calls.close();
    }

    @Test
    void a_credential_of_azure_identity_is_a_token_source() {
        TokenCredential credential = request ->
                new AccessToken(request.scopes() + request.claims() + request.isCaeEnabled(), OffsetDateTime.MAX);

        TokenSource tokens = claims -> {
            TokenRequestContext request = new TokenRequestContext()
                    .addScopes(GraphCloud.GLOBAL.scope())
                    .setCaeEnabled(true);
            claims.ifPresent(request::setClaims);
            AccessToken token = credential.getTokenSync(request);
            return BearerToken.of(
                    Secret.of(token.getToken()), token.getExpiresAt().toInstant());
        };

        assertThat(tokens.token(Optional.of("{}")).value().reveal())
                .isEqualTo("[https://graph.microsoft.com/.default]{}true");
    }

    @Test
    void an_emulator_reports_its_base_url() {
        CallLookup lookup = FakeCallLookup.of(SampleCalls.all());

        try (GraphEmulator emulator = GraphEmulator.start(lookup)) {
            String baseUrl = emulator.baseUrl();
            assertThat(baseUrl).endsWith("/v1.0");
        }
    }

    @Test
    void an_emulator_takes_a_fault_on_a_path() {
        try (GraphEmulator emulator = GraphEmulator.start(FakeCallLookup.of(SampleCalls.all()))) {
            emulator.add(Fault.of(Effect.Http.of(429).header("Retry-After", "31,120"))
                    .onPath("/v1.0/$batch")
                    .times(2));

            assertThat(emulator.faults()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "adapters-feign/client/README.md", "adapters-fake/emulator/README.md"})
    void every_snippet_of_a_readme_is_run_here(String readme) throws IOException {
        String source = squeezed(Files.readString(SOURCE));

        assertThat(JAVA.matcher(Files.readString(ROOT.resolve(readme)))
                        .results()
                        .map(ReadmesTest::lines))
                .isNotEmpty()
                .allSatisfy(snippet -> assertThat(source).contains(snippet));
    }

    /** The lines of a snippet without its closing brace, before which a test has assertions. */
    private static String lines(MatchResult snippet) {
        return squeezed(snippet.group(1).replaceAll("}\\s*$", ""));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
