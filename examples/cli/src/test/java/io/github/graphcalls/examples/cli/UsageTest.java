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
                "get a --access-token=hush",
                "get a --access-token hush",
                "get a -t hush",
                "get a -thush",
                "get ../users",
                "get a --timeout=soon",
                "get a --timeout=0s",
                "help get extra",
                "get a --batch-size=21",
                "get a --batch-size=0",
                "get a --batch-size=two",
                "get a --trust-host=http://contoso.com/",
                "get a --trust-host=",
                "get a --base-url=nonsense --adapter=fake",
                "emulate --port=70000",
                "emulate --port=-1",
                "emulate --speed=-1",
                "emulate --speed=NaN",
                "emulate --notify=mailto:a",
                "emulate --notify=nonsense",
                "watch a --for=-1s",
                "watch a --until=ringing",
                "get a --format=xml"
            })
    void wrong_usage_is_reported_on_one_line_with_a_hint(String arguments) {
        Result result = Run.scripted().command(arguments.isEmpty() ? new String[0] : arguments.split(" "));

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
        "emulate --speed=fast, 'expected a number from 0 to 100000, found \"fast\"'"
    })
    void an_invalid_value_is_reported_with_what_was_expected(String arguments, String expected) {
        Result result = Run.scripted().command(arguments.split(" "));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains(expected).doesNotContain("java.");
    }

    @Test
    void the_help_of_show_marks_the_file_as_optional() {
        assertThat(Run.inShell().command("show", "--help").out()).contains("[FILE...]");
    }

    @Test
    void an_unknown_property_is_reported_with_all_known_ones() {
        Result result = Run.scripted().command("get", "-v", "a", "--select", "state,nonsense");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .hasLineCount(1)
                .contains("\"nonsense\"")
                .contains(Arrays.stream(CallProperty.values())
                        .map(CallProperty::graphName)
                        .toList());
    }

    @Test
    void an_unknown_relationship_is_reported_with_all_known_ones() {
        Result result = Run.scripted().command("get", "a", "--expand", "friends");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("\"friends\"", "participants", "operations");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            no\0file | no\\u0000file
            ``      | ``
            """)
    void an_impossible_file_name_is_reported(String name, String expected) {
        Result result = Run.inShell().command("show", name);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .hasLineCount(1)
                .contains("expected a file name in characters of the locale, found \"" + expected + "\"")
                .doesNotContain("java.");
    }

    @Test
    void a_message_is_shortened_without_the_option_v() {
        Result result = Run.scripted().command("get", "a", "--select", "state,nonsense");

        assertThat(result.err().strip()).hasSizeLessThan(200).contains("\"nonsense\"", "-v");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "get --help", "show --help", "emulate --help", "--version", "get --version"})
    void help_and_version_are_written_to_the_standard_output(String arguments) {
        Result result = Run.inShell().command(arguments.split(" "));

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("graph-calls");
        assertThat(result.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "get --help", "--version", "get some-call", "emulate --port=0"})
    void output_that_cannot_be_written_is_an_error_unless_its_reader_closed_the_pipe(String arguments) {
        Result full = Run.scripted()
                .writingTo(Run.failing("No space left on device"), new ByteArrayOutputStream(), arguments.split(" "));
        Result gone =
                Run.scripted().writingTo(Run.failing("Broken pipe"), new ByteArrayOutputStream(), arguments.split(" "));

        assertThat(full.exitCode()).isEqualTo(5);
        assertThat(full.err()).contains("No space left on device").hasLineCount(1);
        assertThat(gone).isEqualTo(new Result(0, "", ""));
    }
}
