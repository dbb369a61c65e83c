package io.github.graphcalls.lookup;

import static io.github.graphcalls.lookup.Specimen.ID;
import static io.github.graphcalls.lookup.Specimen.QUERY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.Sample;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.Relationship;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a query leaves of a call of which everything is known. */
class ProjectionTest {

    private static final Call EVERYTHING = Sample.call(ID);
    private static final Call NOTHING = Call.builder(ID).build();
    private static final Set<String> RELATIONSHIPS =
            names(Arrays.stream(CallRelationship.values()).map(CallRelationship::graphName));

    @ParameterizedTest
    @EnumSource
    void a_selected_property_comes_with_the_id_and_without_any_other(CallProperty property) {
        Call answer = QUERY.select(property).applyTo(EVERYTHING);

        assertThat(answer.id()).isEqualTo(ID);
        assertThat(kept(answer)).isEqualTo(property == CallProperty.ID ? Set.of() : Set.of(property.graphName()));
    }

    @ParameterizedTest
    @EnumSource
    void a_selection_of_all_but_one_property_lacks_that_one(CallProperty left) {
        CallProperty[] others = Arrays.stream(CallProperty.values())
                .filter(property -> property != left)
                .toArray(CallProperty[]::new);
        Set<String> expected = names(Arrays.stream(others).map(CallProperty::graphName));
        expected.remove(CallProperty.ID.graphName());

        assertThat(kept(QUERY.select(others).applyTo(EVERYTHING))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void an_expanded_relationship_comes_without_any_other(CallRelationship relationship) {
        Set<String> kept = kept(QUERY.expand(relationship).applyTo(EVERYTHING));

        kept.retainAll(RELATIONSHIPS);
        assertThat(kept).containsExactly(relationship.graphName());
    }

    @ParameterizedTest
    @EnumSource
    void an_expanded_relationship_that_the_call_lacks_is_complete_and_empty(CallRelationship relationship)
            throws Exception {
        Call answer = QUERY.expand(relationship).applyTo(NOTHING);

        for (String name : RELATIONSHIPS) {
            assertThat(Call.class.getMethod(name).invoke(answer))
                    .as(name)
                    .isEqualTo(
                            name.equals(relationship.graphName())
                                    ? Relationship.complete(List.of())
                                    : Relationship.notExpanded());
        }
    }

    @Test
    void a_query_without_a_selection_returns_all_properties_and_no_relationship() {
        Call answer = QUERY.applyTo(EVERYTHING);

        Set<String> expected = new TreeSet<>(EVERYTHING.toMap().keySet());
        expected.remove("id");
        expected.removeAll(RELATIONSHIPS);
        assertThat(kept(answer)).isEqualTo(expected);
        assertThat(answer.extras()).isEqualTo(EVERYTHING.extras()).isNotEqualTo(Extras.NONE);
    }

    @Test
    void a_query_with_all_relationships_returns_the_call_unchanged() {
        assertThat(QUERY.expand(CallRelationship.values()).applyTo(EVERYTHING)).isEqualTo(EVERYTHING);
    }

    @Test
    void a_partial_relationship_stays_partial() {
        Relationship<?> part = Relationship.partial(EVERYTHING.operations().items(), "https://next");
        Call known = EVERYTHING.toBuilder()
                .operations(Relationship.partial(EVERYTHING.operations().items(), "https://next"))
                .build();

        assertThat(QUERY.expand(CallRelationship.OPERATIONS).applyTo(known).operations())
                .isEqualTo(part);
    }

    /** The names of the values that equal those of the whole call, the id apart; the others are absent. */
    private static Set<String> kept(Call answer) {
        Map<String, Object> kept = answer.toMap();
        kept.remove("id");

        assertThat(EVERYTHING.toMap()).containsAllEntriesOf(kept);
        return new TreeSet<>(kept.keySet());
    }

    private static Set<String> names(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }
}
