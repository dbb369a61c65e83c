package io.github.graphcalls.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.examples.cli.Run.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowTest {

    private static final String GOOD = "{\"id\":\"good\"}";
    private static final String INVALID = "{\"id\":\"bad\",\"targets\":[{\"identity\":5}]}";

    @Test
    void an_invalid_document_is_reported_with_number_and_place_and_skipped() {
        Result result = Run.inShell().reading(GOOD + INVALID + "7 " + GOOD).command("show");

        assertThat(result.exitCode()).isEqualTo(6);
        assertThat(result.out()).isEqualTo("Call  good\n\nCall  good\n");
        assertThat(result.err().lines())
                .satisfiesExactly(
                        first -> assertThat(first).contains("document 2: targets[0].identity: expected an object"),
                        second -> assertThat(second).contains("document 3: expected an object"));
    }

    @Test
    void an_invalid_document_is_reported_after_the_calls_before_it() {
        String both = Run.inShell().reading(GOOD + INVALID + GOOD).both("show");

        assertThat(both).matches("(?s)Call  good\ngraph-calls: the standard input, document 2: [^\n]*\n\nCall  good\n");
    }

    @Test
    void a_document_of_another_type_is_reported_at_its_type_and_not_shown() {
        String participant = "{\"@odata.type\":\"#microsoft.graph.participant\",\"id\":\"good\"}";

        Result result = Run.inShell().reading(participant).command("show");

        assertThat(result.exitCode()).isEqualTo(6);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("@odata.type: expected a call, found a participant");
    }

    @Test
    void the_calls_of_a_document_that_holds_calls_are_shown() {
        String notification = "{\"changeType\":\"updated\",\"resourceUrl\":\"/communications/calls/good\"}";
        String two = "[" + GOOD + "," + GOOD + "]";
        for (String document :
                List.of(two, "{\"value\":" + two + "}", "{\"value\":[" + notification + "," + notification + "]}")) {
            assertThat(Run.inShell().reading(document).command("show"))
                    .isEqualTo(new Result(0, "Call  good\n\nCall  good\n", ""));
        }
    }

    @Test
    void a_document_of_graph_that_is_not_a_call_is_named() {
        Result result = Run.inShell()
                .reading("{\"value\":[{\"info\":{}}]}{\"error\":{\"code\":\"8522\",\"message\":\"Call not found\"}}")
                .command("show");

        assertThat(result.exitCode()).isEqualTo(6);
        assertThat(result.err())
                .contains("document 1: a page of participants, not a call", "document 2: an error of Graph: 8522 Call");
    }

    @Test
    void input_that_is_not_json_ends_show_after_the_calls_before_it() {
        Result result = Run.inShell().reading(GOOD + "<html>" + GOOD).command("show", "-");

        assertThat(result.exitCode()).isEqualTo(6);
        assertThat(result.out()).isEqualTo("Call  good\n");
        assertThat(result.err())
                .contains("document 2: not JSON", "line 1, column")
                .hasLineCount(1);
    }

    @Test
    void a_syntax_error_is_reported_with_the_number_of_its_document() {
        Result result = Run.inShell().reading(GOOD + "{\"id\":5,\"x\":}").command("show");

        assertThat(result.exitCode()).isEqualTo(6);
        assertThat(result.err())
                .contains("document 2: not JSON", "(line 1, column 2")
                .hasLineCount(1);
    }

    @Test
    void a_truncated_document_is_reported() {
        Result result = Run.inShell().reading(GOOD + "{\"id\":\"cu").command("show");

        assertThat(result.exitCode()).isEqualTo(6);
        assertThat(result.out()).contains("good");
        assertThat(result.err()).contains("document 2").hasLineCount(1);
    }

    @TempDir
    Path folder;

    @Test
    void empty_input_is_malformed() {
        Result result = Run.inShell().reading(" \n").command("show");

        assertThat(result.exitCode()).isEqualTo(6);
        assertThat(result.err()).contains("the standard input is empty").hasLineCount(1);
    }

    @Test
    void show_reads_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("call.json"), GOOD);

        Result result = Run.inShell().command("show", file.toString());

        assertThat(result).isEqualTo(new Result(0, "Call  good\n", ""));
    }

    @Test
    void a_file_that_cannot_be_read_is_a_usage_error() {
        Result missing = Run.inShell().command("show", folder + "/nowhere");
        Result directory = Run.inShell().command("show", folder.toString());

        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("there is no such file").hasLineCount(1);
        assertThat(directory.exitCode()).isEqualTo(2);
        assertThat(directory.err()).hasLineCount(1);
    }

    @Test
    void a_closed_pipe_ends_show_without_an_error() {
        Result result = Run.inShell()
                .reading(GOOD + GOOD)
                .writingTo(Run.failing("Broken pipe"), new ByteArrayOutputStream(), "show");

        assertThat(result).isEqualTo(new Result(0, "", ""));
    }

    @Test
    void output_that_cannot_be_written_is_reported_on_one_line() {
        Result result = Run.inShell()
                .reading(GOOD)
                .writingTo(Run.failing("No space left on device"), new ByteArrayOutputStream(), "show");

        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(result.err()).contains("No space left on device").hasLineCount(1);
    }

    @Test
    void the_worst_error_determines_the_exit_code_of_show() {
        Result result = Run.inShell()
                .reading(INVALID + GOOD)
                .writingTo(Run.failing("No space left on device"), new ByteArrayOutputStream(), "show");

        assertThat(result.exitCode()).isEqualTo(6);
        assertThat(result.err())
                .contains("document 1", "No space left on device")
                .hasLineCount(2);
    }
}
