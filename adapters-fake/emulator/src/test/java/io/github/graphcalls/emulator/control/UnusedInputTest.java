package io.github.graphcalls.emulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.fake.fault.Faults;
import io.github.graphcalls.fake.quirk.Quirk;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request with a query or a body that has no effect, or whose body is not UTF-8, changes nothing. */
class UnusedInputTest extends ControlledEmulator {

    @ParameterizedTest
    @CsvSource({
        "DELETE, faults?index=0, '', 'query: expected none, found index=0'",
        "DELETE, faults, '[0]', 'body: expected none, found 3 bytes'",
        "DELETE, quirks?x, '', 'query: expected none, found x'",
        "DELETE, quirks, '[\"rosterLate\"]', 'body: expected none, found 14 bytes'",
        "POST, reset, {}, 'body: expected none, found 2 bytes'",
        "POST, reset?x=1, '', 'query: expected none, found x=1'",
        "POST, faults?times=1, '{\"effect\":{\"bytes\":\"gzip\"}}', 'query: expected none, found times=1'",
        "PUT, clock?speed=1, '{\"speed\":2}', 'query: expected none, found speed=1'",
        "GET, clock?x, '', 'query: expected none, found x'",
        "GET, script, {}, 'body: expected none, found 2 bytes'",
        "GET, journal, {}, 'body: expected none, found 2 bytes'"
    })
    void an_input_that_has_no_effect_is_refused_and_changes_nothing(
            String method, String path, String body, String problem) throws Exception {
        emulator.add(Faults.denied());
        ask("POST", "quirks", "[\"rosterLate\"]");

        assertThat(ask(method, path, body)).startsWith("HTTP/1.1 400 ").endsWith("{\"problem\":\"" + problem + "\"}");
        assertThat(emulator.faults()).containsExactly(Faults.denied());
        assertThat(emulator.world().behavior().quirks().on()).containsExactly(Quirk.ROSTER_LATE);
        assertThat(ask("GET", "clock", "")).contains("\"speed\":0}");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, script, '{\"version\":1,\"calls\":[{\"id\":\"a\",\"outgoing\":[\"A\u00e9\"]}]}'",
        "POST, faults, '{\"name\":\"\u00e9\",\"effect\":{\"bytes\":\"gzip\"}}'",
        "POST, quirks, '[\"\u00e9\"]'",
        "PUT, clock, '{\"now\":\"\u00e9\"}'",
        "POST, clock/advance, '{\"by\":\"\u00e9\"}'"
    })
    void a_body_that_is_not_utf_8_is_refused_with_the_line_and_the_byte(String method, String path, String body)
            throws IOException {
        String script = ask("GET", "script", "");

        // The bytes of the request are ISO 8859-1.
        assertThat(ask(method, path, body)).startsWith("HTTP/1.1 400 ").contains("line 1: ", "0xe9");
        assertThat(ask("GET", "script", "")).isEqualTo(script);
    }

    @Test
    void a_byte_order_mark_is_refused_by_its_name() throws Exception {
        assertThat(ask("PUT", "script", "\u00ef\u00bb\u00bf" + "{}"))
                .startsWith("HTTP/1.1 400 ")
                .contains("U+FEFF", "byte order mark", "save the file");
    }
}
