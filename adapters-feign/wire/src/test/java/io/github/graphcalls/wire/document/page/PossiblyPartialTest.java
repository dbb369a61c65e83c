package io.github.graphcalls.wire.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.wire.document.Documents;
import io.github.graphcalls.wire.document.RelationshipPages;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PossiblyPartialTest {

    private static final Set<CallRelationship> ALL = EnumSet.allOf(CallRelationship.class);

    @Test
    void a_relationship_of_the_suspect_size_is_partial_without_a_link() {
        Call call =
                call("\"participants\":[{\"id\":\"1\"},{\"id\":\"2\"}],\"operations\":[{\"id\":\"3\"},{\"id\":\"4\"}]");

        Call doubted = RelationshipPages.markPossiblyPartial(call, ALL, 2);

        assertThat(doubted.participants())
                .isEqualTo(new Relationship.Partial<>(call.participants().items(), Optional.empty()));
        assertThat(doubted.operations())
                .isEqualTo(new Relationship.Partial<>(call.operations().items(), Optional.empty()));
    }

    @Test
    void a_relationship_of_another_size_stays_complete() {
        Call call = call("\"participants\":[{\"id\":\"1\"},{\"id\":\"2\"}]");

        assertThat(RelationshipPages.markPossiblyPartial(call, ALL, 1)).isEqualTo(call);
        assertThat(RelationshipPages.markPossiblyPartial(call, ALL, 3)).isEqualTo(call);
    }

    @Test
    void an_empty_roster_is_partial_and_other_empty_relationships_stay_complete() {
        Call call = call("\"participants\":[],\"operations\":[],\"audioRoutingGroups\":[]");

        Call doubted = RelationshipPages.markPossiblyPartial(call, ALL, 100);

        assertThat(doubted.participants()).isInstanceOf(Relationship.Partial.class);
        assertThat(doubted.operations()).isInstanceOf(Relationship.Complete.class);
        assertThat(doubted.audioRoutingGroups()).isInstanceOf(Relationship.Complete.class);
    }

    @Test
    void with_a_suspect_size_of_zero_every_page_is_complete() {
        Call call = call("\"participants\":[],\"operations\":[]");

        assertThat(RelationshipPages.markPossiblyPartial(call, ALL, 0)).isEqualTo(call);
    }

    @Test
    void a_relationship_that_the_query_does_not_expand_is_unchanged() {
        Call call = call("\"participants\":[]");

        assertThat(RelationshipPages.markPossiblyPartial(call, EnumSet.of(CallRelationship.OPERATIONS), 100))
                .isEqualTo(call);
        assertThat(RelationshipPages.markPossiblyPartial(call, Set.of(), 100)).isEqualTo(call);
    }

    @Test
    void a_relationship_with_a_link_keeps_it_and_one_that_is_absent_stays_absent() {
        Call call = call("\"operations\":[{\"id\":\"1\"}],\"operations@odata.nextLink\":\"https://graph/next\"");

        Call doubted = RelationshipPages.markPossiblyPartial(call, ALL, 1);

        assertThat(doubted).isEqualTo(call);
        assertThat(doubted.participants()).isInstanceOf(Relationship.NotExpanded.class);
    }

    private static Call call(String members) {
        return Documents.call("{\"id\":\"1\"," + members + "}");
    }
}
