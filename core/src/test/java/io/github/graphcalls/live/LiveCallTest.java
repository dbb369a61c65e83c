package io.github.graphcalls.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.result.CallEnd;
import io.github.graphcalls.call.value.Evolvable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveCallTest extends LiveCallsTestCase {

    private final Instant now = time.instant();

    @Test
    void a_call_prints_its_state_the_evidence_of_its_end_and_its_doubts() {
        CallEnd end = CallEnd.of(Optional.empty(), Optional.of("AppTransferred"));
        Doubt doubt = Doubt.values()[0];

        assertThat(LiveCall.builder(ID, now)
                        .state(Evolvable.of(CallState.TERMINATED), now)
                        .evidence(CallEvidence.NOT_FOUND)
                        .end(end)
                        .build())
                .hasToString("LiveCall[" + ID + ", terminated, ended: NOT_FOUND, " + end + "]");
        assertThat(LiveCall.builder(ID, now).doubts(EnumSet.of(doubt)).build())
                .hasToString("LiveCall[" + ID + ", doubtful: [" + doubt + "]]");
    }

    @Test
    void a_view_prints_the_number_of_its_calls() {
        live.add(ID);

        assertThat(live).hasToString("LiveCalls[1 held]");
    }

    @Test
    void a_call_without_an_instant_or_with_a_negative_roster_number_is_refused() {
        assertThatThrownBy(() -> LiveCall.builder(ID, null).build()).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> LiveCall.builder(ID, now).rosterNumber(-1).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("rosterNumber: ");
    }
}
