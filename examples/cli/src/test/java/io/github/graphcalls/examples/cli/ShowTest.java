package io.github.graphcalls.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.examples.cli.Run.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowTest {

    private static final String GOOD = "{\"id\":\"good\"}";
    private static final String MISSHAPEN = "{\"id\":\"bad\",\"targets\":[{\"identity\":5}]}";

    @Nested
    class A_document_of_the_wrong_shape {

        @Test
        void is_reported_with_its_number_and_place_and_skipped() {
            Result result =
                    Run.inShell().reading(GOOD + MISSHAPEN + "7 " + GOOD).command("show");

            assertThat(result.exitCode()).isEqualTo(6);
            assertThat(result.out()).isEqualTo("Call  good\n\nCall  good\n");
            assertThat(result.err().lines())
                    .satisfiesExactly(
                            first -> assertThat(first).contains("document 2: targets[0].identity: expected an object"),
                            second -> assertThat(second).contains("document 3: expected an object"));
        }

        @Test
        void is_reported_after_what_was_good_before_it() {
            String both = Run.inShell().reading(GOOD + MISSHAPEN + GOOD).both("show");

            assertThat(both).matches("(?s)Call  good\ngraph-calls: document 2: [^\n]*\n\nCall  good\n");
        }
    }

    @Test
    void a_document_of_another_type_is_reported_at_its_type_and_not_shown() {
        String participant = "{\"@odata.type\":\"#microsoft.graph.participant\",\"id\":\"good\"}";

        Result result = Run.inShell().reading(participant).command("show");

        assertThat(result.exitCode()).isEqualTo(6);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("@odata.type: expected a call, found a participant");
    }

    @Nested
    class What_is_not_json {

        @Test
        void ends_the_input_after_what_was_good_before_it() {
            Result result = Run.inShell().reading(GOOD + "<html>" + GOOD).command("show", "-");

            assertThat(result.exitCode()).isEqualTo(6);
            assertThat(result.out()).isEqualTo("Call  good\n");
            assertThat(result.err())
                    .contains("document 2: not JSON", "line 1, column")
                    .hasLineCount(1);
        }

        @Test
        void is_told_of_the_document_that_it_stands_in_though_that_was_no_call_before() {
            Result result = Run.inShell().reading(GOOD + "{\"id\":5,\"x\":}").command("show");

            assertThat(result.exitCode()).isEqualTo(6);
            assertThat(result.err())
                    .contains("document 2: not JSON", "(line 1, column 2")
                    .hasLineCount(1);
        }

        @Test
        void may_be_a_document_that_was_cut() {
            Result result = Run.inShell().reading(GOOD + "{\"id\":\"cu").command("show");

            assertThat(result.exitCode()).isEqualTo(6);
            assertThat(result.out()).contains("good");
            assertThat(result.err()).contains("document 2").hasLineCount(1);
        }
    }

    @Nested
    class The_input {

        @TempDir
        Path folder;

        @Test
        void that_is_empty_holds_no_call() {
            Result result = Run.inShell().reading(" \n").command("show");

            assertThat(result.exitCode()).isEqualTo(6);
            assertThat(result.err())
                    .contains("the standard input holds nothing")
                    .hasLineCount(1);
        }

        @Test
        void may_be_a_file() throws IOException {
            Path file = Files.writeString(folder.resolve("call.json"), GOOD);

            Result result = Run.inShell().command("show", file.toString());

            assertThat(result).isEqualTo(new Result(0, "Call  good\n", ""));
        }

        @Test
        void that_cannot_be_read_is_a_mistake_of_usage() {
            Result missing = Run.inShell().command("show", folder + "/nowhere");
            Result directory = Run.inShell().command("show", folder.toString());

            assertThat(missing.exitCode()).isEqualTo(2);
            assertThat(missing.err()).contains("there is no such file").hasLineCount(1);
            assertThat(directory.exitCode()).isEqualTo(2);
            assertThat(directory.err()).hasLineCount(1);
        }

        @Test
        void is_shown_as_it_comes_and_not_kept() {
            byte[] document = ("{\"id\":\"good\",\"subject\":\"" + "x".repeat(20_000) + "\"}").getBytes(UTF_8);
            InputStream moreThanTheHeap = new RepeatedInput(document, 50_000);

            Result result = Run.inShell()
                    .reading(moreThanTheHeap)
                    .writingTo(OutputStream.nullOutputStream(), new ByteArrayOutputStream(), "show", "--format=json");

            assertThat(result.exitCode()).isZero();
        }
    }

    @Nested
    class The_output {

        @Test
        void ends_quietly_when_its_reader_has_had_enough() {
            Result result = Run.inShell()
                    .reading(GOOD + GOOD)
                    .writingTo(Run.failing("Broken pipe"), new ByteArrayOutputStream(), "show");

            assertThat(result).isEqualTo(new Result(0, "", ""));
        }

        /** Where the system speaks Spanish, if it can, a broken pipe is told in Spanish. */
        @Test
        void ends_as_quietly_where_a_broken_pipe_has_another_name() throws Exception {
            ProcessBuilder show = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    GraphCalls.class.getName(),
                    "show");
            show.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "LANGUAGE", "es"));
            show.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
            Process running = show.start();
            running.getInputStream().close();

            try (OutputStream documents = running.getOutputStream()) {
                documents.write(GOOD.getBytes(UTF_8));
            }

            assertThat(running.getErrorStream().readAllBytes()).asString(UTF_8).isEmpty();
            assertThat(running.waitFor()).isZero();
        }

        @Test
        void that_cannot_be_written_is_told_on_one_line() {
            Result result = Run.inShell()
                    .reading(GOOD)
                    .writingTo(Run.failing("No space left on device"), new ByteArrayOutputStream(), "show");

            assertThat(result.exitCode()).isEqualTo(5);
            assertThat(result.err()).contains("No space left on device").hasLineCount(1);
        }

        @Test
        void that_cannot_be_written_does_not_make_better_what_was_worse_before() {
            Result result = Run.inShell()
                    .reading(MISSHAPEN + GOOD)
                    .writingTo(Run.failing("No space left on device"), new ByteArrayOutputStream(), "show");

            assertThat(result.exitCode()).isEqualTo(6);
            assertThat(result.err())
                    .contains("document 1", "No space left on device")
                    .hasLineCount(2);
        }
    }
}
