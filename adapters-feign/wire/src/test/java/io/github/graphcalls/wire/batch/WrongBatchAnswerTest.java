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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrongBatchAnswerTest {

    private static final String OK = "{\"id\":\"1\",\"status\":200,\"body\":{\"id\":\"a\"}}";

    private static Map<String, LookupOutcome> responses(String... items) {
        return read("{\"responses\":[" + String.join(",", items) + "]}");
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
    class The_status_of_an_item {

        @ParameterizedTest
        @ValueSource(strings = {"100", "199", "299", "300", "400", "404", "499", "500", "599"})
        void has_three_digits(String status) {
            assertThat(itemOf(status).diagnostics().status()).contains(Integer.valueOf(status));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "0", "-200", "20", "99", "600", "999", "1000", "2000", "200.0", "2e2", "\"200\"", "null", "true"
                })
        void is_malformed_at_its_place_when_http_has_none_such(String status) {
            assertThat(itemOf(status))
                    .isInstanceOfSatisfying(
                            Malformed.class,
                            malformed -> assertThat(malformed.place()).isEqualTo("responses[0].status"));
        }

        private LookupOutcome itemOf(String status) {
            return read("{\"responses\":[{\"id\":\"1\",\"status\":" + status + "}]}")
                    .get("1");
        }
    }

    @Nested
    class A_body_beyond_a_bound {

        @Test
        void is_malformed_by_itself_but_for_depth_which_is_that_of_the_whole() {
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
        void counts_with_all_others_of_its_batch() {
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
            assertThat(read(429, Map.of("Retry-After", List.of("3")), new byte[0])
                            .values())
                    .hasSize(2)
                    .allSatisfy(outcome ->
                            assertThat(((Throttled) outcome).retryAt()).contains(NOW.plusSeconds(3)));
        }

        @ParameterizedTest
        @ValueSource(ints = {404, 410})
        void is_rejected_for_each_where_batches_are_not_found_since_that_says_nothing_of_a_call(int status) {
            assertThat(read(status, Map.of(), new byte[0]).values())
                    .hasSize(2)
                    .allSatisfy(outcome -> assertThat(outcome)
                            .isInstanceOf(Rejected.class)
                            .asString()
                            .contains("status " + status, "there is no /$batch"));
        }

        @Test
        void is_malformed_when_it_is_cut_at_any_byte_or_too_large() {
            String whole = "{\"responses\":[" + OK + ",{\"id\":\"2\",\"status\":404}]}";

            for (int length = 0; length < whole.length(); length++) {
                assertThat(read(whole.substring(0, length)).values()).hasOnlyElementsOfType(Malformed.class);
            }
            assertThat(read(200, Map.of(), new byte[CallDocuments.MAX_BYTES + 1])
                            .get("1"))
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
