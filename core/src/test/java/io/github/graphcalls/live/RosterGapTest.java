package io.github.graphcalls.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.live.CallChange.Kind;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.notification.ChangeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of rosters, and gaps between them. */
class RosterGapTest extends LiveCallsTestCase {

    @Test
    void a_missing_change_of_the_roster_makes_the_call_doubtful_until_a_whole_roster() {
        live.apply(state(CallState.ESTABLISHED));
        live.apply(notification(ChangeType.UPDATED, roster(4)));
        assertThat(live.apply(delta(5)).after().isDoubtful()).isFalse();

        assertThat(live.apply(delta(7)).after().doubts()).containsExactly(Doubt.ROSTER_GAP);
        assertThat(live.apply(delta(8)).after().doubts()).containsExactly(Doubt.ROSTER_GAP);
        assertThat(live.apply(notification(ChangeType.UPDATED, roster(5))).kind())
                .isEqualTo(Kind.OLDER);
        assertThat(lookUp(found(CallState.ESTABLISHED)).after().doubts()).containsExactly(Doubt.ROSTER_GAP);

        CallChange whole = live.apply(notification(ChangeType.UPDATED, roster(8)));
        assertThat(whole.kind()).isEqualTo(Kind.ROSTER_CHANGED);
        assertThat(whole.after().doubts()).isEmpty();
    }

    @Test
    void a_whole_roster_closes_the_gap_before_its_number() {
        live.apply(state(CallState.ESTABLISHED));
        live.apply(delta(1));
        live.apply(delta(5));

        assertThat(live.apply(notification(ChangeType.UPDATED, roster(3)))
                        .after()
                        .rosterGap())
                .contains(new RosterGap(4, 4));
        assertThat(live.apply(notification(ChangeType.UPDATED, roster(4)))
                        .after()
                        .doubts())
                .isEmpty();
        assertThat(live.get(ID).orElseThrow().rosterNumber()).hasValue(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 3 2", "1 3 4 2", "1 4 2 3", "1 4 3 2", "2 1", "3 2 1 3 2"})
    void changes_of_the_roster_that_arrive_late_close_the_gap(String order) {
        live.apply(state(CallState.ESTABLISHED));
        boolean wasDoubtful = false;
        LiveCall after = live.get(ID).orElseThrow();
        for (String number : order.split(" ")) {
            after = live.apply(delta(Long.parseLong(number))).after();
            wasDoubtful |= after.isDoubtful();
        }

        assertThat(wasDoubtful).isTrue();
        assertThat(after.doubts()).isEmpty();
        assertThat(after.rosterGap()).isEmpty();
    }

    @Test
    void a_gap_that_is_no_range_of_numbers_is_refused() {
        assertThatThrownBy(() -> new RosterGap(3, 2)).hasMessageContainingAll("rosterGap", "3", "2");
        assertThatThrownBy(() -> new RosterGap(-1, 2)).hasMessageContaining("rosterGap");
    }

    @Test
    void a_lookup_with_a_roster_without_numbers_closes_the_gap_unless_something_arrived_after_it_was_sent() {
        live.apply(state(CallState.ESTABLISHED));
        Call call = Call.builder(ID)
                .state(CallState.ESTABLISHED)
                .participants(
                        Relationship.complete(List.of(Participant.builder().build())))
                .build();
        Instant sent = time.instant();
        time.advance(Duration.ofMillis(1));
        live.apply(delta(7));

        live.apply(ID, new Found(call, Diagnostics.NONE), sent);
        assertThat(live.get(ID).orElseThrow().doubts()).containsExactly(Doubt.ROSTER_GAP);

        assertThat(lookUp(new Found(call, Diagnostics.NONE)).after().doubts()).isEmpty();
    }

    @Test
    void a_lookup_with_the_roster_closes_the_gap() {
        live.apply(state(CallState.ESTABLISHED));
        live.apply(delta(7));
        Call call = Call.builder(ID)
                .state(CallState.ESTABLISHED)
                .participants(Relationship.complete(roster(9).participants()))
                .build();

        LiveCall after = lookUp(new Found(call, Diagnostics.NONE)).after();

        assertThat(after.rosterNumber()).hasValue(9);
        assertThat(after.doubts()).isEmpty();
    }

    @Test
    void a_repeated_or_older_roster_changes_nothing() {
        live.apply(state(CallState.ESTABLISHED));
        live.apply(notification(ChangeType.UPDATED, roster(4)));

        assertThat(live.apply(notification(ChangeType.UPDATED, roster(4))).kind())
                .isEqualTo(Kind.DUPLICATE);
        assertThat(live.apply(delta(4)).kind()).isEqualTo(Kind.DUPLICATE);
        assertThat(live.apply(delta(2)).kind()).isEqualTo(Kind.OLDER);
        assertThat(live.get(ID).orElseThrow().rosterNumber()).hasValue(4);
    }
}
