package io.github.graphcalls.emulator.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fake behind the control API, driven over HTTP as from any language. */
class ScriptedWorldTest {

    private static final String ID = "2f1a1100-b174-40a0-aba7-0b405e01ed92";
    private static final String MAX_TIMEOUT = "PT2562047788015215H30M7.999999999S";
    private static final String SCRIPT = "{\"version\":1,\"calls\":[{\"id\":\"" + ID + "\",\"outgoing\":[\"Adele\"],"
            + "\"steps\":[{\"after\":\"PT5S\",\"happens\":\"established\"}]}]}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final GraphEmulator emulator = GraphEmulator.builder(World.builder(
                            Script.of(CallScript.outgoing(CallId.of("11111111-2222-4333-8444-555555555555"), "Bob")))
                    .build())
            .start();

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void a_script_is_loaded_and_runs_on_the_clock() throws Exception {
        assertThat(state()).isEqualTo("404");

        assertThat(control("PUT", "script", SCRIPT).statusCode()).isEqualTo(204);
        assertThat(state()).isEqualTo("establishing");
        control("POST", "clock/advance", "{\"by\":\"PT5S\"}");
        assertThat(state()).isEqualTo("established");

        assertThat(control("GET", "script", "").body()).contains(ID, "\"version\"");
    }

    @Test
    void an_invalid_script_is_refused_with_its_place_and_changes_nothing() throws Exception {
        control("PUT", "script", SCRIPT);

        HttpResponse<String> answer = control("PUT", "script", SCRIPT.replace("PT5S", "soon"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("calls[0].steps[0].after");
        assertThat(state()).isEqualTo("establishing");
    }

    @Test
    void faults_and_quirks_are_added_and_removed() throws Exception {
        control("PUT", "script", SCRIPT);
        assertThat(control("POST", "faults", "[{\"effect\":{\"answer\":\"throttled\",\"retryAfter\":\"PT5S\"}}]")
                        .statusCode())
                .isEqualTo(204);
        assertThat(state()).isEqualTo("429");
        assertThat(control("GET", "faults", "").body()).contains("throttled");
        control("DELETE", "faults", "");
        assertThat(state()).isEqualTo("establishing");

        control("POST", "quirks", "[\"rosterLate\"]");
        assertThat(control("GET", "quirks", "").body()).contains("rosterLate");
        control("DELETE", "quirks", "");
        assertThat(control("GET", "quirks", "").body()).doesNotContain("rosterLate");
    }

    @Test
    void a_reset_returns_to_the_beginning_of_the_script_that_was_loaded_last() throws Exception {
        control("PUT", "script", SCRIPT);
        control("POST", "faults", "[{\"effect\":{\"answer\":\"denied\"}}]");
        control("POST", "clock/advance", "{\"by\":\"PT1H\"}");
        assertThat(state()).isEqualTo("403");

        control("POST", "reset", "");

        assertThat(state()).isEqualTo("establishing");
        assertThat(control("GET", "clock", "").body()).contains("2026-01-01T00:00:00Z");
        JsonNode journal =
                new JsonMapper().readTree(control("GET", "journal", "").body());
        assertThat(journal.path("entries")).hasSize(1);
        assertThat(journal.at("/entries/0/outcome/is").isTextual()).isTrue();
    }

    @Test
    void the_clock_does_not_run_backwards() throws Exception {
        control("PUT", "clock", "{\"now\":\"2026-01-02T00:00:00Z\"}");

        assertThat(control("PUT", "clock", "{\"now\":\"2026-01-01T12:00:00Z\"}").body())
                .contains("now: expected an instant not before 2026-01-02T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"id\":\"" + ID + "\",\"outgoing\":[\"Adele\"],\"steps\":[{\"after\":\"" + MAX_TIMEOUT
                        + "\",\"happens\":\"established\"}]}]",
                "[{\"id\":\"" + ID + "\",\"outgoing\":[\"Adele\"],\"begins\":\"" + MAX_TIMEOUT + "\"}]",
                "[],\"faults\":[{\"effect\":{\"answer\":\"throttled\",\"retryAfter\":\"" + MAX_TIMEOUT + "\"}}]",
                "[],\"faults\":[{\"effect\":{\"answer\":\"unavailable\",\"retryAfter\":\"" + MAX_TIMEOUT + "\"}}]",
                "[],\"faults\":[{\"effect\":{\"answer\":\"stale\",\"age\":\"" + MAX_TIMEOUT + "\"}}]",
                "[],\"faults\":[{\"effect\":{\"answer\":\"answered\"},\"delay\":\"" + MAX_TIMEOUT + "\"}]",
                "[],\"faults\":[{\"effect\":{\"answer\":\"denied\"},\"when\":{\"from\":\"PT0S\",\"to\":\"" + MAX_TIMEOUT
                        + "\"}}]"
            })
    void a_script_with_the_longest_duration_is_answered(String calls) throws Exception {
        assertThat(control("PUT", "script", "{\"version\":1,\"calls\":" + calls + "}")
                        .statusCode())
                .isEqualTo(204);

        for (String now : List.of("2026-01-01T00:00:00Z", "9999-12-31T23:59:59Z")) {
            assertThat(control("PUT", "clock", "{\"now\":\"" + now + "\"}").statusCode())
                    .isEqualTo(200);
            assertThat(state()).matches("establishing|403|404|429|503|504");
            assertThat(control("GET", "journal", "").statusCode()).isEqualTo(200);
        }
        assertThat(control("POST", "reset", "").statusCode()).isEqualTo(204);
    }

    /** The state of the call, or the status when there is none. */
    private String state() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(emulator.baseUrl() + "/communications/calls/" + ID))
                        .header("Authorization", "Bearer any"));
        return answer.statusCode() == 200
                ? new JsonMapper().readTree(answer.body()).path("state").textValue()
                : "" + answer.statusCode();
    }

    private HttpResponse<String> control(String method, String path, String body)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(emulator.origin() + "/__emulator/" + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
