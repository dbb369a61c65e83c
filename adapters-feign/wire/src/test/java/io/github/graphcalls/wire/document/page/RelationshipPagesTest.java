package io.github.graphcalls.wire.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.wire.document.CallDocuments;
import io.github.graphcalls.wire.document.Documents;
import io.github.graphcalls.wire.document.RelationshipPages;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of a relationship that does not fit into one answer. */
class RelationshipPagesTest {

    private static final String LINK = "https://graph.microsoft.com/v1.0/next?$skiptoken=a%2Bb";
    private static final Call FIRST = Documents.call(
            "{\"id\":\"1\",\"participants\":[{\"id\":\"p1\"}],\"participants@odata.nextLink\":\"" + LINK + "\"}");

    private static LookupOutcome append(String page) {
        return RelationshipPages.append(FIRST, CallRelationship.PARTICIPANTS, Documents.bytes(page));
    }

    @Test
    void the_last_page_makes_the_relationship_complete() {
        Call call = append("{\"value\":[{\"id\":\"p2\",\"new\":1}],\"@odata.context\":\"ignored\"}")
                .toOptional()
                .orElseThrow();

        assertThat(call.participants()).isInstanceOf(Relationship.Complete.class);
        assertThat(call.participants().items())
                .extracting(Participant::id)
                .map(id -> id.orElseThrow())
                .containsExactly("p1", "p2");
        assertThat(call.participants().items().get(1).extras().members()).containsEntry("new", 1L);
    }

    @Test
    void a_link_that_is_null_is_absent() {
        Call call = append("{\"value\":[{\"id\":\"p2\"}],\"@odata.nextLink\":null}")
                .toOptional()
                .orElseThrow();

        assertThat(call.participants()).isInstanceOf(Relationship.Complete.class);
        assertThat(call.participants().items()).hasSize(2);
    }

    @Test
    void a_page_with_a_link_leaves_the_relationship_partial() {
        Call call = append("{\"@odata.nextLink\":\"further\",\"value\":[]}")
                .toOptional()
                .orElseThrow();

        assertThat(call.participants())
                .isEqualTo(Relationship.partial(FIRST.participants().items(), "further"));
    }

    @Test
    void a_page_is_written_as_graph_writes_it() {
        byte[] page = RelationshipPages.write(FIRST, CallRelationship.PARTICIPANTS);

        assertThat(new String(page, StandardCharsets.UTF_8))
                .isEqualTo("{\"value\":[{\"@odata.type\":\"#microsoft.graph.participant\",\"id\":\"p1\"}],"
                        + "\"@odata.nextLink\":\"" + LINK + "\"}");
    }

    @ParameterizedTest
    @EnumSource(CallRelationship.class)
    void a_page_of_every_relationship_survives_a_round_trip(CallRelationship relationship) {
        String name = relationship.graphName();
        String items = "[{\"id\":\"1\",\"new\":[null,1.50]},{\"id\":\"half \\ud83d of a pair\"}]";
        Call whole = Documents.call("{\"id\":\"1\",\"" + name + "\":" + items + "}");
        Call cut = Documents.call(
                "{\"id\":\"1\",\"" + name + "\":" + items + ",\"" + name + "@odata.nextLink\":\"" + LINK + "\"}");
        Call none = Documents.call("{\"id\":\"1\"}");

        for (Call call : new Call[] {whole, cut}) {
            byte[] page = RelationshipPages.write(call, relationship);

            assertThat(RelationshipPages.append(none, relationship, page).toOptional())
                    .contains(call);
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "``|expected an object, found nothing",
                "[]|expected an object, found an array",
                "{}|value: is missing",
                "{\"value\":null}|value: expected an array, found null",
                "{\"value\":[1]}|value[0]: expected an object, found a number",
                "{\"value\":[{},{\"info\":7}]}|value[1].info: expected an object, found a number",
                "{\"value\":[],\"value\":[]}|value: is repeated",
                "{\"value\":[],\"@odata.nextLink\":\"a\",\"@odata.nextLink\":\"b\"}|@odata.nextLink: is repeated",
                "{\"value\":[],\"@odata.nextLink\":7}|@odata.nextLink: expected a link, found a number",
                "{\"value\":[]} 7|expected the end of the document after the page, found a number"
            })
    void a_document_that_is_not_a_page_is_malformed_with_its_place(String page, String problem) {
        assertThat(append(page)).hasToString("Malformed[" + problem + "]");
    }

    @Test
    void a_truncated_page_is_not_json() {
        assertThat(append("{\"value\":[{\"id\":\"p")).asString().startsWith("Malformed[value[0].id: not JSON: ");
    }

    @Test
    void a_page_beyond_the_bound_is_malformed() {
        String page = "{\"value\":[]}" + " ".repeat(CallDocuments.MAX_BYTES);

        assertThat(append(page)).asString().contains("expected at most 4194304 bytes, found 4194316");
    }
}
