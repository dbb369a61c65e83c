package io.github.graphcalls.emulator.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.fake.json.Scenario;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The quirks that only a document can show, in every document of the emulator. */
class WireQuirksTest {

    private static final String ID = "2f1a1100-b174-40a0-aba7-0b405e01ed92";
    private static final String CALL = "/communications/calls/" + ID;
    private static final String UNKNOWN = "/communications/calls/11111111-2222-4333-8444-555555555555";
    private static final String SCRIPT = "{\"version\":1,\"calls\":[{\"opening\":{\"id\":\"" + ID + "\","
            + "\"state\":\"terminated\",\"resultInfo\":{\"code\":403,\"subcode\":5301},"
            + "\"operations\":[{\"@odata.type\":\"#microsoft.graph.commsOperation\",\"id\":\"1\",\"status\":\"failed\","
            + "\"resultInfo\":{\"code\":500,\"subcode\":8501}}]}}]}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final GraphEmulator emulator =
            GraphEmulator.builder(Scenario.parse(SCRIPT).builder().build()).start();

    @AfterEach
    void close() {
        emulator.close();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "numbersAsStrings, `\"code\":\"403\",\"subcode\":\"5301\"`, `\"code\":\"500\",\"subcode\":\"8501\"`",
                "subCode,          `\"code\":403,\"subCode\":5301`,         `\"code\":500,\"subCode\":8501`",
                "capitalisedWords, `\"state\":\"Terminated\"`,              `\"status\":\"Failed\"`"
            })
    void a_quirk_shows_in_a_call_in_a_page_and_in_a_batch(String quirk, String inCall, String inOperation)
            throws Exception {
        assertThat(get(CALL + "?$expand=operations")).doesNotContain(inCall, inOperation);

        control("POST", "quirks", "[\"" + quirk + "\"]");
        assertThat(get(CALL)).contains(inCall);
        assertThat(get(CALL + "?$expand=operations")).contains(inCall, inOperation);
        assertThat(get(CALL + "/operations")).contains(inOperation);
        assertThat(batch(CALL + "?$expand=operations")).contains(inCall, inOperation);

        control("DELETE", "quirks", "");
        assertThat(get(CALL + "?$expand=operations")).doesNotContain(inCall, inOperation);
    }

    @Test
    void an_error_of_the_call_service_is_encoded_twice_alone_and_in_a_batch() throws Exception {
        String twice = "\"code\":\"UnknownError\",\"message\":\"{\\\"errorCode\\\":\\\"8522\\\",";
        assertThat(get(UNKNOWN)).contains("\"code\":\"8522\"");

        control("POST", "quirks", "[\"errorsEncodedTwice\"]");
        assertThat(get(UNKNOWN)).contains(twice).contains("\"request-id\":\"");
        assertThat(get(UNKNOWN + "/operations")).contains(twice);
        assertThat(batch(UNKNOWN)).contains(twice);
        control("POST", "faults", "[{\"effect\":{\"answer\":\"throttled\",\"retryAfter\":\"PT5S\"}}]");
        assertThat(get(CALL)).contains("\\\"errorCode\\\":\\\"TooManyRequests\\\"");

        control("POST", "reset", "");
        assertThat(get(UNKNOWN)).contains("\"code\":\"8522\"");
    }

    @Test
    void an_error_of_the_gateway_is_not_encoded_twice() throws Exception {
        control("POST", "quirks", "[\"errorsEncodedTwice\"]");

        assertThat(get("/users")).contains("\"code\":\"BadRequest\"");
        assertThat(get(CALL + "?$select=colour")).contains("\"code\":\"BadRequest\"");
    }

    @Test
    void quirks_of_a_scenario_show_from_the_beginning_and_together() throws Exception {
        control(
                "PUT",
                "script",
                SCRIPT.replace(
                        "\"version\":1",
                        "\"version\":1,\"quirks\":[\"numbersAsStrings\","
                                + "\"subCode\",\"capitalisedWords\",\"errorsEncodedTwice\"]"));

        assertThat(get(CALL)).contains("\"state\":\"Terminated\"", "\"code\":\"403\",\"subCode\":\"5301\"");
        assertThat(get(UNKNOWN)).contains("\"code\":\"UnknownError\"");
    }

    private String batch(String url) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(emulator.baseUrl() + "/$batch"))
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"" + url + "\"}]}")));
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(emulator.baseUrl() + path)));
    }

    private void control(String method, String path, String body) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(emulator.origin() + "/__emulator/" + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.header("Authorization", "Bearer any").build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
