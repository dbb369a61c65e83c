package io.github.graphcalls.wire.batch;

import static io.github.graphcalls.wire.batch.BatchAnswers.NOW;
import static io.github.graphcalls.wire.batch.BatchAnswers.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.Rejected;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.wire.document.CallDocuments;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrongBatchAnswerTest {

    private static final String OK = "{\"id\":\"1\",\"status\":200,\"body\":{\"id\":\"a\"}}";

    private static Map<String, LookupOutcome> responses(String... items) {
        return read("{\"responses\":[" + String.join(",", items) + "]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":\"3\",\"status\":200} | responses: expected an item with the id 2, found none",
                "{\"status\":200} | responses: expected an item with the id 2, found none",
                "[7] | responses: expected an item with the id 2, found none",
                "{\"id\":\"2\"} | responses[1].status: expected an HTTP status",
                "{\"id\":\"2\",\"status\":\"200\"} | responses[1].status: expected an HTTP status",
                "{\"id\":\"2\",\"status\":99} | responses[1].status: expected an HTTP status",
                "{\"id\":\"2\",\"status\":99999999999} | responses[1].status: expected an HTTP status",
                "{\"id\":\"2\",\"status\":404},{\"id\":\"2\",\"status\":404} | responses[2].id: is repeated",
                "{\"id\":\"2\",\"status\":200} | expected a call, found nothing",
                "{\"id\":\"2\",\"status\":200,\"body\":null} | expected a call, found nothing",
                "{\"id\":\"2\",\"status\":200,\"headers\":7,\"body\":[]} | expected an object, found an array",
                "{\"id\":\"2\",\"status\":200,\"body\":{\"id\":\"a\"}} | id: expected b, found a"
            })
    void an_invalid_item_is_malformed_and_affects_no_other(String item, String problem) {
        Map<String, LookupOutcome> outcomes = responses(OK, item);

        assertThat(outcomes.get("1")).isInstanceOf(Found.class);
        assertThat(outcomes.get("2")).isInstanceOf(Malformed.class).asString().contains(problem);
    }

    @Test
    void an_array_among_the_items_does_not_hide_the_next_item() {
        assertThat(responses("[7]", OK).get("1")).isInstanceOf(Found.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "199", "299", "300", "400", "404", "499", "500", "599"})
    void the_status_of_an_item_has_three_digits(String status) {
        assertThat(itemOf(status).diagnostics().status()).contains(Integer.valueOf(status));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-200", "20", "99", "600", "999", "1000", "2000", "200.0", "2e2", "\"200\"", "null", "true"
            })
    void an_item_whose_status_http_does_not_have_is_malformed_at_its_place(String status) {
        assertThat(itemOf(status))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.place()).isEqualTo("responses[0].status"));
    }

    private LookupOutcome itemOf(String status) {
        return read("{\"responses\":[{\"id\":\"1\",\"status\":" + status + "}]}")
                .get("1");
    }

    @Test
    void a_body_beyond_a_bound_is_malformed_by_itself_except_for_the_depth_of_the_whole() {
        String deep = "{\"id\":\"a\",\"extra\":" + "[".repeat(62) + "]".repeat(62) + "}";

        Map<String, LookupOutcome> outcomes =
                read("{\"responses\":[" + OK + ",{\"id\":\"2\",\"status\":200,\"body\":{\"id\":\"\u00a0\"}}]}");

        assertThat(outcomes.get("1").toOptional()).isPresent();
        assertThat(outcomes.get("2"))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.place()).isEqualTo("id"));
        assertThat(read("{\"responses\":[" + OK + ",{\"id\":\"2\",\"status\":200,\"body\":" + deep + "}]}")
                        .values())
                .hasOnlyElementsOfType(Malformed.class);
    }

    @Test
    void the_bodies_of_a_batch_share_one_bound() {
        String body = "{\"id\":\"a\",\"extra\":[" + "{},".repeat(30_000) + "{}]}";

        assertThat(read("{\"responses\":[{\"id\":\"1\",\"status\":200,\"body\":" + body
                                + "},{\"id\":\"2\",\"status\":200,\"body\":" + body + "}]}")
                        .values())
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOf(Malformed.class)
                        .asString()
                        .contains("beyond a bound"));
    }

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
    void an_answer_that_is_not_a_batch_is_malformed_for_each_query(String body) {
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
    void an_error_status_of_the_batch_is_the_outcome_of_each_query() {
        assertThat(read(401, Map.of(), new byte[0]).values()).hasOnlyElementsOfType(Denied.class);
        assertThat(read(429, Map.of("Retry-After", List.of("3")), new byte[0]).values())
                .hasSize(2)
                .allSatisfy(
                        outcome -> assertThat(((Throttled) outcome).retryAt()).contains(NOW.plusSeconds(3)));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void a_404_of_the_batch_is_rejected_for_each_query(int status) {
        assertThat(read(status, Map.of(), new byte[0]).values())
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOf(Rejected.class)
                        .asString()
                        .contains("status " + status, "the server has no /$batch"));
    }

    @Test
    void a_404_of_the_batch_with_a_message_keeps_the_message() {
        byte[] body = "{\"error\":{\"code\":\"x\",\"message\":\"no such path\"}}".getBytes(StandardCharsets.UTF_8);

        assertThat(read(404, Map.of(), body).get("1").diagnostics().message()).contains("no such path");
    }

    @Test
    void a_truncated_or_too_large_answer_is_malformed_for_each_query() {
        String whole = "{\"responses\":[" + OK + ",{\"id\":\"2\",\"status\":404}]}";

        for (int length = 0; length < whole.length(); length++) {
            assertThat(read(whole.substring(0, length)).values()).hasOnlyElementsOfType(Malformed.class);
        }
        assertThat(read(200, Map.of(), new byte[CallDocuments.MAX_BYTES + 1]).get("1"))
                .asString()
                .contains("expected at most 4194304 bytes");
    }

    @Test
    void an_answer_that_is_not_utf_8_is_malformed_for_each_query() {
        byte[] utf16 = ("{\"responses\":[" + OK + "]}").getBytes(StandardCharsets.UTF_16);

        assertThat(read(200, Map.of(), utf16).get("1")).asString().contains("expected UTF-8");
    }
}
