package io.github.graphcalls.wire.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.Diagnostics;
import io.github.graphcalls.lookup.LookupOutcome;
import io.github.graphcalls.lookup.LookupOutcome.Denied;
import io.github.graphcalls.lookup.LookupOutcome.Found;
import io.github.graphcalls.lookup.LookupOutcome.Malformed;
import io.github.graphcalls.lookup.LookupOutcome.NotFound;
import io.github.graphcalls.lookup.LookupOutcome.Throttled;
import io.github.graphcalls.lookup.LookupOutcome.Unavailable;
import io.github.graphcalls.wire.AnswerWriter;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.document.CallDocuments;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchAnswerTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String OK = "{\"id\":\"1\",\"status\":200,\"body\":{\"id\":\"a\"}}";

    private static final Map<String, CallQuery> ASKED = asked();

    private static Map<String, CallQuery> asked() {
        Map<String, CallQuery> asked = new LinkedHashMap<>();
        asked.put("1", CallQuery.of(CallId.of("a")));
        asked.put("2", CallQuery.of(CallId.of("b")));
        return asked;
    }

    private static Map<String, LookupOutcome> read(int status, Map<String, List<String>> headers, byte[] body) {
        return new BatchAnswerReader(() -> NOW).read(ASKED, GraphAnswer.of(status, headers, body));
    }

    private static Map<String, LookupOutcome> read(String body) {
        return read(200, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, LookupOutcome> responses(String... items) {
        return read("{\"responses\":[" + String.join(",", items) + "]}");
    }

    private static BatchedAnswer answer(String id, LookupOutcome outcome) {
        return new BatchedAnswer(id, AnswerWriter.write(outcome, "request-" + id, Optional.of("client-" + id), NOW));
    }

    @Test
    void What_was_written_is_read_whatever_the_order() {
        Call call = Call.builder(CallId.of("a"))
                .state(CallState.ESTABLISHED)
                .subject("Zoë \ud83d\ude00 \\ \"")
                .extras(Extras.of(Map.of("digits", new BigDecimal("1.0000000000000000000000000000000000001"))))
                .build();
        Throttled throttled = new Throttled(Optional.of(NOW.plusMillis(2128)), Diagnostics.NONE);

        Map<String, LookupOutcome> outcomes = read(
                200,
                Map.of(),
                BatchAnswerWriter.write(
                        List.of(answer("2", throttled), answer("1", new Found(call, Diagnostics.NONE)))));

        assertThat(outcomes.keySet()).containsExactly("1", "2");
        Call read = outcomes.get("1").call().orElseThrow();
        assertThat(CallDocuments.writeText(read)).isEqualTo(CallDocuments.writeText(call));
        assertThat(outcomes.get("1").diagnostics().requestId()).contains("request-1");
        assertThat(outcomes.get("2"))
                .isInstanceOfSatisfying(
                        Throttled.class, it -> assertThat(it.until()).contains(NOW.plusMillis(2128)))
                .extracting(it -> it.diagnostics().clientRequestId().orElseThrow())
                .isEqualTo("client-2");
    }

    @Test
    void A_body_that_is_not_JSON_is_written_in_Base64_and_read_as_no_call() {
        GraphAnswer html = GraphAnswer.of(
                200, Map.of("Content-Type", List.of("text/html")), "<html>".getBytes(StandardCharsets.UTF_8));

        byte[] document = BatchAnswerWriter.write(List.of(new BatchedAnswer("1", html)));

        assertThat(new String(document, StandardCharsets.UTF_8)).contains("\"body\":\"PGh0bWw+\"");
        assertThat(read(200, Map.of(), document).get("1"))
                .isInstanceOf(Malformed.class)
                .asString()
                .contains("expected an object, found a text");
    }

    @Test
    void An_answer_has_the_date_and_the_ids_of_the_whole_where_it_has_none_of_its_own() {
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
                .hasToString("Throttled[ask again at 2026-03-01T12:00:30Z; status 429, request-id whole,"
                        + " date 2026-03-01T12:01:30Z, x-ms-ags-diagnostic here]");
        assertThat(((Unavailable) outcomes.get("2")).until()).isEmpty();
        assertThat(outcomes.get("2").diagnostics().requestId()).contains("own");
    }

    @Nested
    class One_answer_that_is_wrong {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"id\":\"3\",\"status\":200} | responses: expected one with the id 2, found none",
                    "{\"status\":200} | responses: expected one with the id 2, found none",
                    "[7] | responses: expected one with the id 2, found none",
                    "{\"id\":\"2\"} | responses[1].status: expected a status",
                    "{\"id\":\"2\",\"status\":\"200\"} | responses[1].status: expected a status",
                    "{\"id\":\"2\",\"status\":99} | responses[1].status: expected a status",
                    "{\"id\":\"2\",\"status\":99999999999} | responses[1].status: expected a status",
                    "{\"id\":\"2\",\"status\":404},{\"id\":\"2\",\"status\":404} | responses[2].id: is there twice",
                    "{\"id\":\"2\",\"status\":200} | expected a call, found nothing",
                    "{\"id\":\"2\",\"status\":200,\"body\":null} | expected a call, found nothing",
                    "{\"id\":\"2\",\"status\":200,\"headers\":7,\"body\":[]} | expected an object, found an array",
                    "{\"id\":\"2\",\"status\":200,\"body\":{\"id\":\"a\"}} | id: expected b, found a"
                })
        void is_malformed_and_spoils_no_other(String item, String problem) {
            Map<String, LookupOutcome> outcomes = responses(OK, item);

            assertThat(outcomes.get("1")).isInstanceOf(Found.class);
            assertThat(outcomes.get("2"))
                    .isInstanceOf(Malformed.class)
                    .asString()
                    .contains(problem);
        }
    }

    @Nested
    class A_batch_that_failed_as_a_whole {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "[]",
                    "null",
                    "<html>",
                    "{}",
                    "{\"responses\":7}",
                    "{\"responses\":[],\"responses\":[]}",
                    "{\"responses\":[{\"id\":\"1\",\"status\":200,\"body\":{\"id\":\"a\"}"
                })
        void is_malformed_for_each_when_it_is_no_batch(String body) {
            Map<String, LookupOutcome> outcomes =
                    read(200, Map.of("request-id", List.of("whole")), body.getBytes(StandardCharsets.UTF_8));

            assertThat(outcomes.values())
                    .hasSize(2)
                    .allSatisfy(outcome -> assertThat(outcome)
                            .isInstanceOf(Malformed.class)
                            .asString()
                            .contains("request-id whole")
                            .doesNotContain("Source"));
        }

        @Test
        void is_what_its_status_tells_for_each() {
            assertThat(read(401, Map.of(), new byte[0]).values()).hasOnlyElementsOfType(Denied.class);
            assertThat(read(404, Map.of(), new byte[0]).values()).hasOnlyElementsOfType(NotFound.class);
            assertThat(read(429, Map.of("Retry-After", List.of("3")), new byte[0])
                            .values())
                    .hasSize(2)
                    .allSatisfy(
                            outcome -> assertThat(((Throttled) outcome).until()).contains(NOW.plusSeconds(3)));
        }

        @Test
        void is_malformed_when_it_is_cut_at_any_byte_or_too_large() {
            String whole = "{\"responses\":[" + OK + ",{\"id\":\"2\",\"status\":404}]}";

            for (int length = 0; length < whole.length(); length++) {
                assertThat(read(whole.substring(0, length)).values()).hasOnlyElementsOfType(Malformed.class);
            }
            assertThat(read(200, Map.of(), new byte[CallDocuments.LARGEST + 1]).get("1"))
                    .asString()
                    .contains("expected at most 4194304 bytes");
        }

        @Test
        void is_malformed_when_it_is_not_in_UTF_8() {
            byte[] utf16 = ("{\"responses\":[" + OK + "]}").getBytes(StandardCharsets.UTF_16);

            assertThat(read(200, Map.of(), utf16).get("1")).asString().contains("expected UTF-8");
        }
    }
}
