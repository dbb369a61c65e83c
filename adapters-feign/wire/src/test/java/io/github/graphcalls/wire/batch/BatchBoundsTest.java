package io.github.graphcalls.wire.batch;

import static io.github.graphcalls.wire.batch.BatchAnswers.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.wire.document.CallDocuments;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchBoundsTest {

    private static final String ANSWER =
            "{\"responses\":[{\"id\":\"1\",\"status\":200,\"body\":{\"id\":\"a\"}},{\"id\":\"2\",\"status\":404}]}";
    private static final String REQUEST = "{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/x\"}]}";

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 299})
    void the_answers_of_a_batch_are_read_under_every_status_of_success(int status) {
        assertThat(read(status, Map.of(), utf8(ANSWER)).get("1")).isInstanceOf(Found.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 199, 300, 302})
    void the_answers_of_a_batch_with_a_status_that_is_neither_success_nor_error_are_not_read(int status) {
        assertThat(read(status, Map.of(), utf8(ANSWER)).values())
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOf(Malformed.class)
                        .asString()
                        .contains("status " + status));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|''|expected an object",
                "7|''|expected an object",
                "{}|responses|is missing",
                "{\"other\":[]}|responses|is missing",
                "{\"responses\":7}|responses|expected an array",
                "{\"responses\":{}}|responses|expected an array",
                "{\"responses\":[],\"responses\":[]}|responses|is repeated",
                "{\"responses\":[],\"responses\":7}|responses|is repeated",
                "{\"responses\":[]|''|not JSON"
            })
    void an_answer_that_is_no_batch_is_malformed_with_its_place_and_problem(String body, String place, String problem) {
        for (LookupOutcome outcome : read(body).values()) {
            assertThat(outcome).isInstanceOfSatisfying(Malformed.class, malformed -> {
                assertThat(malformed.place()).isEqualTo(place);
                assertThat(malformed.problem()).startsWith(problem);
            });
        }
    }

    @Test
    void an_answer_of_exactly_4_mib_is_read() {
        assertThat(read(200, Map.of(), padded(ANSWER, CallDocuments.MAX_BYTES)).get("1"))
                .isInstanceOf(Found.class);
        assertThat(read(200, Map.of(), padded(ANSWER, CallDocuments.MAX_BYTES + 1))
                        .get("1"))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void a_request_of_exactly_4_mib_is_read() {
        assertThat(BatchRequest.read(padded(REQUEST, CallDocuments.MAX_BYTES)).requests())
                .hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BatchRequest.read(padded(REQUEST, CallDocuments.MAX_BYTES + 1)))
                .withMessageContaining("4194304")
                .withMessageContaining("4194305");
    }

    @Test
    void a_body_that_is_a_number_ends_with_its_last_digit() {
        String body = "{\"responses\":[{\"id\":\"1\",\"body\":12345,\"status\":200}]}";

        assertThat(read(body).get("1"))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.problem()).isEqualTo("expected an object, found a number"));
    }

    @Test
    void a_body_that_is_a_string_ends_with_its_quote() {
        String body = "{\"responses\":[{\"id\":\"1\",\"body\":\"x\\\"y\",\"status\":200}]}";

        assertThat(read(body).get("1"))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.problem()).isEqualTo("expected an object, found a string"));
    }

    private static byte[] padded(String document, int length) {
        byte[] start = utf8(document);
        byte[] padded = Arrays.copyOf(start, length);
        Arrays.fill(padded, start.length, length, (byte) ' ');
        return padded;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
