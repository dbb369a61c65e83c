package io.github.graphcalls.wire.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not JSON, or not one document of it. */
class SyntaxTest {

    @ParameterizedTest
    @ValueSource(strings = {"peer-to-peer.json", "group.json"})
    void a_truncated_document_is_malformed(String sample) {
        byte[] document = Documents.bytes(Documents.sample(sample).strip());

        for (int length = 0; length < document.length; length++) {
            byte[] cut = Arrays.copyOf(document, length);

            assertThat(Documents.outcome(cut)).as("%d bytes", length).isInstanceOf(Malformed.class);
            assertThat(Documents.streamed(cut)).as("%d bytes", length).isInstanceOf(Malformed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>Bad gateway</body></html>",
                "Service unavailable",
                "{",
                "}",
                "{]",
                "{\"id\"}",
                "{\"id\":}",
                "{\"id\" \"1\"}",
                "{'id':'1'}",
                "{id:\"1\"}",
                "{\"id\":\"1\",}",
                "{\"id\":\"1\"}}",
                "{\"id\":\"1\"} trailing",
                "{\"id\":\"1\"},",
                "/* a comment */{\"id\":\"1\"}",
                "{\"id\":\"1\"} // a comment",
                "{\"id\":\"1\",\"x\":NaN}",
                "{\"id\":\"1\",\"x\":-Infinity}",
                "{\"id\":\"1\",\"x\":+1}",
                "{\"id\":\"1\",\"x\":01}",
                "{\"id\":\"1\",\"x\":.5}",
                "{\"id\":\"1\",\"x\":1.}",
                "{\"id\":\"1\",\"x\":1e}",
                "{\"id\":\"1\",\"x\":tru}",
                "{\"id\":\"1\",\"x\":\"\\x41\"}",
                "{\"id\":\"1\",\"x\":\"\\u12g4\"}",
                "{\"id\":\"1\",\"x\":\"line\nbreak\"}"
            })
    void a_document_that_is_not_json_is_malformed_with_line_and_column(String document) {
        LookupOutcome outcome = Documents.outcome(document);

        assertThat(outcome.toString())
                .startsWith("Malformed[")
                .contains("not JSON: ", "(line ", ", column ")
                .doesNotContain("`", "Feature", "Source");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "``, `expected a call, found nothing`",
                "` \t\r\n `, `expected a call, found nothing`",
                "`null`, `expected an object, found null`",
                "`[]`, `expected an object, found an array`",
                "`[{\"id\":\"1\"}]`, `expected an object, found an array`",
                "`5`, `expected an object, found a number`",
                "`\"text\"`, `expected an object, found a string`",
                "`true`, `expected an object, found a boolean`",
                "`{}`, `id: is missing`",
                "`{\"id\":\"1\"}{\"id\":\"2\"}`, `expected the end of the document after the call, found an object`",
                "`{\"id\":\"1\"} 5`, `expected the end of the document after the call, found a number`"
            })
    void json_that_is_not_a_call_is_malformed(String document, String problem) {
        LookupOutcome outcome = Documents.outcome(document);

        assertThat(outcome).hasToString("Malformed[" + problem + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00ff", "\u00c0\u00af", "\u00ed\u00a0\u0080", "\u00f8\u0088\u0080\u0080\u0080", "\u0080"})
    void a_document_that_is_not_utf8_is_malformed(String bytes) {
        byte[] document = ("{\"id\":\"1\",\"subject\":\"" + bytes + "\"}").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Documents.outcome(document)).isInstanceOf(Malformed.class);
        assertThat(Documents.streamed(document)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-16", "UTF-32BE", "UTF-32LE"})
    void another_encoding_of_unicode_is_recognised(String charset) throws Exception {
        byte[] document = "{\"id\":\"1\",\"subject\":\"Zo\u00eb\"}".getBytes(charset);

        assertThat(Documents.outcome(document).toOptional())
                .contains(Documents.call("{\"id\":\"1\",\"subject\":\"Zo\u00eb\"}"));
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        assertThat(Documents.outcome("\ufeff{\"id\":\"1\"}").toOptional()).contains(Documents.call("{\"id\":\"1\"}"));
    }

    @Test
    void the_place_is_that_of_the_object_around_when_no_member_is_at_fault() {
        assertThat(Documents.malformed("{\"targets\":[{\"identity\":{}} 5]}").place())
                .isEqualTo("targets[1]");
        assertThat(Documents.malformed("{\"chatInfo\":{\"threadId\":\"1\" 5}}").place())
                .isEqualTo("chatInfo");
    }

    @Test
    void a_message_of_the_parser_has_lines_and_columns_alone() {
        assertThat(Documents.malformed("{\"id\":\"1\"").problem())
                .isEqualTo("not JSON: Unexpected end-of-input: expected close marker for Object"
                        + " (start marker at line: 1, column: 1) (line 1, column 10)");
    }
}
