package io.github.graphcalls.lookup;

import static io.github.graphcalls.lookup.Specimen.ID;
import static io.github.graphcalls.lookup.Specimen.QUERY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallQueryTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void a_query_has_all_properties_no_relationship_and_no_deadline() {
        assertThat(QUERY).isEqualTo(new CallQuery(ID, Set.of(), Set.of(), Optional.empty()));
    }

    @Test
    void each_method_of_a_query_changes_one_component() {
        CallQuery query = QUERY.select(CallProperty.STATE, CallProperty.SUBJECT)
                .expand(CallRelationship.PARTICIPANTS)
                .deadline(NOON);

        assertThat(query)
                .isEqualTo(new CallQuery(
                        ID,
                        EnumSet.of(CallProperty.SUBJECT, CallProperty.STATE),
                        EnumSet.of(CallRelationship.PARTICIPANTS),
                        Optional.of(NOON)));
        assertThat(query.select(new CallProperty[0]).expand(new CallRelationship[0]))
                .isEqualTo(QUERY.deadline(NOON));
    }

    @Test
    void a_query_may_name_a_property_or_relationship_twice() {
        assertThat(QUERY.select(CallProperty.STATE, CallProperty.STATE).select())
                .containsExactly(CallProperty.STATE);
        assertThat(QUERY.expand(CallRelationship.OPERATIONS, CallRelationship.OPERATIONS)
                        .expand())
                .containsExactly(CallRelationship.OPERATIONS);
    }

    @Test
    void a_time_limit_is_measured_on_the_clock_of_the_lookup() {
        VirtualTime clock = VirtualTime.startingAt(NOON);

        CallQuery query = QUERY.within(Duration.ofSeconds(5), clock);

        assertThat(query.deadline()).contains(NOON.plusSeconds(5));
    }

    @Test
    void a_time_limit_beyond_the_last_instant_ends_at_the_last_instant() {
        VirtualTime clock = VirtualTime.startingAt(NOON);

        CallQuery query = QUERY.within(ChronoUnit.FOREVER.getDuration(), clock);

        assertThat(query.deadline()).contains(Instant.MAX);
    }

    @Test
    void a_query_cannot_be_changed_through_its_arguments() {
        Set<CallProperty> mine = EnumSet.of(CallProperty.STATE);

        CallQuery query = new CallQuery(ID, mine, Set.of(), Optional.empty());
        mine.clear();

        assertThat(query.select()).containsExactly(CallProperty.STATE);
        assertThatThrownBy(() -> query.select().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_query_lists_its_selection_in_a_fixed_order() {
        CallQuery one = QUERY.select(CallProperty.TARGETS, CallProperty.STATE);
        CallQuery other = QUERY.select(CallProperty.STATE, CallProperty.TARGETS);

        assertThat(one.select()).containsExactly(CallProperty.STATE, CallProperty.TARGETS);
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasToString(other.toString());
    }

    @Test
    void a_query_prints_its_selection_its_relationships_and_its_deadline() {
        assertThat(QUERY).hasToString("CallQuery[" + ID + "]");
        assertThat(QUERY.select(CallProperty.STATE)
                        .expand(CallRelationship.PARTICIPANTS)
                        .deadline(NOON))
                .hasToString("CallQuery[" + ID + ", select [STATE], expand [PARTICIPANTS], deadline " + NOON + "]");
    }

    @Test
    void queries_with_different_components_are_not_equal() {
        assertThat(QUERY.deadline(NOON)).isNotEqualTo(QUERY).doesNotHaveSameHashCodeAs(QUERY);
    }

    @Test
    void a_query_without_an_id_is_refused() {
        assertThatThrownBy(() -> CallQuery.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("id");
    }

    @Test
    void a_lookup_by_id_queries_all_properties() {
        CallLookup lookup = query -> query.equals(QUERY) ? Specimen.ESTABLISHED : Specimen.REJECTED;

        assertThat(lookup.find(ID)).isEqualTo(Specimen.ESTABLISHED);
    }
}
