package io.github.graphcalls.contract.rules.call;

import static io.github.graphcalls.contract.rules.Outcomes.assertFound;
import static io.github.graphcalls.contract.specimen.Specimens.EMPTY_WITH_OPERATIONS;
import static io.github.graphcalls.contract.specimen.Specimens.EMPTY_WITH_PARTICIPANTS;
import static io.github.graphcalls.contract.specimen.Specimens.MEETING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.rules.Outcomes;
import io.github.graphcalls.contract.rules.Rule;
import io.github.graphcalls.contract.rules.RuleGroup;
import io.github.graphcalls.contract.rules.Source;
import io.github.graphcalls.contract.specimen.Specimen;
import io.github.graphcalls.contract.specimen.Specimens;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/** The properties and relationships that a query names are returned. */
@Tag(RuleGroup.LOCALE)
@Source("Graph: Use query parameters, Get call; FACTS.md#select-and-expand")
public abstract class QueryRules extends RuleGroup {

    /** For the contract. */
    protected QueryRules() {}

    @Rule(value = 62, needs = Capability.SELECT)
    void each_property_can_be_selected_alone_and_with_others() {
        CallProperty[] all = CallProperty.values();
        for (Specimen specimen : Specimens.PLAIN) {
            for (int i = 0; i < all.length; i++) {
                assertComes(specimen.query().select(all[i]));
            }
            assertComes(specimen.query().select(all[5], all[all.length - 1], all[1], all[2]));
            assertComes(specimen.query().select(all));
        }
    }

    @Rule(
            value = 63,
            needs = {Capability.SELECT, Capability.EXPAND})
    void selected_properties_are_returned_together_with_expanded_relationships() {
        for (CallRelationship relationship : CallRelationship.values()) {
            assertComes(MEETING.query().select(CallProperty.STATE).expand(relationship));
            assertComes(MEETING.query()
                    .select(CallProperty.MEETING_INFO, CallProperty.DIRECTION)
                    .expand(relationship));
        }
    }

    @Rule(value = 64, needs = Capability.EXPAND)
    void several_relationships_can_be_expanded_together() {
        CallRelationship[] all = CallRelationship.values();
        for (int i = 0; i < all.length; i++) {
            assertComes(MEETING.query().expand(all[i], all[(i + 1) % all.length]));
        }
        assertComes(MEETING.query().expand(all));
    }

    @Rule(value = 65, needs = Capability.EXPAND)
    void an_empty_relationship_is_not_reported_as_absent() {
        assertComes(EMPTY_WITH_OPERATIONS.query());
        // An adapter may report an empty list of participants as incomplete.
        assertThat(Outcomes.found(lookup.find(EMPTY_WITH_PARTICIPANTS.query())).participants())
                .as("participants of the specimen %s", EMPTY_WITH_PARTICIPANTS)
                .isNotEqualTo(Relationship.notExpanded())
                .satisfies(participants -> assertThat(participants.items()).isEmpty());
    }

    @Rule(
            value = 66,
            needs = {Capability.BULK, Capability.SELECT, Capability.EXPAND})
    void each_result_has_the_properties_and_relationships_of_its_query() {
        List<CallQuery> queries = new ArrayList<>();
        Specimens.PLAIN.forEach(each -> queries.add(each.query()));
        queries.add(MEETING.query());
        queries.add(MEETING.query().select(CallProperty.STATE));
        queries.add(MEETING.query().select(CallProperty.DIRECTION));
        queries.add(EMPTY_WITH_OPERATIONS.query());
        for (CallRelationship relationship : CallRelationship.values()) {
            queries.add(MEETING.query().expand(relationship));
            queries.add(MEETING.query().select(CallProperty.STATE).expand(relationship));
        }

        try (Stream<LookupResult> results = lookup.findAll(queries.stream())) {
            List<LookupResult> all = results.toList();
            assertThat(all).extracting(LookupResult::query).containsExactlyInAnyOrderElementsOf(queries);
            all.forEach(result -> assertFound(result.outcome(), expected(result.query()), result.query()));
        }
    }

    private void assertComes(CallQuery query) {
        assertFound(lookup.find(query), expected(query), query);
    }

    private Call expected(CallQuery query) {
        return world.calls().stream()
                .filter(call -> call.id().equals(query.id()))
                .map(query::applyTo)
                .findFirst()
                .orElseThrow();
    }
}
