package io.github.graphcalls.emulator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.Raw;
import io.github.graphcalls.emulator.SampleWorld;
import io.github.graphcalls.fake.fault.Faults;
import io.github.graphcalls.fake.journal.HttpExchange;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchesTest {

    private final GraphEmulator emulator = SampleWorld.emulator().start();

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void each_request_of_a_batch_has_its_own_answer() throws Exception {
        Map<String, JsonNode> answers = answers(batch(
                request("1", "/communications/calls/meeting?$select=state"),
                request("2", "communications/calls/unknown"),
                request("3", "/communications/calls/meeting/participants"),
                request("4", "/users/me"),
                request("5", "/$batch")));

        assertThat(answers.get("1").path("body").path("state").asText()).isEqualTo("established");
        assertThat(answers.get("1").path("headers").path("Content-Type").asText())
                .startsWith("application/json");
        assertThat(answers.get("2").path("status").asInt()).isEqualTo(404);
        assertThat(answers.get("2").path("body").path("error").path("code").asText())
                .isEqualTo("8522");
        assertThat(answers.get("3").path("body").path("value")).hasSize(5);
        assertThat(answers.get("4").path("status").asInt()).isEqualTo(400);
        assertThat(answers.get("5").path("status").asInt()).isEqualTo(400);
    }

    @Test
    void a_request_waits_for_those_that_it_depends_on_and_fails_with_them() throws Exception {
        Map<String, JsonNode> answers = answers(batch(
                "{\"id\":\"b\",\"method\":\"GET\",\"url\":\"/communications/calls/meeting\",\"dependsOn\":[\"A\"]}",
                request("a", "/communications/calls/unknown"),
                "{\"id\":\"c\",\"method\":\"GET\",\"url\":\"/communications/calls/meeting\",\"dependsOn\":[\"d\"]}",
                request("d", "/communications/calls/meeting")));

        assertThat(answers.get("b").path("status").asInt()).isEqualTo(424);
        assertThat(answers.get("c").path("status").asInt()).isEqualTo(200);
    }

    @Test
    void a_batch_of_twenty_requests_is_answered_and_one_of_twenty_one_refused() throws Exception {
        assertThat(answers(many(20))).hasSize(20);
        assertThat(post(many(21))).startsWith("HTTP/1.1 400 ").contains("\"BadRequest\"", "requests: expected 1 to 20");
    }

    @ParameterizedTest
    @CsvSource({"$batch,$batch", "$batch,%24batch", "%24batch,$batch"})
    void a_fault_for_batches_applies_with_an_encoded_dollar_too(String harmed, String asked) throws Exception {
        emulator.add(Faults.status(502).onPath("/v1.0/" + harmed));

        assertThat(Raw.ask(emulator, Raw.request("POST", "/v1.0/" + asked, ""))).startsWith("HTTP/1.1 502 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"requests\":1}",
                "{\"requests\":[{\"id\":\"1\",\"method\":\"GET\"}]}",
                "{\"requests\":[{\"id\":\"a\",\"method\":\"GET\",\"url\":\"/x\"},"
                        + "{\"id\":\"A\",\"method\":\"GET\",\"url\":\"/x\"}]}",
                "{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/x\",\"dependsOn\":[\"1\"]}]}",
                "{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/x\",\"dependsOn\":[\"2\"]}]}"
            })
    void an_invalid_batch_is_refused_as_a_whole(String body) throws Exception {
        assertThat(post(body)).startsWith("HTTP/1.1 400 ").contains("\"BadRequest\"", "Invalid batch payload");
    }

    @Test
    void a_refused_batch_makes_no_lookup() throws Exception {
        String batch = batch(
                request("1", "/communications/calls/meeting"),
                "{\"id\":\"2\",\"method\":\"GET\",\"url\":\"/communications/calls/meeting\",\"dependsOn\":[\"3\"]}");

        assertThat(post(batch)).startsWith("HTTP/1.1 400 ");

        assertThat(emulator.journal().entries()).isEmpty();
        assertThat(emulator.journal().exchanges())
                .extracting(HttpExchange::path)
                .containsExactly("/v1.0/$batch");
    }

    @Test
    void a_batch_with_an_encoded_dollar_is_answered() throws Exception {
        String batch = batch(request("1", "/communications/calls/meeting"), request("2", "/%24batch"));

        String answer = Raw.ask(emulator, Raw.request("POST", "/v1.0/%24batch", batch));

        assertThat(answer)
                .startsWith("HTTP/1.1 200 ")
                .contains("\"lunch\"", "A batch within a batch is not supported.");
    }

    private static String many(int requests) {
        return batch(IntStream.rangeClosed(1, requests)
                .mapToObj(number -> request("" + number, "/communications/calls/meeting"))
                .toArray(String[]::new));
    }

    private static String batch(String... requests) {
        return Arrays.stream(requests).collect(Collectors.joining(",", "{\"requests\":[", "]}"));
    }

    private static String request(String id, String url) {
        return "{\"id\":\"" + id + "\",\"method\":\"GET\",\"url\":\"" + url + "\"}";
    }

    private String post(String body) throws IOException {
        return Raw.ask(emulator, Raw.request("POST", "/v1.0/$batch\r\nContent-Type: application/json", body));
    }

    private Map<String, JsonNode> answers(String batch) throws IOException {
        String answer = post(batch);
        assertThat(answer).startsWith("HTTP/1.1 200 ");
        Map<String, JsonNode> answers = new HashMap<>();
        new JsonMapper()
                .readTree(Raw.body(answer))
                .path("responses")
                .forEach(each -> answers.put(each.path("id").asText(), each));
        return answers;
    }
}
