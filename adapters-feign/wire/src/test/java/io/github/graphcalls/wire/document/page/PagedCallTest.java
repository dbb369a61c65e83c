package io.github.graphcalls.wire.document.page;

import static io.github.graphcalls.call.CallRelationship.OPERATIONS;
import static io.github.graphcalls.call.CallRelationship.PARTICIPANTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.wire.document.Documents;
import io.github.graphcalls.wire.document.PagedCall;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pages that link on for ever. */
class PagedCallTest {

    private final PagedCall paged = new PagedCall(Documents.call(
            "{\"id\":\"1\",\"participants\":[],\"participants@odata.nextLink\":\"0\",\"operations\":[]}"));

    private static String people(int number, String members) {
        return IntStream.range(0, number)
                .mapToObj(i -> "{\"id\":\"p" + i + "\"" + members + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static byte[] page(String people, String link) {
        return Documents.bytes(
                "{\"value\":" + people + (link == null ? "" : ",\"@odata.nextLink\":\"" + link + "\"") + "}");
    }

    private int appended(String people) {
        int pages = 0;
        while (pages < 1_000 && paged.append(PARTICIPANTS, page(people, Integer.toString(pages + 1)))) {
            pages++;
        }
        return pages;
    }

    private void isCutShortAt(int items, int link) {
        Relationship<Participant> participants = paged.call().participants();

        assertThat(participants.items()).hasSize(items);
        assertThat(participants).isEqualTo(Relationship.partial(participants.items(), Integer.toString(link)));
    }

    @Test
    void a_relationship_has_at_most_20000_items_and_a_link_to_the_page_that_was_not_added() {
        assertThat(appended(people(1_000, ""))).isEqualTo(20);

        isCutShortAt(20_000, 20);
    }

    @Test
    void a_page_beyond_20000_items_is_not_added_in_part() {
        assertThat(appended(people(999, ""))).isEqualTo(20);

        isCutShortAt(19_980, 20);
    }

    @Test
    void a_relationship_of_20000_items_without_a_link_is_complete() {
        for (int i = 1; i <= 20; i++) {
            paged.append(PARTICIPANTS, page(people(1_000, ""), i < 20 ? Integer.toString(i) : null));
        }

        Relationship<Participant> participants = paged.call().participants();
        assertThat(participants.items()).hasSize(20_000);
        assertThat(participants).isEqualTo(Relationship.complete(participants.items()));
    }

    @Test
    void the_pages_of_a_call_have_at_most_32_mebibytes() {
        String people = people(4, ",\"metadata\":\"" + "x".repeat(1_000_000) + "\"");

        int pages = appended(people);

        assertThat(pages).isEqualTo(32 * 1024 * 1024 / page(people, "1").length).isEqualTo(8);
        isCutShortAt(32, 8);
    }

    @Test
    void pages_of_short_values_are_bounded_by_their_memory() {
        int pages = appended(people(1, ",\"a\":[" + "{},".repeat(30_000) + "{}]"));

        assertThat(pages).isBetween(30, 50);
        isCutShortAt(pages, pages);
    }

    @Test
    void the_relationships_of_a_call_share_the_bytes() {
        String people = people(4, ",\"metadata\":\"" + "x".repeat(1_000_000) + "\"");
        appended(people);

        assertThat(paged.append(OPERATIONS, page("[{}]" + " ".repeat(4_000_000), null)))
                .isFalse();
        assertThat(paged.call().operations()).isEqualTo(Relationship.complete(List.of()));
    }

    @Test
    void a_page_that_is_malformed_or_beyond_a_bound_leaves_the_call_as_it_was() {
        Call before = paged.call();

        for (String page : new String[] {
            "", "[]", "{\"value\":7}", "{\"value\":[7]}", "{\"value\":[" + "{\"id\":\"\"},".repeat(100_000) + "{}]}"
        }) {
            assertThat(paged.append(PARTICIPANTS, Documents.bytes(page))).isFalse();
        }

        assertThat(paged.call()).isSameAs(before);
    }
}
