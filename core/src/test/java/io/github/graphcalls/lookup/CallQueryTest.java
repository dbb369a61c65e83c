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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CallQueryTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Nested
    class A_query {

        @Test
        void asks_for_all_properties_no_relationship_and_within_the_adapters_own_limit() {
            assertThat(QUERY).isEqualTo(new CallQuery(ID, Set.of(), Set.of(), Optional.empty()));
        }

        @Test
        void is_changed_one_thing_at_a_time() {
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
        void may_name_a_property_or_relationship_twice() {
            assertThat(QUERY.select(CallProperty.STATE, CallProperty.STATE).select())
                    .containsExactly(CallProperty.STATE);
            assertThat(QUERY.expand(CallRelationship.OPERATIONS, CallRelationship.OPERATIONS)
                            .expand())
                    .containsExactly(CallRelationship.OPERATIONS);
        }

        @Test
        void ends_a_while_from_now_on_the_clock_of_whoever_looks_up() {
            VirtualTime clock = VirtualTime.startingAt(NOON);

            CallQuery query = QUERY.within(Duration.ofSeconds(5), clock);

            assertThat(query.deadline()).contains(NOON.plusSeconds(5));
        }

        @Test
        void without_an_end_is_given_up_at_the_end_of_time() {
            VirtualTime clock = VirtualTime.startingAt(NOON);

            CallQuery query = QUERY.within(ChronoUnit.FOREVER.getDuration(), clock);

            assertThat(query.deadline()).contains(Instant.MAX);
        }

        @Test
        void cannot_be_changed_from_outside() {
            Set<CallProperty> mine = EnumSet.of(CallProperty.STATE);

            CallQuery query = new CallQuery(ID, mine, Set.of(), Optional.empty());
            mine.clear();

            assertThat(query.select()).containsExactly(CallProperty.STATE);
            assertThatThrownBy(() -> query.select().clear()).isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void lists_what_it_selects_in_one_order() {
            CallQuery one = QUERY.select(CallProperty.TARGETS, CallProperty.STATE);
            CallQuery other = QUERY.select(CallProperty.STATE, CallProperty.TARGETS);

            assertThat(one.select()).containsExactly(CallProperty.STATE, CallProperty.TARGETS);
            assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasToString(other.toString());
        }
    }

    @Nested
    class A_lookup {

        @Test
        void by_id_alone_asks_for_everything() {
            CallLookup lookup = query -> query.equals(QUERY) ? Specimen.ESTABLISHED : Specimen.REJECTED;

            assertThat(lookup.find(ID)).isEqualTo(Specimen.ESTABLISHED);
        }
    }
}
