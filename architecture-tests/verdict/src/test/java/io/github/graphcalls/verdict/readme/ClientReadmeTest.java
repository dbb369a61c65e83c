package io.github.graphcalls.verdict.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import feign.Param;
import feign.RequestLine;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.TenantLookups;
import io.github.graphcalls.feign.signin.BearerToken;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.feign.signin.entra.EntraApplication;
import io.github.graphcalls.feign.signin.entra.EntraSignIn;
import io.github.graphcalls.feign.transport.Transport;
import io.github.graphcalls.feign.transport.TransportSettings;
import io.github.graphcalls.feign.transport.connect.HttpProxy;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.wire.GraphCloud;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Runs the snippets of the client's README. */
class ClientReadmeTest {

    /** A team's own interface. */
    interface TeamApi {
        @RequestLine("GET /communications/calls/{id}?$select=state")
        Call state(@Param("id") String id);
    }

    @Test
    void a_client_is_built_without_guice() {
        FeignCallLookup calls = FeignCallLookup.builder()
                .baseUrl("http://127.0.0.1:8080/v1.0")
                .token("a-token")
                .timeout(Duration.ofSeconds(10))
                .build();

        assertThat(calls).hasToString("FeignCallLookup[http://127.0.0.1:8080/v1.0]");
        calls.close();
    }

    @Test
    void the_transport_of_a_client_has_settings() {
        FeignCallLookup calls = FeignCallLookup.builder()
                .token("a-token")
                .transport(TransportSettings.DEFAULT
                        .withConnections(256)
                        .withProxy(HttpProxy.of("proxy.example:3128").withCredentials("me", Secret.of("a-password"))))
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

    @Test
    void each_tenant_has_a_lookup() {
        CallId id = CallId.of("2f1a1100-b174-40a0-aba7-0b405e01ed92");
        // Nothing listens there.
        Settings settings = Settings.of(Map.of(
                "authority", "https://127.0.0.1:1",
                "client-id", "a-client-id",
                "client-secret", "a-client-secret",
                "retry-attempts", "1"));

        try (TenantLookups lookups = TenantLookups.open(settings)) {
            LookupOutcome outcome = lookups.of("contoso.com").find(id);
            assertThat(outcome).isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void a_client_signs_in_with_a_secret() {
        EntraApplication application = EntraApplication.of(GraphCloud.GLOBAL, "contoso.com", "a-client-id");

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
}
