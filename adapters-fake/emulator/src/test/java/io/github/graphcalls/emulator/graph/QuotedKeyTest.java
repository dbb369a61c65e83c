package io.github.graphcalls.emulator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.Raw;
import io.github.graphcalls.emulator.SampleWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls are found by the form of a path that the context of Graph's own documents has. */
class QuotedKeyTest {

    private final GraphEmulator emulator = SampleWorld.emulator().pageSize(2).start();

    @AfterEach
    void close() {
        emulator.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "calls('meeting')",
                "calls(%27meeting%27)",
                "calls%28%27meeting%27%29",
                "calls(id='meeting')",
                "calls(id%3d%27meeting%27)",
                "calls('%6deeting')",
                "calls('meeting')?$select=subject"
            })
    void a_call_is_found_by_a_quoted_key(String path) throws Exception {
        assertThat(Raw.get(emulator, "/v1.0/communications/" + path))
                .startsWith("HTTP/1.1 200 ")
                .contains("\"subject\":\"lunch\"");
    }

    @Test
    void a_relationship_below_a_quoted_key_is_read_by_its_links() throws Exception {
        String first = Raw.get(emulator, "/v1.0/communications/calls('meeting')/participants");

        assertThat(first).startsWith("HTTP/1.1 200 ").contains("\"id\":\"p1\"", "\"id\":\"p2\"", "skiptoken=2");
        assertThat(Raw.get(emulator, "/v1.0/communications/calls('meeting')/participants?$skiptoken=2"))
                .contains("\"id\":\"p3\"");
        assertThat(Raw.get(emulator, "/v1.0/communications/calls('meeting')?$expand=participants"))
                .contains("/v1.0/communications/calls/meeting/participants?$skiptoken=2");
    }

    @Test
    void a_request_in_a_batch_may_have_a_quoted_key() throws Exception {
        String answer = Raw.ask(
                emulator,
                Raw.request(
                        "POST",
                        "/v1.0/$batch",
                        "{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/communications/calls('meeting')\"},"
                                + "{\"id\":\"2\",\"method\":\"GET\",\"url\":\"communications/calls(%27nobody%27)\"},"
                                + "{\"id\":\"3\",\"method\":\"GET\",\"url\":\"/communications/calls('meeting')/participants\"}]}"));

        assertThat(answer)
                .contains(
                        "{\"id\":\"1\",\"status\":200", "{\"id\":\"2\",\"status\":404", "{\"id\":\"3\",\"status\":200");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/communications/calls('o''hara')        | /communications/calls/o%27hara",
                "/communications/calls(%27o%27%27h%27)/participants | /communications/calls/o%27h/participants",
                "/communications/calls('a''''b')         | /communications/calls/a%27%27b",
                "/communications/calls('a')b             | /communications/calls('a')b",
                "/communications/calls('a'b')            | /communications/calls('a'b')",
                "/communications/calls('a/b')            | /communications/calls('a/b')",
                "/communications/calls(a)                | /communications/calls(a)",
                "/communications/calls('a'               | /communications/calls('a'",
                "/communications/calls/('a')             | /communications/calls/('a')",
                "/communications/callRecords('a')        | /communications/callRecords('a')",
                "/communications/calls('a(b)')           | /communications/calls/a(b)"
            })
    void a_doubled_quote_in_a_key_is_one_and_other_paths_are_unchanged(String resource, String expected) {
        assertThat(QuotedKey.asSegment(resource)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"calls('')", "calls(meeting)", "calls('meeting'", "calls('meeting')x", "calls()"})
    void a_malformed_key_is_answered_400(String path) throws Exception {
        assertThat(Raw.get(emulator, "/v1.0/communications/" + path)).startsWith("HTTP/1.1 400 ");
    }
}
