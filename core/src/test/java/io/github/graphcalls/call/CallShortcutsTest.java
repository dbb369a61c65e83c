package io.github.graphcalls.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Relationship;
import java.util.List;
import org.junit.jupiter.api.Test;

/** State, caller and roster in one call each; the end is in {@link CallTest}. */
class CallShortcutsTest {

    private static final Identity ALICE = Identity.of("112f7296", "Alice");

    private static CallBuilder call() {
        return Call.builder(CallId.of("a"));
    }

    @Test
    void the_state_of_a_call_is_a_constant_or_empty() {
        assertThat(call().state(CallState.HOLD).build().callState()).contains(CallState.HOLD);
        assertThat(call().build().callState()).isEmpty();
        assertThat(call().state(CallState.UNKNOWN_FUTURE_VALUE).build().callState())
                .isEmpty();
        assertThat(call().state(Evolvable.parse(CallState.class, "parked"))
                        .build()
                        .callState())
                .isEmpty();
    }

    @Test
    void the_caller_is_the_first_identity_of_the_source() {
        IdentitySet identities =
                IdentitySet.builder().phone(Identity.of("+4930123")).user(ALICE).build();

        assertThat(call().source(ParticipantInfo.of(identities)).build().caller())
                .contains(ALICE);
        assertThat(call().source(ParticipantInfo.of(IdentitySet.NONE)).build().caller())
                .isEmpty();
        assertThat(call().build().caller()).isEmpty();
    }

    @Test
    void the_roster_is_what_graph_sent_of_the_participants() {
        Participant alice = Participant.of("p1", ParticipantInfo.of(IdentitySet.ofUser(ALICE)));

        assertThat(call().participants(Relationship.partial(List.of(alice), "https://next"))
                        .build()
                        .roster())
                .containsExactly(alice);
        assertThat(call().build().roster()).isEmpty();
    }
}
