package io.github.graphcalls.examples.cli.bulk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.examples.cli.Run;
import io.github.graphcalls.examples.cli.Run.Result;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ID and OTHER stand for two ids. */
class IdListTest {

    private static final String ID = "2e1a0b00-2db4-4022-9570-243709c565ab";
    private static final String OTHER = "2F1A1100B17440A0ABA70B405E01ED92";

    @TempDir
    private Path folder;

    private Result get(String command, String text, Charset charset) {
        try {
            Path file = Files.write(folder.resolve("ids.txt"), text.getBytes(charset));
            return Run.scripted().command(command, "@" + file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> ids(Result result) {
        return result.out().lines().map(line -> line.split(" ")[0]).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ID\nOTHER\n",
                "ID\r\nOTHER",
                "\ufeffID\n\n\t\nOTHER\n",
                "\ufeff# calls of today\nID # Ann's call\n  # none\nOTHER\t# John's",
                "[\n  \"ID\",\n  \"OTHER\"\n]\n",
                "ID,\nOTHER;\n",
                "'ID', \n\"OTHER\" , \n",
                "ID\tAnn\nOTHER\tJohn, \"the boss\"",
                "ID,established\nOTHER,terminated",
                "established;ID\nterminated;OTHER",
                "state,id,subject\nestablished,ID,\"Hello, John\"\nterminated,\"OTHER\",",
                "Subject;Call Id;Tenant\n\"a;b #1\";ID;722c916c-c2b1-4f61-a906-c639722e6e6c\n;OTHER;\n",
                "id\nID\nOTHER\n",
                "ID  establishing  outgoing, group\nOTHER  not found     (status 404)\n",
                "https://graph.microsoft.com/v1.0/communications/calls/ID\n/communications/calls/OTHER/participants",
                "GET https://graph.microsoft.com/beta/app/calls/ID?$select=state HTTP/1.1\n"
                        + "https://graph.microsoft.com/v1.0/communications/calls('OTHER')?a=b",
                "https://graph.microsoft.com/v1.0/communications/calls('ID')/participants,\ncalls%28%27OTHER%27%29",
                "ID\nID\nOTHER\n2E1A0B002DB440229570243709C565AB\n"
            })
    void ids_are_found_in_lists_tables_and_urls_and_each_is_looked_up_once(String text) {
        String given = text.replace("ID", ID).replace("OTHER", OTHER).replace("2E1A0B00-", "2e1a0b00-");
        for (Charset charset : new Charset[] {UTF_8, UTF_16, UTF_16LE}) {
            Result result = get("get", given, charset);

            assertThat(result.err()).isEmpty();
            assertThat(result.exitCode()).isZero();
            assertThat(ids(result)).containsExactlyInAnyOrder(ID, OTHER);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a;c", "19:x@thread.v2"})
    void an_id_may_contain_separators(String id) {
        assertThat(ids(get("get", id + ",\n", UTF_8))).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ID,OTHER", "ID OTHER", "a b", "a/b", "eyJhbGciOiJub25lIn0.e30.", "caf\u00e9/"})
    void a_line_that_is_no_id_is_reported_with_file_and_number(String line) {
        String text = "x\n" + line.replace("ID", ID).replace("OTHER", OTHER) + "\ny\n";

        Result result = get("get", text, ISO_8859_1);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(ids(result)).containsExactlyInAnyOrder("x", "y");
        assertThat(result.err())
                .startsWith("graph-calls: @" + folder.resolve("ids.txt") + " line 2: ")
                .contains(";")
                .doesNotContain("eyJhbGciOiJub25lIn0")
                .hasLineCount(1);
        assertThat(result.err().strip()).hasSizeLessThan(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n", "# none\n  # none", "\ufeff", "id\n", "[\n]"})
    void a_list_without_ids_is_refused_with_its_place(String text) {
        for (String command : new String[] {"get", "reconcile"}) {
            Result file = get(command, text, UTF_8);
            Result input = Run.scripted()
                    .reading(new ByteArrayInputStream(text.getBytes(UTF_8)))
                    .command(command, "-");

            assertThat(file.exitCode()).isEqualTo(2);
            assertThat(file.err())
                    .contains("@" + folder.resolve("ids.txt") + ": ")
                    .hasLineCount(1);
            assertThat(input.exitCode()).isEqualTo(2);
            assertThat(input.err()).contains("the standard input: ").hasLineCount(1);
        }
    }

    @Test
    void a_list_without_ids_is_refused_although_other_ids_are_given() {
        Result result = Run.scripted().reading("").command("get", "a", "-");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(ids(result)).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://graph.microsoft.com/v1.0/communications/calls/ID?$expand=participants",
                "ID,",
                "calls('ID')"
            })
    void an_argument_may_be_a_url(String argument) {
        Result result = Run.scripted().command("get", argument.replace("ID", ID));

        assertThat(result.out()).isEqualTo("Call  " + ID + "\n");
    }

    @Test
    void a_file_without_an_extension_and_a_folder_are_named() {
        assertThat(Run.scripted().command("get", "@nofile").err()).contains("@nofile: there is no such file");
        assertThat(Run.scripted().command("get", "@" + folder).err()).contains("@" + folder + ": it is a folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"get SECRET a", "get SECRET", "reconcile SECRET", "watch SECRET"})
    void an_unknown_id_that_may_be_a_secret_is_not_repeated(String arguments) {
        String secret = "4fB7kQ2mZx9Lp0Vt3Ry8Wd";
        Result result = Run.inShell()
                .onTerminal(UTF_8)
                .command(arguments.replace("SECRET", secret).split(" "));
        assertThat(result.out() + result.err())
                .contains("(a string of 22 characters)")
                .doesNotContain(secret);
    }
}
