package io.github.graphcalls.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.examples.cli.Run.Result;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "get",
                "get a b",
                "get a --access-token=hush",
                "get a --access-token hush",
                "get a -t hush",
                "get a -thush",
                "get ../users",
                "get a --timeout=soon",
                "get a --timeout=0s",
                "get a --format=xml",
                "show a b"
            })
    void that_is_wrong_gets_one_line_with_a_hint(String arguments) {
        Result result = Run.askingScripted().command(arguments.isEmpty() ? new String[0] : arguments.split(" "));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .startsWith("graph-calls: ")
                .contains("--help")
                .doesNotContain("hush")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({
        "get a --format=xml, 'expected text or json, found \"xml\"'",
        "emulate --speed=fast, 'expected a number such as 10 or 0.5, found \"fast\"'"
    })
    void tells_what_would_be_right(String arguments, String told) {
        Result result = Run.askingScripted().command(arguments.split(" "));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains(told).doesNotContain("java.");
    }

    @Test
    void tells_that_show_needs_no_file() {
        assertThat(Run.inShell().command("show", "--help").out()).contains("[FILE]");
    }

    @Test
    void with_an_unknown_property_lists_those_there_are() {
        Result result = Run.askingScripted().command("get", "a", "--select", "state,nonsense");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .hasLineCount(1)
                .contains("\"nonsense\"")
                .contains(Arrays.stream(CallProperty.values())
                        .map(CallProperty::graphName)
                        .toList());
    }

    @Test
    void with_an_unknown_relationship_lists_those_there_are() {
        Result result = Run.askingScripted().command("get", "a", "--expand", "friends");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("\"friends\"", "participants", "operations");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            no\0file | no\\u0000file
            ``      | ``
            """)
    void with_a_name_that_no_file_can_have_is_told_so(String name, String told) {
        Result result = Run.inShell().command("show", name);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .hasLineCount(1)
                .contains("expected the name of a file, in letters that the locale has, found \"" + told + "\"")
                .doesNotContain("java.");
    }

    @Test
    void does_not_take_an_argument_for_a_file_of_arguments() {
        Result result = Run.askingScripted().command("get", "@some-call");

        assertThat(result.out()).contains("@some-call");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "get --help", "show --help", "emulate --help", "--version", "get --version"})
    void is_explained_on_the_standard_output(String arguments) {
        Result result = Run.inShell().command(arguments.split(" "));

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("graph-calls");
        assertThat(result.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "get --help", "--version", "get some-call", "emulate --port=0"})
    void that_cannot_be_told_is_a_failure_unless_its_reader_has_had_enough(String arguments) {
        Result full = Run.askingScripted()
                .writingTo(Run.failing("No space left on device"), new ByteArrayOutputStream(), arguments.split(" "));
        Result gone = Run.askingScripted()
                .writingTo(Run.failing("Broken pipe"), new ByteArrayOutputStream(), arguments.split(" "));

        assertThat(full.exitCode()).isEqualTo(5);
        assertThat(full.err()).contains("No space left on device").hasLineCount(1);
        assertThat(gone).isEqualTo(new Result(0, "", ""));
    }
}
