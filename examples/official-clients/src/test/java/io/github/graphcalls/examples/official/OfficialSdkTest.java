package io.github.graphcalls.examples.official;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.netty.NettyAsyncHttpClientBuilder;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.microsoft.graph.core.content.BatchRequestContent;
import com.microsoft.graph.core.content.BatchResponseContent;
import com.microsoft.graph.models.Participant;
import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.authentication.AzureIdentityAuthenticationProvider;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.token.TokenPolicy;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.generated.GeneratedCalls;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLException;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.netty.http.client.HttpClient;

/** Microsoft's SDK for Java signs in through azure-identity, over TLS, and reads every call of a generated world. */
class OfficialSdkTest {

    private static final GeneratedCalls WORLD = GeneratedCalls.of(5, 300);

    private static GraphEmulator emulator;
    private static GraphServiceClient graph;

    @BeforeAll
    static void signIn() throws Exception {
        emulator = GraphEmulator.builder(FakeCallLookup.of(WORLD.stream().toList()))
                .tls()
                .tokens(TokenPolicy.issuedHere())
                .pageSize(2)
                .start();
        Trust trust = Trust.of(emulator.certificate().orElseThrow());
        TokenCredential credential = new ClientSecretCredentialBuilder()
                .authorityHost(emulator.origin())
                .disableInstanceDiscovery()
                .tenantId("11111111-2222-4333-8444-555555555555")
                .clientId("66666666-7777-4888-9999-000000000000")
                .clientSecret("any")
                .httpClient(new NettyAsyncHttpClientBuilder(
                                HttpClient.create().secure(spec -> spec.sslContext(netty(trust))))
                        .build())
                .build();
        graph = new GraphServiceClient(
                new AzureIdentityAuthenticationProvider(
                        credential, new String[] {"localhost"}, "https://graph.microsoft.com/.default"),
                new OkHttpClient.Builder()
                        .sslSocketFactory(trust.context().getSocketFactory(), trust.manager())
                        .build());
        graph.getRequestAdapter().setBaseUrl(emulator.baseUrl());
    }

    private static SslContext netty(Trust trust) {
        try {
            return SslContextBuilder.forClient().trustManager(trust.manager()).build();
        } catch (SSLException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void close() {
        emulator.close();
    }

    @Test
    void every_call_is_read_by_the_sdk() {
        for (Call expected : WORLD.stream().toList()) {
            com.microsoft.graph.models.Call call = graph.communications()
                    .calls()
                    .byCallId(expected.id().value())
                    .get();

            assertThat(call.getId()).isEqualTo(expected.id().value());
            assertThat(call.getSubject()).isEqualTo(expected.subject().orElse(null));
            assertThat(call.getTargets() == null ? List.of() : call.getTargets())
                    .hasSameSizeAs(expected.targets());
            assertThat(word(call.getDirection()))
                    .isEqualTo(word(expected.direction().orElse(null)));
        }
    }

    @Test
    void a_selection_leaves_the_rest_out() {
        Call expected = WORLD.get(0);

        com.microsoft.graph.models.Call call = graph.communications()
                .calls()
                .byCallId(expected.id().value())
                .get(request -> request.queryParameters.select = new String[] {"id", "state"});

        assertThat(word(call.getState())).isEqualTo(word(expected.state().orElse(null)));
        assertThat(call.getSource()).isNull();
        assertThat(call.getAdditionalData().get("@odata.context").toString()).endsWith("(id,state)/$entity");
    }

    @Test
    void every_roster_is_read_page_by_page() {
        int longest = 0;
        for (Call expected : WORLD.stream().toList()) {
            com.microsoft.graph.models.Call call = graph.communications()
                    .calls()
                    .byCallId(expected.id().value())
                    .get(request -> request.queryParameters.expand = new String[] {"participants"});
            List<Participant> all = new ArrayList<>(call.getParticipants());
            Object next = call.getAdditionalData().get("participants@odata.nextLink");
            // A world may hold a roster of which it knows a part alone, and a link that leads nowhere.
            while (next != null && next.toString().startsWith(emulator.baseUrl())) {
                var page = graph.communications()
                        .calls()
                        .byCallId(expected.id().value())
                        .participants()
                        .withUrl(next.toString())
                        .get();
                all.addAll(page.getValue());
                next = page.getOdataNextLink();
            }

            assertThat(all)
                    .extracting(Participant::getId)
                    .containsExactlyElementsOf(expected.participants().items().stream()
                            .map(each -> each.id().orElse(null))
                            .toList());
            longest = Math.max(longest, all.size());
        }
        assertThat(longest).as("a roster of several pages").isGreaterThan(2);
    }

    @Test
    void twenty_calls_are_read_in_one_batch() throws Exception {
        BatchRequestContent batch = new BatchRequestContent(graph);
        Map<String, Call> steps = new HashMap<>();
        for (Call expected : WORLD.stream().limit(20).toList()) {
            steps.put(
                    batch.addBatchRequestStep(graph.communications()
                            .calls()
                            .byCallId(expected.id().value())
                            .toGetRequestInformation()),
                    expected);
        }

        BatchResponseContent answers = graph.getBatchRequestBuilder().post(batch, null);

        assertThat(steps)
                .hasSize(20)
                .allSatisfy((step, expected) -> assertThat(answers.getResponseById(
                                        step, com.microsoft.graph.models.Call::createFromDiscriminatorValue)
                                .getId())
                        .isEqualTo(expected.id().value()));
    }

    @Test
    void an_unknown_call_is_an_error_with_the_code_of_the_call_service() {
        try {
            graph.communications().calls().byCallId("unknown").get();
        } catch (ODataError error) {
            assertThat(error.getResponseStatusCode()).isEqualTo(404);
            assertThat(error.getError().getCode()).isEqualTo("8522");
            assertThat(error.getError().getInnerError().getRequestId()).isNotBlank();
            return;
        }
        throw new AssertionError("expected 404");
    }

    private static String word(Evolvable<?> word) {
        return word == null ? null : word.text().toLowerCase(Locale.ROOT);
    }

    private static String word(Enum<?> word) {
        return word == null ? null : word.name().toLowerCase(Locale.ROOT);
    }
}
