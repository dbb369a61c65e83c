package io.github.graphcalls.wire.batch;

import static io.github.graphcalls.wire.batch.BatchAnswers.NOW;
import static io.github.graphcalls.wire.batch.BatchAnswers.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.wire.AnswerWriter;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.document.CallDocuments;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BatchAnswerTest {

    private static BatchedAnswer answer(String id, LookupOutcome outcome) {
        return new BatchedAnswer(id, AnswerWriter.write(outcome, "request-" + id, Optional.of("client-" + id), NOW));
    }

    @Test
    void written_items_are_read_in_any_order() {
        Call call = Call.builder(CallId.of("a"))
                .state(CallState.ESTABLISHED)
                .subject("Zoë \ud83d\ude00 \\ \"")
                .extras(Extras.of(Map.of("digits", new BigDecimal("1.0000000000000000000000000000000000001"))))
                .build();
        Throttled throttled = new Throttled(Optional.of(NOW.plusSeconds(3)), Diagnostics.NONE);

        Map<String, LookupOutcome> outcomes = read(
                200,
                Map.of(),
                BatchAnswerWriter.write(
                        List.of(answer("2", throttled), answer("1", new Found(call, Diagnostics.NONE)))));

        assertThat(outcomes.keySet()).containsExactly("1", "2");
        Call read = outcomes.get("1").toOptional().orElseThrow();
        assertThat(CallDocuments.writeText(read)).isEqualTo(CallDocuments.writeText(call));
        assertThat(outcomes.get("1").diagnostics().requestId()).contains("request-1");
        assertThat(outcomes.get("2"))
                .isInstanceOfSatisfying(
                        Throttled.class, it -> assertThat(it.retryAt()).contains(NOW.plusSeconds(3)))
                .extracting(it -> it.diagnostics().clientRequestId().orElseThrow())
                .isEqualTo("client-2");
    }

    @Test
    void a_body_that_is_not_json_is_written_in_base64_and_read_as_no_call() {
        GraphAnswer html = GraphAnswer.of(
                200, Map.of("Content-Type", List.of("text/html")), "<html>".getBytes(StandardCharsets.UTF_8));

        byte[] document = BatchAnswerWriter.write(List.of(new BatchedAnswer("1", html)));

        assertThat(new String(document, StandardCharsets.UTF_8)).contains("\"body\":\"PGh0bWw+\"");
        assertThat(read(200, Map.of(), document).get("1"))
                .isInstanceOf(Malformed.class)
                .asString()
                .contains("expected an object, found a string");
    }

    @Test
    void an_answer_without_a_body_is_written_without_a_body() {
        byte[] document =
                BatchAnswerWriter.write(List.of(new BatchedAnswer("1", GraphAnswer.of(204, Map.of(), new byte[0]))));

        assertThat(new String(document, StandardCharsets.UTF_8))
                .isEqualTo("{\"responses\":[{\"id\":\"1\",\"status\":204,\"headers\":{}}]}");
    }

    @Test
    void a_body_that_is_a_string_is_read_to_its_end() {
        BatchDocument document = BatchDocument.read(
                "{\"responses\":[{\"body\":\"text\",\"id\":\"1\",\"status\":404}]}".getBytes(StandardCharsets.UTF_8));

        assertThat(document.answerTo("1").body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("\"text\"");
    }

    @Test
    void a_404_of_one_call_is_evidence_only_with_the_code_of_the_call_service() {
        String proven = "{\"error\":{\"code\":\"8522\",\"message\":\"Call not found.\"}}";
        String doublyEncoded =
                "{\"error\":{\"code\":\"UnknownError\",\"message\":\"{\\\"errorCode\\\":\\\"9997\\\"}\"}}";
        String resource = "{\"error\":{\"code\":\"ResourceNotFound\",\"message\":\"No such resource.\"}}";

        assertThat(evidence(proven)).isEqualTo(NotFound.Evidence.CALL_SERVICE);
        assertThat(evidence(doublyEncoded)).isEqualTo(NotFound.Evidence.CALL_SERVICE);
        for (String body : List.of(resource, "null", "{}", "\"PGh0bWw+\"", "\"8522\"", "8522")) {
            assertThat(evidence(body)).as(body).isEqualTo(NotFound.Evidence.NONE);
        }
    }

    private static NotFound.Evidence evidence(String body) {
        String document = "{\"responses\":[{\"id\":\"1\",\"status\":404,\"body\":" + body + "}]}";
        return ((NotFound) read(document).get("1")).evidence();
    }

    @Test
    void a_document_of_another_type_in_a_batch_is_no_call() {
        LookupOutcome outcome = read("{\"responses\":[{\"id\":\"1\",\"status\":200,"
                        + "\"body\":{\"@odata.type\":\"#microsoft.graph.participant\",\"id\":\"a\"}}]}")
                .get("1");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Malformed.class, it -> assertThat(it.place()).isEqualTo("@odata.type"));
    }

    @Test
    void a_date_of_one_answer_is_measured_by_the_clock_of_the_client_without_a_date_header() {
        Map<String, LookupOutcome> outcomes = read("{\"responses\":[{\"id\":\"1\",\"status\":429,\"headers\":"
                + "{\"Retry-After\":\"Sun, 01 Mar 2026 12:02:00 GMT\"},\"body\":{\"error\":{\"innerError\":"
                + "{\"date\":\"2025-03-01T12:00:00\"}}}}]}");

        assertThat(outcomes.get("1"))
                .isInstanceOfSatisfying(
                        Throttled.class, it -> assertThat(it.retryAt()).contains(NOW.plusSeconds(120)));
    }

    @Test
    void an_item_without_a_date_and_ids_has_those_of_the_batch() {
        Map<String, List<String>> headers = Map.of(
                "request-id", List.of("whole"),
                "Date", List.of("Sun, 01 Mar 2026 12:01:30 GMT"),
                "Retry-After", List.of("9"),
                "x-ms-ags-diagnostic", List.of("here"));
        String body = "{\"responses\":[{\"id\":\"1\",\"status\":429,\"headers\":"
                + "{\"retry-after\":\"Sun, 01 Mar 2026 12:02:00 GMT\"}},{\"id\":\"2\",\"status\":503,\"headers\":{},"
                + "\"body\":{\"error\":{\"code\":\"x\",\"innerError\":{\"request-id\":\"own\"}}}}]}";

        Map<String, LookupOutcome> outcomes = read(200, headers, body.getBytes(StandardCharsets.UTF_8));

        assertThat(outcomes.get("1"))
                .hasToString("Throttled[retry at 2026-03-01T12:00:30Z; status 429, request-id whole,"
                        + " date 2026-03-01T12:01:30Z, x-ms-ags-diagnostic here]");
        assertThat(((Unavailable) outcomes.get("2")).retryAt()).isEmpty();
        assertThat(outcomes.get("2").diagnostics().requestId()).contains("own");
    }
}
