package io.github.graphcalls.wire.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.result.CallEnd;
import io.github.graphcalls.live.CallEvidence;
import io.github.graphcalls.live.LiveCall;
import io.github.graphcalls.wire.document.CallDocuments;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a document within its bounds says of a call is written and read again. */
class SnapshotOfLargeCallsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final int ROOM = CallDocuments.MAX_BYTES - 200;

    private static Call read(String members) {
        byte[] document = ("{\"id\":\"1\"," + members + "}").getBytes(UTF_8);
        return CallDocuments.read(document).toOptional().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"x, x", "\u00e9, \u00e9"})
    void the_longest_texts_of_two_documents_fit_a_line(String word, String message) throws IOException {
        Call first = read("\"state\":\"" + filled(word) + "\"");
        Call last = read("\"resultInfo\":{\"message\":\"" + filled(message) + "\"}");

        assertIsReadAgain(LiveCall.builder(CallId.of("1"), NOW)
                .state(first.state().orElseThrow(), NOW)
                .evidence(CallEvidence.NOTIFICATION)
                .end(CallEnd.of(last.resultInfo(), last.terminationReason()))
                .build());
    }

    static Stream<String> results() {
        return Stream.of(
                "[" + "1e5,".repeat(50_000) + "1]",
                "[" + "0,".repeat(51_800) + "1]",
                "{\"a\":".repeat(62) + "1" + "}".repeat(62),
                "9".repeat(997) + "e1");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("results")
    void the_most_values_the_deepest_object_and_the_longest_number_fit_a_line(String value) throws IOException {
        Call last = read("\"resultInfo\":{\"x\":" + value + "}");

        assertIsReadAgain(LiveCall.builder(CallId.of("1"), NOW)
                .evidence(CallEvidence.NOTIFICATION)
                .end(CallEnd.of(last.resultInfo(), last.terminationReason()))
                .build());
    }

    @Test
    void an_endless_line_is_refused_at_its_bound() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };

        assertThatThrownBy(() -> LiveCallSnapshot.read(endless).toList())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("line 1: ")
                .hasMessageContaining(String.valueOf(LiveCallSnapshot.MAX_LINE_BYTES));
    }

    @Test
    void a_line_that_is_not_a_call_is_skipped_and_reported_with_its_number() throws IOException {
        LiveCall call = LiveCall.builder(CallId.of("1"), NOW).build();
        String lines = "\n" + written(call) + "{\"id\":5}\n" + written(call) + "{\"id\":\"1";
        List<String> problems = new ArrayList<>();

        assertThat(LiveCallSnapshot.read(new ByteArrayInputStream(lines.getBytes(UTF_8)), problems::add))
                .containsExactly(call, call);
        assertThat(problems)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("line 3: id: "),
                        last -> assertThat(last).startsWith("line 5: "));
    }

    private static String filled(String text) {
        return text.repeat(ROOM / text.getBytes(UTF_8).length);
    }

    private static void assertIsReadAgain(LiveCall call) throws IOException {
        Stream<LiveCall> read =
                LiveCallSnapshot.read(new ByteArrayInputStream(written(call).getBytes(UTF_8)));

        assertThat(read.toList().equals(List.of(call))).isTrue();
    }

    private static String written(LiveCall call) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        LiveCallSnapshot.write(Stream.of(call), lines);
        return lines.toString(UTF_8);
    }
}
