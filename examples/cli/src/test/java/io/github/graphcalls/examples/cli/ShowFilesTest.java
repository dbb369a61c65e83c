package io.github.graphcalls.examples.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.examples.cli.Run.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowFilesTest {

    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, ISO_8859_1).toString();
    }

    @Test
    void several_files_and_the_standard_input_are_shown_one_after_another() throws IOException {
        Result result = Run.inShell()
                .reading("{\"id\":\"b\"}")
                .command("show", file("1", "{\"id\":\"a\"}"), "-", file("2", "{\"id\":\"c\"}"));

        assertThat(result).isEqualTo(new Result(0, "Call  a\n\nCall  b\n\nCall  c\n", ""));
    }

    @Test
    void a_file_that_cannot_be_read_does_not_hide_the_others() throws IOException {
        Result result = Run.inShell().command("show", folder + "/none", file("1", "{\"id\":\"a\"}"));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEqualTo("Call  a\n");
        assertThat(result.err()).contains(folder + "/none: ").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id":"a","state":                                  | ends too early (line 1, column | copy the whole
            {"id":"a"                                           | ends too early                 | copy the whole
            {"id":"caf\u00e9"}                                  | expected UTF-8                 | UTF-8
            nonsense                                            | not JSON (line 1, column 1)    | pass a Graph document
            <html>                                              | not JSON                       | pass a Graph document
            eyJhbGciOiJub25lIn0.e30.                            | not JSON                       | pass a Graph document
            {"@odata.type":"#microsoft.graph.user","id":"a"}    | expected a call, found a user  | pass the document of a call
            {"error":{"code":"8522","message":"no"}}            | an error of Graph: 8522 no     | pass the document of a call
            {"id":5}                                            | id: expected a string          | correct it
            """)
    void a_document_that_is_no_call_is_named_with_place_problem_and_remedy(
            String document, String problem, String remedy) throws IOException {
        String name = file("doc", document);

        Result result = Run.inShell().command("show", name);

        assertThat(result.exitCode()).isEqualTo(6);
        assertThat(result.err())
                .startsWith("graph-calls: " + name + ", document 1: ")
                .contains(problem, remedy)
                .doesNotContainIgnoringCase("token", "jackson", "Source:", "marker", "Input length", "eyJ")
                .hasLineCount(1);
    }
}
