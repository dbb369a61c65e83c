package io.github.graphcalls.wire.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.lookup.outcome.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON that has not the shape of a call. */
class ShapeTest {

    @ParameterizedTest
    @CsvFileSource(resources = "invalid.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void a_value_of_another_kind_is_named_with_its_place(String members, String problem) {
        String document = "{\"id\":\"1\"," + members + "}";

        assertThat(Documents.outcome(document)).hasToString("Malformed[" + problem + "]");
        assertThat(Documents.streamed(Documents.bytes(document))).hasToString("Malformed[" + problem + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\" \"",
                "\".\"",
                "\"..\"",
                "\"../x\"",
                "\"a/b\"",
                "\"a%2fb\"",
                "\"a\\u0000\"",
                "\"\\ud800\""
            })
    void an_invalid_id_in_a_path_is_refused(String id) {
        assertThat(Documents.outcome("{\"id\":" + id + "}").toString()).startsWith("Malformed[id: call id ");
    }

    @Test
    void a_call_without_an_id_is_malformed() {
        assertThat(Documents.outcome("{\"id\":null}")).hasToString("Malformed[id: is missing]");
        assertThat(Documents.outcome("{\"subject\":\"no id\"}")).hasToString("Malformed[id: is missing]");
    }

    @Test
    void an_error_body_is_no_call() {
        assertThat(Documents.outcome("{\"error\":{\"code\":\"8522\",\"message\":\"Call not found.\"}}"))
                .hasToString("Malformed[id: is missing]");
    }

    @Test
    void a_long_value_is_reported_in_short() {
        String digits = "9".repeat(900);

        assertThat(Documents.malformed("{\"id\":\"1\",\"ringingTimeoutInSeconds\":" + digits + "}")
                        .problem())
                .hasSizeLessThan(600);
        assertThat(Documents.malformed("{\"" + "x".repeat(80) + "\":{\"a\":1,\"a\":2}}"))
                .hasToString("Malformed[" + "x".repeat(80) + ".a: is repeated]");
        assertThat(Documents.malformed("{\"" + "x".repeat(40_000) + "\":{\"a\":1,\"a\":2}}"))
                .hasToString("Malformed[" + "x".repeat(80) + "\u2026.a: is repeated]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2f1a1100-b174-40a0-aba7-0b405e01ed92 ",
                "\\u00a02f1a1100",
                "2f1a1100\\u200b",
                "\\ufeff2f1a1100",
                "2f1a\\u202e1100",
                "\\\"2f1a1100\\\"",
                "'2f1a1100'",
                "{2f1a1100}",
                "<2f1a1100>",
                "2f1a1100\\n",
                "\\udb40\\udc01",
                "\\ud83d"
            })
    void an_invalid_id_in_a_document_is_malformed_at_the_id(String id) {
        Malformed malformed = Documents.malformed("{\"id\":\"" + id + "\",\"state\":\"established\"}");

        assertThat(malformed.place()).isEqualTo("id");
        assertThat(malformed.problem()).startsWith("call id contains ").doesNotContain("\n", "\u200b", "\u202e");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "\"id\":\"1\"|id",
                "\"subject\":null,\"subject\":\"a\"|subject",
                "\"subject\":\"a\",\"\\u0073ubject\":\"a\"|subject",
                "\"targets\":[],\"targets\":[]|targets",
                "\"@odata.type\":\"#microsoft.graph.call\",\"@odata.type\":\"#microsoft.graph.call\"|@odata.type",
                "\"@odata.type\":null,\"@odata.type\":\"#microsoft.graph.call\"|@odata.type",
                "\"unknown\":null,\"unknown\":null|unknown",
                "\"unknown\":1,\"unkn\\u006fwn\":1|unknown",
                "\"unknown\":[{\"deep\":{\"a\":1,\"a\":1}}]|unknown[0].deep.a",
                "\"applicationMetadata\":{\"botData\":{\"a\":1,\"a\":2}}|applicationMetadata.botData.a",
                "\"participants@odata.nextLink\":\"a\",\"participants@odata.nextLink\":\"b\"|participants@odata.nextLink",
                "\"resultInfo\":{\"subcode\":1,\"subCode\":1}|resultInfo.subCode",
                "\"resultInfo\":{\"subCode\":1,\"subcode\":null}|resultInfo.subcode",
                "\"targets\":[{},{\"id\":\"a\",\"id\":\"a\"}]|targets[1].id",
                "\"mediaConfig\":{\"@odata.type\":\"#microsoft.graph.appHostedMediaConfig\",\"blob\":\"a\",\"@odata.type\":\"#microsoft.graph.appHostedMediaConfig\"}|mediaConfig.@odata.type",
                "\"mediaConfig\":{\"blob\":\"a\",\"@odata.type\":\"#microsoft.graph.appHostedMediaConfig\",\"@odata.type\":\"#microsoft.graph.serviceHostedMediaConfig\"}|mediaConfig.@odata.type",
                "\"mediaConfig\":{\"blob\":\"a\",\"blob\":\"a\",\"@odata.type\":\"#microsoft.graph.appHostedMediaConfig\"}|mediaConfig.blob",
                "\"mediaConfig\":{\"new\":{\"a\":1,\"a\":1},\"@odata.type\":\"#microsoft.graph.somethingNew\"}|mediaConfig.new.a"
            })
    void a_member_that_is_repeated_is_refused(String members, String place) {
        String document = "{\"id\":\"1\"," + members + "}";

        assertThat(Documents.outcome(document)).hasToString("Malformed[" + place + ": is repeated]");
        assertThat(Documents.streamed(Documents.bytes(document))).hasToString("Malformed[" + place + ": is repeated]");
    }
}
