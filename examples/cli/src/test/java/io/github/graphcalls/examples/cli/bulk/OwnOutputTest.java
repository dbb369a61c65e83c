package io.github.graphcalls.examples.cli.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.examples.cli.Run;
import io.github.graphcalls.examples.cli.Run.Result;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What get and reconcile write is a list of ids again. */
class OwnOutputTest {

    private static final String ID = "2f1a1100-b174-40a0-aba7-0b405e01ed92";
    private static final String OTHER = "2e1a0b00-2db4-4022-9570-243709c565ab";
    private static final String ENTITY =
            "\"@odata.context\":\"https://graph.microsoft.com/v1.0/$metadata#communications/calls/$entity\"";

    private static List<String> ids(String list) {
        Result read = Run.scripted().reading(list).command("get", "-");
        assertThat(read.err()).isEmpty();
        return read.out().lines().map(line -> line.split(" ")[0]).sorted().toList();
    }

    @ParameterizedTest
    @CsvSource({"get, text", "get, json", "reconcile, text", "reconcile, json"})
    void the_lines_of_a_command_give_their_ids(String command, String format) {
        String tooLong = "x".repeat(40);
        Result written =
                Run.scripted().command(command, ID, OTHER, "nix", "not-found", "denied", tooLong, "-o", format);

        assertThat(ids(written.out())).containsExactly(OTHER, ID, "denied", "nix", "not-found", tooLong);
    }

    @Test
    void the_lines_of_calls_that_graph_documents_give_their_ids_and_none_of_a_url() {
        Result written = Run.inShell().command("get", ID, OTHER, "nix", "-o", "json");

        assertThat(ids(written.out())).containsExactly(OTHER, ID, "nix");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_document_of_one_line_or_several_gives_its_id(boolean isIndented) {
        Run run = Run.inShell();
        String written = (isIndented ? run.onTerminal(UTF_8) : run)
                .command("get", ID, "-o", "json")
                .out();

        assertThat(written.lines().count() > 1).isEqualTo(isIndented);
        assertThat(ids(OTHER + "\n" + written + "z # the last\n" + written)).containsExactly(OTHER, ID, "z");
    }

    @Test
    void documents_of_an_array_give_their_ids() {
        assertThat(ids("[\n{\n\"id\": \"a\", \"x\": \"}\\\\\\\"{\"\n},\n{" + ENTITY + ",\"id\":\"b\"},\n]\n"))
                .containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"outcome\":\"found\",\"call\":{\"id\":\"ID\"}}",
                "{ENTITY}",
                "{ENTITY, \"id\": 7}",
                "{\"id\":\"a\",\"id\":\"b\"}",
                "{\"id\":\"a\"} {\"id\":\"b\"}",
                "{\"id\" \"a\"}",
                "{}",
                "{\"id\":\"ID\"",
                "[{\"id\":\"ID\"}]",
                "[\"a\",\"b\"]",
                "\"id\" : \"ID\",",
                "ENTITY,",
                "Tenant           ID",
                "State            established",
                "a  not found  https://graph.microsoft.com/v1.0/communications/calls/ID",
                "see https://graph.microsoft.com/v1.0/communications/calls/ID",
                "https://graph.microsoft.com/v1.0/communications/calls/$count"
            })
    void a_line_that_names_no_call_is_refused_by_its_number(String line) {
        String text = "x\n" + line.replace("ENTITY", ENTITY).replace("ID", ID);

        Result read = Run.scripted().reading(text).command("get", "-");

        assertThat(read.exitCode()).isEqualTo(2);
        assertThat(read.out().lines().map(String::strip))
                .singleElement()
                .asString()
                .matches("x +found");
        assertThat(read.err()).contains("the standard input line 2: ").hasLineCount(1);
    }

    @Test
    void a_document_of_several_lines_is_refused_by_the_number_of_its_first() {
        Result read = Run.scripted().reading("x\n{\n\"a\": 1\n}\ny\n{\n").command("get", "-");

        assertThat(read.out()).hasLineCount(2);
        assertThat(read.err()).contains("input line 2: ", "input line 6: ").hasLineCount(2);
    }
}
