package io.github.graphcalls.wire.document.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.wire.document.CallDocuments;
import io.github.graphcalls.wire.document.Documents;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not normalised, however small. */
class FidelityTest {

    @ParameterizedTest
    @CsvFileSource(resources = "kept.txt", delimiter = '|', quoteCharacter = '`')
    void is_written_as_it_was_read(String members) {
        String document = "{\"@odata.type\":\"#microsoft.graph.call\",\"id\":\"1\"," + members + "}";

        assertThat(CallDocuments.writeText(Documents.call(document))).isEqualTo(document);
    }

    @Test
    void a_relationship_is_not_expanded_complete_or_partial() {
        Call notAsked = Documents.call("{\"id\":\"1\"}");
        Call empty = Documents.call("{\"id\":\"1\",\"participants\":[]}");
        Call some = Documents.call("{\"id\":\"1\",\"participants@odata.nextLink\":\"next\",\"participants\":[]}");

        assertThat(notAsked.participants()).isInstanceOf(Relationship.NotExpanded.class);
        assertThat(empty.participants()).isInstanceOf(Relationship.Complete.class);
        assertThat(some.participants()).isInstanceOf(Relationship.Partial.class);
        assertThat(some.extras().members()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "microsoft.graph.call",
                "#microsoft.graph.Call",
                "#Microsoft.Graph.call",
                "https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.call",
                "#graph.call",
                "call",
                "#CALL",
                " #microsoft.graph.call ",
                ""
            })
    void the_type_of_a_call_is_kept_in_the_spelling_that_came(String type) {
        String document = "{\"@odata.type\":\"" + type + "\",\"id\":\"1\"}";

        assertThat(CallDocuments.writeText(Documents.call(document))).isEqualTo(document);
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject", "@odata.type", "participants@odata.nextLink"})
    void an_extra_member_that_would_come_twice_is_refused(String name) {
        Call call = Call.builder(CallId.of("1"))
                .participants(Relationship.partial(List.of(), "next"))
                .extras(Extras.of(Map.of(name, "a")))
                .build();

        assertThatThrownBy(() -> CallDocuments.writeText(call))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("extra member " + name + " of Call has the name of a property; set the property instead");
    }
}
