package io.github.graphcalls.contract.rules.call;

import static io.github.graphcalls.contract.rules.Outcomes.assertFound;
import static io.github.graphcalls.contract.rules.Outcomes.found;
import static io.github.graphcalls.contract.specimen.Specimens.ALL_HANDS;
import static io.github.graphcalls.contract.specimen.Specimens.FUTURE;
import static io.github.graphcalls.contract.specimen.Specimens.MEETING;
import static io.github.graphcalls.contract.specimen.Specimens.MEETING_WITH_AUDIO_ROUTING_GROUPS;
import static io.github.graphcalls.contract.specimen.Specimens.MEETING_WITH_CONTENT_SHARING_SESSIONS;
import static io.github.graphcalls.contract.specimen.Specimens.MEETING_WITH_OPERATIONS;
import static io.github.graphcalls.contract.specimen.Specimens.MEETING_WITH_PARTICIPANTS;
import static io.github.graphcalls.contract.specimen.Specimens.PEER_TO_PEER;
import static io.github.graphcalls.contract.specimen.Specimens.PEER_TO_PEER_SELECTED;
import static io.github.graphcalls.contract.specimen.Specimens.PLAIN;
import static io.github.graphcalls.contract.specimen.Specimens.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.rules.Outcomes;
import io.github.graphcalls.contract.rules.Rule;
import io.github.graphcalls.contract.rules.RuleGroup;
import io.github.graphcalls.contract.rules.Source;
import io.github.graphcalls.contract.specimen.Specimen;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import java.util.Locale;
import org.junit.jupiter.api.Tag;

/** A call is found with everything that was requested, and nothing else. */
@Tag(RuleGroup.LOCALE)
@Source("Graph: Get call; Javadoc of CallLookup and of Relationship")
public abstract class FindingRules extends RuleGroup {

    /** For the contract. */
    protected FindingRules() {}

    @Rule(1)
    void a_call_is_found_with_every_property_that_it_has() {
        for (Specimen specimen : PLAIN) {
            assertComes(specimen);
        }
    }

    @Rule(2)
    void an_unknown_enum_value_is_kept() {
        LookupOutcome outcome = lookup.find(FUTURE.query());

        assertThat(Outcomes.words(found(outcome))).isEqualTo(Outcomes.words(FUTURE.answer()));
    }

    @Rule(3)
    void an_unknown_member_is_kept() {
        LookupOutcome outcome = lookup.find(FUTURE.query());
        LookupOutcome annotated = lookup.find(PEER_TO_PEER.query());

        // An adapter may add annotations of a service, such as a context; it must not lose a member.
        assertThat(Outcomes.members(found(outcome)))
                .zipSatisfy(
                        Outcomes.members(FUTURE.answer()),
                        (members, sent) -> assertThat(members).containsAllEntriesOf(sent));
        assertThat(found(annotated).extras().members())
                .containsAllEntriesOf(PEER_TO_PEER.answer().extras().members());
    }

    @Rule(4)
    void an_unknown_type_is_kept() {
        LookupOutcome outcome = lookup.find(FUTURE.query());

        assertThat(Outcomes.types(found(outcome))).isEqualTo(Outcomes.types(FUTURE.answer()));
    }

    @Rule(5)
    void an_id_finds_its_call_with_or_without_dashes_and_in_any_case() {
        CallId otherwise =
                CallId.of(PEER_TO_PEER.query().id().value().replace("-", "").toUpperCase(Locale.ROOT));

        LookupOutcome outcome = lookup.find(otherwise);

        assertThat(found(outcome).id().sameCallAs(otherwise))
                .as("the id of the call that was found is that of the query")
                .isTrue();
    }

    @Rule(6)
    void an_unknown_id_is_not_found_and_no_error() {
        LookupOutcome outcome = lookup.find(UNKNOWN);

        assertThat(outcome).isInstanceOf(NotFound.class);
    }

    @Rule(7)
    void a_relationship_that_is_not_expanded_is_absent() {
        LookupOutcome outcome = lookup.find(MEETING.query());

        assertThat(found(outcome).participants()).isEqualTo(Relationship.notExpanded());
        assertThat(found(outcome).operations()).isEqualTo(Relationship.notExpanded());
        assertThat(found(outcome).audioRoutingGroups()).isEqualTo(Relationship.notExpanded());
        assertThat(found(outcome).contentSharingSessions()).isEqualTo(Relationship.notExpanded());
    }

    @Rule(value = 8, needs = Capability.SELECT)
    void only_the_selected_properties_and_the_id_are_returned() {
        assertComes(PEER_TO_PEER_SELECTED);
    }

    @Rule(value = 9, needs = Capability.EXPAND)
    void expanded_participants_are_returned_in_full() {
        assertComes(MEETING_WITH_PARTICIPANTS);
    }

    @Rule(value = 39, needs = Capability.EXPAND)
    void expanded_operations_are_returned_in_full() {
        assertComes(MEETING_WITH_OPERATIONS);
    }

    @Rule(value = 40, needs = Capability.EXPAND)
    void expanded_audio_routing_groups_are_returned_in_full() {
        assertComes(MEETING_WITH_AUDIO_ROUTING_GROUPS);
    }

    @Rule(value = 41, needs = Capability.EXPAND)
    void expanded_content_sharing_sessions_are_returned_in_full() {
        assertComes(MEETING_WITH_CONTENT_SHARING_SESSIONS);
    }

    @Rule(value = 42, needs = Capability.EXPAND)
    void a_relationship_with_a_next_link_is_reported_as_incomplete() {
        assertComes(ALL_HANDS);
    }

    private void assertComes(Specimen specimen) {
        assertFound(lookup.find(specimen.query()), specimen.answer(), specimen);
    }
}
