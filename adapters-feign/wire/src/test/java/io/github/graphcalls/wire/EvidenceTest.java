package io.github.graphcalls.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.NotFound;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which answers show that a call has ended, and how outcomes with and without that evidence are written. */
class EvidenceTest {

    private static final String DOUBLY_ENCODED =
            "{\\\"errorCode\\\":%s,\\\"message\\\":\\\"No.\\\",\\\"instanceAnnotations\\\":[]}";

    @ParameterizedTest
    @ValueSource(strings = {"\"8522\"", "\"9997\"", "8522", "9997", "\" 8522 \"", "\"\\t8522\\n\""})
    void a_404_with_a_code_of_the_call_service_is_evidence(String code) {
        assertThat(evidence(404, "{\"error\":{\"code\":" + code + ",\"message\":\"Call not found.\"}}"))
                .isEqualTo(NotFound.Evidence.CALL_SERVICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\\"8522\\\"", "\\\"9997\\\"", "8522", "9997", "\\\" 8522 \\\""})
    void a_404_with_a_doubly_encoded_code_of_the_call_service_is_evidence(String code) {
        assertThat(evidence(404, Answers.error("UnknownError", DOUBLY_ENCODED.formatted(code))))
                .isEqualTo(NotFound.Evidence.CALL_SERVICE);
        assertThat(evidence(404, Answers.error("UnknownError", " " + DOUBLY_ENCODED.formatted(code))))
                .isEqualTo(NotFound.Evidence.CALL_SERVICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7504",
                "7505",
                "7503",
                "8523",
                "85220",
                "08522",
                "852",
                "-8522",
                "8522.5",
                "UnknownError",
                "itemNotFound",
                "ResourceNotFound",
                "Request_ResourceNotFound",
                "NotFound",
                "404",
                "",
                " "
            })
    void a_404_with_another_code_is_no_evidence(String code) {
        assertThat(evidence(404, Answers.error(code, "Not found."))).isEqualTo(NotFound.Evidence.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<html><h1>404 Not Found</h1></html>",
                "<html>8522</html>",
                "8522",
                "{}",
                "[]",
                "null",
                "{\"code\":\"8522\"}",
                "{\"error\":\"8522\"}",
                "{\"error\":{\"message\":\"8522\"}}",
                "{\"error\":{\"code\":{\"value\":\"8522\"}}}",
                "{\"error\":{\"code\":\"NotFound\",\"innerError\":{\"code\":\"8522\"}}}",
                "{\"error\":{\"code\":\"8522\"}}<html>",
                "{\"error\":{\"code\":\"8522\"}}{\"error\":{\"code\":\"UnknownError\"}}",
                "{\"error\":{\"code\":\"NotFound\",\"details\":[{\"code\":\"8522\"}]}}",
                "{\"error\":{\"code\":\"NotFound\",\"message\":\"Resource 8522 does not exist.\"}}",
                "{\"error\":{\"code\":\"8522\"",
                "{\"@odata.type\":\"#microsoft.graph.call\",\"state\":\"terminated\"}"
            })
    void a_404_without_the_error_of_the_call_service_is_no_evidence(String body) {
        assertThat(evidence(404, body)).isEqualTo(NotFound.Evidence.NONE);
    }

    @Test
    void a_doubly_encoded_code_counts_rather_than_the_one_around_it() {
        assertThat(evidence(404, Answers.error("8522", DOUBLY_ENCODED.formatted("\\\"7505\\\""))))
                .isEqualTo(NotFound.Evidence.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Gone</html>", "{\"error\":{\"code\":\"Gone\",\"message\":\"Gone.\"}}"})
    void a_410_is_no_evidence(String body) {
        assertThat(evidence(410, body)).isEqualTo(NotFound.Evidence.NONE);
    }

    @Test
    void a_404_whose_body_is_too_large_to_be_read_is_no_evidence() {
        assertThat(evidence(404, Answers.error("8522", "x".repeat(5 * 1024 * 1024))))
                .isEqualTo(NotFound.Evidence.NONE);
    }

    @ParameterizedTest
    @CsvSource({"404, 8522, true", "404, 9997, true", "404, 7504, false", "410, 8522, false", "403, 8522, false"})
    void evidence_follows_from_the_status_and_the_code(int status, String code, boolean evidence) {
        assertThat(AnswerReader.evidenceIn(Diagnostics.of(status, code, "Call not found.")))
                .isEqualTo(evidence ? NotFound.Evidence.CALL_SERVICE : NotFound.Evidence.NONE);
    }

    @Test
    void a_missing_status_or_code_is_no_evidence() {
        assertThat(AnswerReader.evidenceIn(Diagnostics.NONE)).isEqualTo(NotFound.Evidence.NONE);
        assertThat(AnswerReader.evidenceIn(new Diagnostics(
                        Optional.empty(),
                        Optional.of("8522"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())))
                .isEqualTo(NotFound.Evidence.NONE);
    }

    static Stream<Diagnostics> diagnostics() {
        return Stream.of(
                Diagnostics.NONE,
                Diagnostics.of("no row in the table"),
                Diagnostics.of(404, "8522", "Call not found."),
                Diagnostics.of(404, "9997", "Call not found."),
                Diagnostics.of(404, "", ""),
                Diagnostics.of(404, "ResourceNotFound", "No such resource."),
                Diagnostics.of(404, "UnknownError", "{\"errorCode\":\"8522\",\"message\":\"Call not found.\"}"),
                Diagnostics.of(404, "8522", "{\"errorCode\":\"7505\"}"),
                Diagnostics.of(410, "8522", "Call not found."),
                Diagnostics.of(410, "Gone", "Gone."),
                Diagnostics.of(200, "8522", "Call not found."));
    }

    @ParameterizedTest
    @MethodSource("diagnostics")
    void a_call_that_was_not_found_is_read_back_with_the_evidence_that_it_was_written_with(Diagnostics known) {
        for (NotFound.Evidence evidence : NotFound.Evidence.values()) {
            GraphAnswer answer =
                    AnswerWriter.write(new NotFound(evidence, known), "r-1", Optional.of("c-1"), Answers.NOW);

            assertThat(evidence(answer)).isEqualTo(evidence);
        }
    }

    private static NotFound.Evidence evidence(int status, String body) {
        return evidence(Answers.answer(status, body));
    }

    private static NotFound.Evidence evidence(GraphAnswer answer) {
        return ((NotFound) Answers.read(answer)).evidence();
    }
}
