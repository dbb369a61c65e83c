package io.github.graphcalls.wire.document.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.wire.AnswerWriter;
import io.github.graphcalls.wire.DenialReasons;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.document.CallDocuments;
import io.github.graphcalls.wire.document.RelationshipPages;
import io.github.graphcalls.wire.document.Spelling;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Other spellings are written and read as the same call. */
class SpellingTest {

    private static final String DOCUMENT = "{\"@odata.type\":\"#microsoft.graph.call\",\"id\":\"a\","
            + "\"state\":\"transferAccepted\",\"direction\":\"directionOfTomorrow\","
            + "\"resultInfo\":{\"@odata.type\":\"#microsoft.graph.resultInfo\",\"code\":403,\"subcode\":7505,"
            + "\"message\":\"established\",\"added\":1},"
            + "\"requestedModalities\":[\"audio\",\"smell\"],"
            + "\"operations\":[{\"@odata.type\":\"#microsoft.graph.playPromptOperation\",\"id\":\"o\","
            + "\"resultInfo\":{\"@odata.type\":\"#microsoft.graph.resultInfo\",\"code\":-1,\"subcode\":0},"
            + "\"status\":\"failed\"}],"
            + "\"code\":1,\"subcode\":2,\"more\":{\"code\":3,\"subcode\":4}}";

    private static final Call CALL = read(DOCUMENT.getBytes(StandardCharsets.UTF_8));

    private static Call read(byte[] document) {
        return CallDocuments.read(document).toOptional().orElseThrow();
    }

    private static String text(byte[] document) {
        return new String(document, StandardCharsets.UTF_8);
    }

    @Test
    void the_numbers_of_results_are_strings_and_no_others() {
        assertThat(text(CallDocuments.write(CALL, Set.of(Spelling.NUMBERS_AS_STRINGS))))
                .contains(
                        "\"code\":\"403\",\"subcode\":\"7505\"",
                        "\"code\":\"-1\",\"subcode\":\"0\"",
                        "\"added\":1",
                        "\"code\":1,\"subcode\":2",
                        "\"code\":3,\"subcode\":4");
    }

    @Test
    void only_results_have_another_name_for_the_subcode() {
        assertThat(text(CallDocuments.write(CALL, Set.of(Spelling.SUB_CODE))))
                .contains("\"code\":403,\"subCode\":7505", "\"subCode\":0", "\"subcode\":2", "\"subcode\":4");
    }

    @Test
    void known_words_are_capitalised_and_other_texts_are_not() {
        assertThat(text(CallDocuments.write(CALL, Set.of(Spelling.CAPITALISED_WORDS))))
                .contains(
                        "\"state\":\"TransferAccepted\"",
                        "\"direction\":\"directionOfTomorrow\"",
                        "[\"Audio\",\"smell\"]",
                        "\"status\":\"Failed\"",
                        "\"message\":\"established\"");
    }

    @Test
    void a_page_of_a_relationship_is_written_in_other_spellings_too() {
        assertThat(text(RelationshipPages.write(CALL, CallRelationship.OPERATIONS, EnumSet.allOf(Spelling.class))))
                .contains("\"code\":\"-1\",\"subCode\":\"0\"", "\"status\":\"Failed\"");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN_WORDS_HIDDEN")
    void each_is_read_as_the_same_call(Spelling spelling) {
        assertThat(read(CallDocuments.write(CALL, Set.of(spelling)))).isEqualTo(CALL);
        assertThat(read(CallDocuments.write(CALL, EnumSet.complementOf(EnumSet.of(Spelling.UNKNOWN_WORDS_HIDDEN)))))
                .isEqualTo(CALL);
    }

    @Test
    void unknown_words_are_hidden_where_their_enumeration_has_a_word_for_that() {
        String document = "{\"id\":\"a\",\"state\":\"stateOfTomorrow\",\"direction\":\"sideways\","
                + "\"requestedModalities\":[\"audio\",\"smell\"],\"added\":\"stays\","
                + "\"mediaState\":{\"audio\":\"loud\"}}";
        Call call = read(document.getBytes(StandardCharsets.UTF_8));

        assertThat(text(CallDocuments.write(call, Set.of(Spelling.UNKNOWN_WORDS_HIDDEN))))
                .contains(
                        "\"state\":\"unknownFutureValue\"",
                        "[\"audio\",\"unknownFutureValue\"]",
                        "\"audio\":\"unknownFutureValue\"",
                        "\"added\":\"stays\"");
        assertThat(text(CallDocuments.write(call, Set.of(Spelling.UNKNOWN_WORDS_HIDDEN, Spelling.CAPITALISED_WORDS))))
                .contains("[\"Audio\",\"unknownFutureValue\"]");
    }

    @ParameterizedTest
    @CsvSource({"404, 8522, Call not found.", "403, 7503, 'A \"quoted\" {message}'", "403, Forbidden, 'ends with \\'"})
    void an_error_encoded_twice_is_a_document_within_a_message(int status, String code, String message) {
        Diagnostics diagnostics = Diagnostics.of(status, code, message);
        LookupOutcome outcome = status == 404
                ? new NotFound(NotFound.Evidence.CALL_SERVICE, diagnostics)
                : new Denied(DenialReasons.of(diagnostics), diagnostics);

        GraphAnswer answer = AnswerWriter.write(
                outcome, "r", Optional.empty(), Instant.EPOCH, Set.of(Spelling.ERRORS_ENCODED_TWICE));

        assertThat(text(answer.body()))
                .startsWith(
                        "{\"error\":{\"code\":\"UnknownError\",\"message\":\"{\\\"errorCode\\\":\\\"" + code + "\\\"")
                .contains("\\\"instanceAnnotations\\\":[]}\",\"innerError\":{");
    }
}
