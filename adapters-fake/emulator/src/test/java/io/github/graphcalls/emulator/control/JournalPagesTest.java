package io.github.graphcalls.emulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.Raw;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.script.Script;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However much was asked, the journal's answer has an end, and all of it is reached by links. */
class JournalPagesTest {

    private static final String JOURNAL = "/__emulator/journal";

    private final GraphEmulator emulator = GraphEmulator.builder(
                    World.builder(Script.of()).journalOfLast(1_000).build())
            .start();

    @AfterEach
    void close() {
        emulator.close();
    }

    private void ask(int from, int to, String more) throws IOException {
        try (Raw raw = Raw.to(emulator)) {
            for (int i = from; i < to; i++) {
                raw.send("GET /v1.0/" + i + more + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer x\r\n\r\n")
                        .answer();
            }
        }
    }

    private static JsonNode read(GraphEmulator emulator, String path) throws IOException {
        return new JsonMapper().readTree(Raw.body(Raw.get(emulator, path)));
    }

    private List<String> all() throws IOException {
        List<String> paths = new ArrayList<>();
        for (String path = JOURNAL; path != null; ) {
            JsonNode page = read(emulator, path);
            page.path("entries").forEach(each -> paths.add(each.at("/http/path").textValue()));
            path = page.path("next").textValue();
        }
        return paths;
    }

    @Test
    void journal_pages_have_a_hundred_items_and_lead_to_all_of_them() throws Exception {
        ask(0, 250, "");

        assertThat(read(emulator, JOURNAL).path("entries")).hasSize(100);
        assertThat(all())
                .hasSize(250)
                .doesNotHaveDuplicates()
                .startsWith("/v1.0/0")
                .endsWith("/v1.0/249");
    }

    @Test
    void a_journal_page_with_the_longest_paths_is_less_than_two_megabytes() throws Exception {
        ask(0, 120, "x".repeat(16_000));

        assertThat(Raw.get(emulator, JOURNAL).length()).isBetween(1_000_000, 1_100_000);
    }

    @Test
    void a_link_to_a_journal_page_stays_valid_when_old_requests_are_forgotten() throws Exception {
        ask(0, 150, "");
        String next = read(emulator, JOURNAL).path("next").textValue();

        ask(150, 1_050, "");
        assertThat(read(emulator, next).at("/entries/0/http/path").textValue()).isEqualTo("/v1.0/100");
        ask(1_050, 1_200, "");
        assertThat(read(emulator, next).at("/entries/0/http/path").textValue()).isEqualTo("/v1.0/200");
        assertThat(all()).hasSize(1_000).doesNotHaveDuplicates();
    }

    @Test
    void a_link_from_before_a_reset_leads_to_an_empty_journal_page() throws Exception {
        ask(0, 150, "");
        String next = read(emulator, JOURNAL).path("next").textValue();

        emulator.reset();

        assertThat(Raw.body(Raw.get(emulator, next))).isEqualToIgnoringWhitespace("{\"entries\":[]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?requestsFrom=1",
                "?from=-1",
                "?from=",
                "?from",
                "?from=1e3",
                "?from=99999999999999999999",
                "?from=1&top=5",
                "?&"
            })
    void a_journal_position_that_no_link_has_is_refused(String query) throws Exception {
        assertThat(Raw.get(emulator, JOURNAL + query))
                .startsWith("HTTP/1.1 400 ")
                .contains("{\"problem\":\"");
        assertThat(Raw.get(emulator, JOURNAL + "?from=999999999999999999")).startsWith("HTTP/1.1 200 ");
    }
}
