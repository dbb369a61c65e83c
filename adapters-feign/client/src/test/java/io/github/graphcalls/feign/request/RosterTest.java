package io.github.graphcalls.feign.request;

import static io.github.graphcalls.feign.server.Established.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.feign.server.PagedRosters;
import io.github.graphcalls.feign.server.RawServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expanded relationships that do not fit into one answer. */
class RosterTest extends PagedRosters {

    private static List<String> ids(int to) {
        return IntStream.range(0, to).mapToObj(i -> "p" + i).toList();
    }

    private static List<String> ids(Relationship<Participant> roster) {
        return roster.items().stream().map(each -> each.id().orElseThrow()).toList();
    }

    @Test
    void a_roster_is_complete_after_the_pages_of_its_links() {
        String opaque = "/v1.0/next?$skiptoken=a%2Bb,c%20d&z=1&a=2&z='3'";
        first(server.origin() + opaque, 0, 2);
        page(opaque, server.origin() + "/elsewhere/on/this/host", 2, 4);
        page("/elsewhere/on/this/host", null, 4, 5);

        Relationship<Participant> roster = roster(lookup());

        assertThat(roster).isInstanceOf(Relationship.Complete.class);
        assertThat(ids(roster)).isEqualTo(ids(5));
        assertThat(server.requests)
                .hasSize(3)
                .allSatisfy(request -> assertThat(request).contains("Authorization: Bearer " + TOKEN))
                .extracting(request -> request.stream()
                        .filter(line -> line.startsWith("client-request-id"))
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_page_with_another_status_than_200_adds_nothing() {
        first(server.origin() + "/1", 0, 2);
        page("/1", null, 2, 4);
        answers.computeIfPresent("/1", (path, answer) -> answer.replaceFirst("200", "203"));

        Relationship<Participant> roster = roster(lookup());

        assertThat(roster).isEqualTo(Relationship.partial(roster.items(), server.origin() + "/1"));
        assertThat(ids(roster)).isEqualTo(ids(2));
    }

    @Test
    void a_roster_beyond_the_bound_of_pages_stays_incomplete() {
        first(server.origin() + "/1", 0, 1);
        page("/1", server.origin() + "/2", 1, 2);
        page("/2", server.origin() + "/3", 2, 3);
        page("/3", null, 3, 4);

        Relationship<Participant> roster = roster(lookup().morePages(2));

        assertThat(roster).isEqualTo(Relationship.partial(roster.items(), server.origin() + "/3"));
        assertThat(ids(roster)).isEqualTo(ids(3));
    }

    @Test
    void a_roster_is_incomplete_beyond_twenty_thousand_items_with_the_link_to_the_next_page() {
        first(server.origin() + "/1", 0, 999);
        for (int i = 1; i <= 30; i++) {
            page("/" + i, server.origin() + "/" + (i + 1), 999 * i, 999 * (i + 1));
        }

        Relationship<Participant> roster = roster(lookup());

        assertThat(roster.items()).hasSize(19_980);
        assertThat(roster).isEqualTo(Relationship.partial(roster.items(), server.origin() + "/20"));
    }

    @Test
    void a_roster_whose_links_lead_in_a_circle_stays_incomplete_and_has_no_duplicates() {
        first(server.origin() + "/1", 0, 1);
        page("/1", server.origin() + "/2", 1, 2);
        page("/2", server.origin() + "/1", 2, 3);

        Relationship<Participant> roster = roster(lookup());

        assertThat(roster).isEqualTo(Relationship.partial(roster.items(), server.origin() + "/1"));
        assertThat(ids(roster)).isEqualTo(ids(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/v1.0/next",
                "https://127.0.0.1:{port}/v1.0/next",
                "http://localhost:{port}/v1.0/next",
                "http://127.0.0.1:{port}@elsewhere.example/next",
                "http://127.0.0.1:{port}.elsewhere.example/next",
                "//elsewhere.example/next",
                "/v1.0/next",
                "file:///etc/passwd",
                "nonsense"
            })
    void a_link_to_another_origin_is_not_followed(String link) {
        String away =
                link.replace("{port}", server.origin().substring(server.origin().lastIndexOf(':') + 1));
        first(away, 0, 2);

        Relationship<Participant> roster = roster(lookup());

        assertThat(roster).isEqualTo(Relationship.partial(roster.items(), away));
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void a_roster_with_an_invalid_page_stays_incomplete() {
        first(server.origin() + "/1", 0, 1);
        answers.put("/1", RawServer.answer(200, "", "<html>"));

        assertThat(roster(lookup()).items()).hasSize(1);
        assertThat(server.requests).hasSize(2);
    }

    @Test
    void a_roster_whose_page_redirects_stays_incomplete() {
        first(server.origin() + "/1", 0, 1);
        page("/2", null, 1, 2);
        answers.put("/1", RawServer.answer(302, "Location: " + server.origin() + "/2\r\n", ""));

        assertThat(roster(lookup())).isInstanceOf(Relationship.Partial.class);
        assertThat(server.requests).hasSize(2);
    }

    @Test
    @Tag("real-time")
    void a_roster_stays_incomplete_at_the_deadline() {
        first(server.origin() + "/1", 0, 1);
        answers.put("/1", SILENCE);

        assertThat(roster(lookup().timeout(Duration.ofMillis(500)))).isInstanceOf(Relationship.Partial.class);
    }

    @Test
    void a_roster_of_the_suspect_size_is_incomplete() {
        first(null, 0, 100);

        Relationship<Participant> roster = roster(lookup());

        assertThat(roster).isEqualTo(new Relationship.Partial<>(roster.items(), Optional.empty()));
    }

    @Test
    void an_empty_roster_is_incomplete_since_a_call_has_a_participant() {
        first(null, 0, 0);

        assertThat(roster(lookup())).isEqualTo(new Relationship.Partial<>(List.of(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 99, 101})
    void a_roster_of_another_size_is_complete(int size) {
        first(null, 0, size);

        assertThat(roster(lookup())).isInstanceOf(Relationship.Complete.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100})
    void a_roster_of_any_size_is_complete_where_no_size_is_suspect(int size) {
        first(null, 0, size);

        assertThat(roster(lookup().suspectSize(0))).isInstanceOf(Relationship.Complete.class);
    }
}
