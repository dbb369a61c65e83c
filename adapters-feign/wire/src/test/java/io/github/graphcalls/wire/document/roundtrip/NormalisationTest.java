package io.github.graphcalls.wire.document.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.wire.document.CallDocuments;
import io.github.graphcalls.wire.document.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written otherwise than it was read, on purpose: the README's list, an entry a test. */
class NormalisationTest {

    private static final String START = "{\"@odata.type\":\"#microsoft.graph.call\",\"id\":\"1\"";

    @Test
    void spaces_between_members_are_dropped() {
        assertThat(written(" \"subject\" : \"a\" ")).isEqualTo("\"subject\":\"a\"");
    }

    @Test
    void properties_come_in_the_order_of_the_model_and_what_else_there_was_behind_them() {
        assertThat(written("\"b\":1,\"subject\":\"s\",\"a\":2,\"state\":\"hold\""))
                .isEqualTo("\"state\":\"hold\",\"subject\":\"s\",\"b\":1,\"a\":2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject", "state", "targets", "mediaConfig", "participants", "ringingTimeoutInSeconds"})
    void a_property_that_is_null_becomes_absent(String property) {
        assertThat(written("\"" + property + "\":null")).isEmpty();
    }

    @Test
    void a_type_of_null_becomes_absent_or_the_type_of_the_property() {
        assertThat(CallDocuments.writeText(Documents.call("{\"@odata.type\":null,\"id\":\"1\"}")))
                .isEqualTo(START + "}");
        assertThat(written("\"mediaConfig\":{\"@odata.type\":null}")).isEqualTo("\"mediaConfig\":{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"targets", "requestedModalities", "callRoutes", "routingPolicies"})
    void an_empty_collection_that_is_no_relationship_becomes_absent(String property) {
        assertThat(written("\"" + property + "\":[]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "state, Established, established",
        "state, TRANSFERACCEPTED, transferAccepted",
        "direction, INCOMING, incoming"
    })
    void a_known_word_is_written_in_the_case_of_graph(String property, String sent, String word) {
        assertThat(written("\"" + property + "\":\"" + sent + "\"")).isEqualTo("\"" + property + "\":\"" + word + "\"");
    }

    @ParameterizedTest
    @CsvSource({"200, 200", "-1, -1", "007, 7", "-0, 0", "2147483647, 2147483647"})
    void a_number_that_was_sent_as_a_string_is_written_as_a_number(String text, String number) {
        assertThat(written("\"ringingTimeoutInSeconds\":\"" + text + "\""))
                .isEqualTo("\"ringingTimeoutInSeconds\":" + number);
        assertThat(written("\"toneInfo\":{\"sequenceId\":\"" + text + "\"}"))
                .isEqualTo(
                        "\"toneInfo\":{\"@odata.type\":\"#microsoft.graph.toneInfo\",\"sequenceId\":" + number + "}");
    }

    @Test
    void the_subcode_is_written_in_the_case_of_the_metadata() {
        assertThat(written("\"resultInfo\":{\"subCode\":\"7015\"}"))
                .isEqualTo("\"resultInfo\":{\"@odata.type\":\"#microsoft.graph.resultInfo\",\"subcode\":7015}");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-05-28T00:10:54.104318000Z, 2020-05-28T00:10:54.104318Z",
        "2020-05-28T00:10:54.000Z, 2020-05-28T00:10:54Z",
        "2020-05-28T00:10:54+00:00, 2020-05-28T00:10:54Z",
        "2020-05-28T00:10:54-00:00, 2020-05-28T00:10:54Z",
        "2020-05-28t00:10:54z, 2020-05-28T00:10:54Z",
        "2020-05-28T00:10+02:00, 2020-05-28T00:10:00+02:00"
    })
    void a_date_and_time_is_written_in_its_usual_spelling(String sent, String usual) {
        String transcription = "\"transcription\":{\"@odata.type\":\"#microsoft.graph.callTranscriptionInfo\","
                + "\"lastModifiedDateTime\":\"%s\"}";

        assertThat(written(transcription.formatted(sent))).isEqualTo(transcription.formatted(usual));
    }

    @Test
    void spaces_between_flags_are_dropped() {
        String participants = "\"participants\":[{\"@odata.type\":\"#microsoft.graph.participant\","
                + "\"restrictedExperience\":{\"@odata.type\":\"#microsoft.graph.onlineMeetingRestricted\","
                + "\"videoDisabled\":\"%s\"}}]";

        assertThat(written(participants.formatted("WatermarkProtection, somethingNew ,third")))
                .isEqualTo(participants.formatted("watermarkProtection,somethingNew,third"));
    }

    @Test
    void a_type_that_repeats_the_property_is_added() {
        assertThat(written("\"chatInfo\":{\"threadId\":\"1\"}"))
                .isEqualTo("\"chatInfo\":{\"@odata.type\":\"#microsoft.graph.chatInfo\",\"threadId\":\"1\"}");
    }

    @ParameterizedTest
    @CsvSource({"1e5, 1E+5", "15e0, 15", "1.5e1, 15", "-0, 0", "-0.0, 0.0", "1.50, 1.50", "1e-9, 1E-9"})
    void a_number_in_an_extra_member_keeps_its_value_in_another_spelling(String sent, String usual) {
        String document = "{\"id\":\"1\",\"unknown\":" + sent + "}";

        assertThat(written("\"unknown\":" + sent)).isEqualTo("\"unknown\":" + usual);
        assertThat(Documents.call(document)).isEqualTo(Documents.call(document.replace(sent, usual)));
    }

    /** The members that are written for these, beside the type and the id. */
    private static String written(String members) {
        String document = CallDocuments.writeText(Documents.call("{\"id\":\"1\"," + members + "}"));
        assertThat(document).startsWith(START);
        String rest = document.substring(START.length(), document.length() - 1);
        return rest.isEmpty() ? rest : rest.substring(1);
    }
}
