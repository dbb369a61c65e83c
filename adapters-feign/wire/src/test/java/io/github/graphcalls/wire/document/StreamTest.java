package io.github.graphcalls.wire.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many documents, one after the other. */
class StreamTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\r\n\t "})
    void documents_follow_one_another_with_or_without_white_space(String space) throws IOException {
        String documents = space + "{\"id\":\"1\"}" + space + "{\"id\":\"2\",}" + space + "{\"id\":\"3\"}" + space;

        assertThat(read(documents)).containsExactly("Found[Call[1]]", "Found[Call[2]]", "Found[Call[3]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n "})
    void a_stream_without_a_document_ends_at_once(String nothing) throws IOException {
        assertThat(read(nothing)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":\"1\",\"targets\":[{\"identity\":5,\"a\":[{}]},{}],\"source\":{}}",
                "{\"id\":\"1\",\"mediaConfig\":{\"a\":1,\"blob\":{\"b\":[2]},\"@odata.type\":\"#microsoft.graph.appHostedMediaConfig\"}}",
                "{\"id\":\"1\",\"unknown\":[[{\"a\":1,\"a\":{}}]]}",
                "[[{\"id\":\"1\"},[]]]",
                "null ",
                "5 ",
                "\"text\""
            })
    void an_invalid_document_is_reported_and_the_next_one_read(String wrong) throws IOException {
        List<String> outcomes = read("{\"id\":\"1\"}" + wrong + "{\"id\":\"2\"}" + wrong);

        assertThat(outcomes).hasSize(4);
        assertThat(outcomes.get(1)).startsWith("Malformed[").doesNotContain("JSON");
        assertThat(outcomes.get(2)).isEqualTo("Found[Call[2]]");
        assertThat(outcomes.get(3)).isEqualTo(outcomes.get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "}", "{\"id\"}", "{\"id\":\"2\"", "<html>", "{} {\"x\":\"\u0001\"}", "[5"})
    void a_document_that_is_not_json_ends_the_stream(String wrong) throws IOException {
        List<String> outcomes = read("{\"id\":\"1\"}" + wrong + "{\"id\":\"3\"}");

        assertThat(outcomes.get(0)).isEqualTo("Found[Call[1]]");
        assertThat(outcomes.get(outcomes.size() - 1)).startsWith("Malformed[").contains("not JSON: ", "(line 1, ");
        assertThat(outcomes).doesNotContain("Found[Call[3]]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":5,\"x\":}",
                "{\"id\":\"2\",\"targets\":[{\"identity\":5",
                "\"",
                "\"abc",
                "\"\\q\" {\"id\":\"2\"}",
                "\"a\u0001\" {\"id\":\"2\"}"
            })
    void an_invalid_document_that_is_not_json_is_reported_once(String wrong) throws IOException {
        List<String> outcomes = read("{\"id\":\"1\"}" + wrong);

        assertThat(outcomes).hasSize(2);
        assertThat(outcomes.get(1)).startsWith("Malformed[not JSON: ").contains("(line 1, ");
    }

    @Test
    void a_broken_stream_is_not_a_broken_document() {
        CallDocumentStream stream = CallDocuments.stream(new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }
        });

        assertThatThrownBy(stream::next).isInstanceOf(IOException.class).hasMessage("the disk is gone");
    }

    @Test
    void a_closed_stream_has_ended_and_has_closed_what_it_read() throws IOException {
        boolean[] closed = {false};
        InputStream input = new ByteArrayInputStream(Documents.bytes("[{\"id\":\"1\"},{\"id\":\"2\"}]{\"id\":\"3\"}")) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        CallDocumentStream stream = CallDocuments.stream(input);
        stream.next();

        stream.close();

        assertThat(stream.next()).isEmpty();
        assertThat(closed).containsExactly(true);
    }

    /** More passes here than the build gives a test for its heap. */
    @Test
    @Tag("slow")
    void memory_does_not_grow_with_the_stream() throws IOException {
        int count = 200_000;
        int found = 0;

        try (CallDocumentStream stream = CallDocuments.stream(new Repeated(4_000, count))) {
            for (Optional<LookupOutcome> next = stream.next(); next.isPresent(); next = stream.next()) {
                found += next.get() instanceof Found ? 1 : 0;
            }
        }

        assertThat(found).isEqualTo(count);
    }

    @Test
    void the_bound_is_for_each_document() throws IOException {
        String document = "{\"id\":\"1\",\"subject\":\"" + "a".repeat(3 * CallDocuments.MAX_BYTES / 4) + "\"}";

        assertThat(read(document + document)).containsExactly("Found[Call[1]]", "Found[Call[1]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"1\",\"unknown\":\"", "{\"id\":\"1\",\"unknown\":[\"", "{\"id\":[\""})
    void a_document_above_the_bound_ends_the_stream(String start) throws IOException {
        String endless = start + "a\",\"".repeat(3 * CallDocuments.MAX_BYTES / 4);

        List<String> outcomes = read("{\"id\":\"0\"}" + endless);

        assertThat(outcomes.get(0)).isEqualTo("Found[Call[0]]");
        assertThat(outcomes.get(outcomes.size() - 1)).startsWith("Malformed[");
    }

    @Test
    void an_endless_string_is_beyond_the_bound() throws IOException {
        String endless = "{\"id\":\"1\",\"subject\":\"" + "a".repeat(2 * CallDocuments.MAX_BYTES);

        assertThat(read(endless))
                .containsExactly(
                        "Malformed[subject: beyond a bound: expected at most 4194304 bytes a document, found more]");
        assertThat(Documents.streamed(Documents.bytes(endless))).isInstanceOf(Malformed.class);
    }

    private static List<String> read(String documents) throws IOException {
        List<String> outcomes = new ArrayList<>();
        try (CallDocumentStream stream = CallDocuments.stream(new ByteArrayInputStream(Documents.bytes(documents)))) {
            for (Optional<LookupOutcome> next = stream.next(); next.isPresent(); next = stream.next()) {
                outcomes.add(next.get().toString());
            }
            assertThat(stream.next()).as("ended for good").isEmpty();
        }
        return outcomes;
    }
}
