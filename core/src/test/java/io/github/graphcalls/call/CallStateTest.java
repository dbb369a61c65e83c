package io.github.graphcalls.call;

import static io.github.graphcalls.call.CallState.ESTABLISHED;
import static io.github.graphcalls.call.CallState.ESTABLISHING;
import static io.github.graphcalls.call.CallState.HOLD;
import static io.github.graphcalls.call.CallState.INCOMING;
import static io.github.graphcalls.call.CallState.REDIRECTING;
import static io.github.graphcalls.call.CallState.RINGING;
import static io.github.graphcalls.call.CallState.TERMINATED;
import static io.github.graphcalls.call.CallState.TERMINATING;
import static io.github.graphcalls.call.CallState.TRANSFERRING;
import static io.github.graphcalls.call.CallState.TRANSFER_ACCEPTED;
import static io.github.graphcalls.call.CallState.UNKNOWN_FUTURE_VALUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CallStateTest {

    static Stream<Arguments> documented() {
        return Stream.of(
                argumentSet("outgoing, answered", List.of(ESTABLISHING, ESTABLISHED)),
                argumentSet("outgoing, not answered", List.of(ESTABLISHING, TERMINATED)),
                argumentSet("incoming, answered", List.of(INCOMING, ESTABLISHING, ESTABLISHED)),
                argumentSet("incoming, rejected or ignored", List.of(INCOMING, TERMINATED)),
                argumentSet("incoming, redirected", List.of(INCOMING, REDIRECTING, TERMINATED)),
                argumentSet("transferred", List.of(ESTABLISHED, TRANSFERRING, TRANSFER_ACCEPTED, TERMINATED)),
                argumentSet("transfer failed at once", List.of(ESTABLISHED, TRANSFERRING, ESTABLISHED)),
                argumentSet("transfer failed late", List.of(ESTABLISHED, TRANSFERRING, TRANSFER_ACCEPTED, ESTABLISHED)),
                argumentSet("hung up by the application", List.of(ESTABLISHED, TERMINATING, TERMINATED)),
                argumentSet("ended by the other side", List.of(ESTABLISHED, TERMINATED)),
                argumentSet("rung for", List.of(ESTABLISHING, RINGING, ESTABLISHED)),
                argumentSet("put on hold", List.of(ESTABLISHED, HOLD, ESTABLISHED)));
    }

    @ParameterizedTest
    @MethodSource("documented")
    void a_call_may_go_through_the_states_that_graph_documents(List<CallState> life) {
        for (int i = 1; i < life.size(); i++) {
            assertThat(life.get(i - 1).canBecome(life.get(i)))
                    .as("%s to %s", life.get(i - 1), life.get(i))
                    .isTrue();
            assertThat(life.get(0).canReach(life.get(i))).isTrue();
        }
    }

    @Test
    void a_call_does_not_skip_a_state_that_graph_shows_in_between() {
        assertThat(INCOMING.canBecome(ESTABLISHED)).isFalse();
        assertThat(INCOMING.canReach(ESTABLISHED)).isTrue();
        assertThat(ESTABLISHED.canBecome(TRANSFER_ACCEPTED)).isFalse();
        assertThat(ESTABLISHED.canReach(TRANSFER_ACCEPTED)).isTrue();
    }

    @Test
    void a_call_does_not_return_to_its_first_states() {
        for (CallState state : EnumSet.complementOf(EnumSet.of(INCOMING, ESTABLISHING, RINGING))) {
            assertThat(state.canReach(INCOMING)).as("%s", state).isFalse();
            assertThat(state.canReach(ESTABLISHING)).as("%s", state).isFalse();
            assertThat(state.canReach(RINGING)).as("%s", state).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(CallState.class)
    void a_terminated_call_has_no_later_state(CallState later) {
        assertThat(TERMINATED.canBecome(later)).isFalse();
        assertThat(TERMINATED.canReach(later)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = CallState.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TERMINATED", "UNKNOWN_FUTURE_VALUE"})
    void a_call_may_be_terminated_from_every_state(CallState earlier) {
        assertThat(earlier.canBecome(TERMINATED)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(CallState.class)
    void a_state_that_graph_hides_has_no_known_successors(CallState later) {
        assertThat(UNKNOWN_FUTURE_VALUE.canReach(later)).isFalse();
        assertThat(later.canBecome(UNKNOWN_FUTURE_VALUE)).isFalse();
    }

    @Test
    void the_set_of_following_states_is_a_new_one() {
        Set<CallState> next = ESTABLISHED.next();

        next.clear();

        assertThat(ESTABLISHED.canBecome(HOLD)).isTrue();
    }
}
