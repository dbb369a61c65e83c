package io.github.graphcalls.examples.cli.get;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.examples.cli.Run;
import io.github.graphcalls.examples.cli.Run.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallIdArgumentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "some-call ",
                " some-call",
                "\tsome-call\r\n",
                "\u00a0some-call\u00a0",
                "\u200bsome-call\u200b",
                "\ufeffsome-call",
                "\u202asome-call\u202c",
                "\u3000some-call\u2028",
                "some-call\u0000",
                "\"some-call\"",
                "'some-call'",
                "`some-call`",
                "\u201csome-call\u201d",
                "\u201esome-call\u201c",
                "\u00absome-call\u00bb",
                "{some-call}",
                "<some-call>",
                "[some-call]",
                " \u200b\"{some-call}\"\n"
            })
    void an_id_is_read_without_what_a_paste_leaves_around_it(String pasted) {
        Result result = Run.scripted().command("get", pasted);

        assertThat(result).isEqualTo(new Result(0, "Call  some-call\n", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"19:x@thread.v2", "a;c+\u00e9", "(a)", "a.", ",a,", "_a_", "~a!"})
    void an_id_keeps_every_character_that_it_may_begin_or_end_with(String id) {
        Result result = Run.scripted().command("get", "--", id);

        assertThat(result).isEqualTo(new Result(0, "Call  " + id + "\n", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "\"\"", "{}", "a/b", " a/b ", ".", "..", "?", "a?"})
    void an_invalid_id_is_refused_on_one_line(String id) {
        Result result = Run.scripted().command("get", id);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .startsWith("graph-calls: ID: call id ")
                .contains("such as 2e1a0b00-2db4-4022-9570-243709c565ab; try graph-calls get --help")
                .hasLineCount(1);
    }

    @Test
    void an_argument_in_another_encoding_is_refused_with_the_locale() {
        assertThat(Run.scripted().command("get", "caf\ufffd").err())
                .contains("LC_ALL")
                .doesNotContain("file")
                .hasLineCount(1);
    }
}
