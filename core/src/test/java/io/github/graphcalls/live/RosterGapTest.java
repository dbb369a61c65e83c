package io.github.graphcalls.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.live.CallChange.Kind;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.notification.ChangeType;
import org.junit.jupiter.api.Test;

/** Numbers of rosters, and gaps between them. */
class RosterGapTest extends LiveCallsTestCase {

    @Test
    void a_missing_change_of_the_roster_makes_the_call_doubtful_until_a_whole_roster() {
        live.apply(state(CallState.ESTABLISHED));
        live.apply(notification(ChangeType.UPDATED, roster(4)));
        assertThat(live.apply(delta(5)).after().isDoubtful()).isFalse();

        assertThat(live.apply(delta(7)).after().doubts()).containsExactly(Doubt.ROSTER_GAP);
        assertThat(live.apply(delta(8)).after().doubts()).containsExactly(Doubt.ROSTER_GAP);
        assertThat(live.apply(notification(ChangeType.UPDATED, roster(6))).kind())
                .isEqualTo(Kind.OLDER);
        assertThat(lookUp(found(CallState.ESTABLISHED)).after().doubts()).containsExactly(Doubt.ROSTER_GAP);

        CallChange whole = live.apply(notification(ChangeType.UPDATED, roster(8)));
        assertThat(whole.kind()).isEqualTo(Kind.ROSTER_CHANGED);
        assertThat(whole.after().doubts()).isEmpty();
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
