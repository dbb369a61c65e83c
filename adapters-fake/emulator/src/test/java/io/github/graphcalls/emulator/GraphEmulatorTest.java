package io.github.graphcalls.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.NotFound;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GraphEmulatorTest {

    private static final Call CALL = Call.builder(CallId.of("known"))
            .state(CallState.ESTABLISHED)
            .subject("lunch")
            .build();

    private final CallLookup lookup = query -> switch (query.id().value()) {
        case "known" -> new Found(query.applyTo(CALL), Diagnostics.NONE);
        case "broken" -> throw new IllegalStateException("a secret of the inside");
        default -> new NotFound(NotFound.Evidence.CALL_SERVICE, Diagnostics.NONE);
    };
    private final GraphEmulator emulator = GraphEmulator.start(lookup);

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void a_call_is_answered_as_a_document() throws Exception {
        HttpResponse<String> answer = get("/communications/calls/known");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"@odata.type\":\"#microsoft.graph.call\",\"id\":\"known\",\"state\":\"established\","
                        + "\"subject\":\"lunch\",\"@odata.context\":\"" + emulator.baseUrl()
                        + "/$metadata#communications/calls/$entity\"}");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(answer.headers().firstValue("client-request-id")).contains("mine");
        assertThat(answer.headers().firstValue("request-id")).isPresent();
        assertThat(answer.headers().allValues("Date")).hasSize(1);
    }

    @Test
    void a_selection_is_answered_with_the_selected_properties_and_lists_them() throws Exception {
        HttpResponse<String> answer = get("/communications/calls/known?%24select=state");

        assertThat(answer.body())
                .contains("\"id\":\"known\"", "established", "#communications/calls(id,state)/$entity")
                .doesNotContain("lunch");
    }

    @Test
    void an_unknown_call_is_answered_404_with_the_error_of_graph() throws Exception {
        HttpResponse<String> answer = get("/communications/calls/unknown");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .startsWith("{\"error\":{\"code\":\"8522\",\"message\":\"Call not found.\",\"innerError\":{\"date\":\"")
                .contains("\"client-request-id\":\"mine\"");
    }

    @Test
    void an_unknown_property_is_answered_400_with_its_name() throws Exception {
        HttpResponse<String> answer = get("/communications/calls/known?$select=colour");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"BadRequest\"", "colour");
    }

    @Test
    void an_invalid_path_is_answered_400() throws Exception {
        assertThat(get("/communications/calls/..%2Fusers").statusCode()).isEqualTo(400);
        assertThat(get("/communications/calls/known/answer").statusCode()).isEqualTo(400);
        assertThat(get("/users").statusCode()).isEqualTo(400);
    }

    @Test
    void a_request_without_a_token_is_answered_401() throws Exception {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(emulator.baseUrl() + "/communications/calls/known")));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("InvalidAuthenticationToken");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer");
    }

    @Test
    void another_method_is_answered_405() throws Exception {
        HttpResponse<String> answer =
                send(request("/communications/calls/known").DELETE());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET");
    }

    @Test
    void an_exception_of_a_lookup_is_answered_500_without_its_details() throws Exception {
        HttpResponse<String> answer = get("/communications/calls/broken");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("generalException").doesNotContain("secret", "Exception\"at");
    }

    @Test
    void the_base_url_has_the_address_on_which_the_emulator_listens() throws Exception {
        InetAddress second = InetAddress.getByName("::1");
        assumeThat(NetworkInterface.getByInetAddress(second)).isNotNull();

        try (GraphEmulator listening = GraphEmulator.builder(lookup)
                .exposedAt(second, Secret.of("a key of sixteen and more"))
                .start()) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(listening.baseUrl() + "/communications/calls/known"));
            assertThat(send(request).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void guice_starts_an_emulator_in_front_of_the_bound_lookup() {
        GraphEmulator started = Guice.createInjector(new EmulatorModule(), new AbstractModule() {
                    @Override
                    protected void configure() {
                        bind(CallLookup.class).toInstance(lookup);
                    }
                })
                .getInstance(GraphEmulator.class);

        try (started) {
            assertThat(started.baseUrl()).startsWith("http://127.0.0.1:").endsWith("/v1.0");
        }
        assertThat(lookup.find(CallQuery.of(CallId.of("known")))).isInstanceOf(Found.class);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(emulator.baseUrl() + path))
                .header("Authorization", "Bearer any")
                .header("client-request-id", "mine");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
