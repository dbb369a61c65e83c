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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CallStateTest {

    @Nested
    class The_life_of_a_call {

        static Stream<Arguments> documented() {
            return Stream.of(
                    argumentSet("outgoing, answered", List.of(ESTABLISHING, ESTABLISHED)),
                    argumentSet("outgoing, not answered", List.of(ESTABLISHING, TERMINATED)),
                    argumentSet("incoming, answered", List.of(INCOMING, ESTABLISHING, ESTABLISHED)),
                    argumentSet("incoming, rejected or ignored", List.of(INCOMING, TERMINATED)),
                    argumentSet("incoming, redirected", List.of(INCOMING, REDIRECTING, TERMINATED)),
                    argumentSet("transferred", List.of(ESTABLISHED, TRANSFERRING, TRANSFER_ACCEPTED, TERMINATED)),
                    argumentSet("transfer failed at once", List.of(ESTABLISHED, TRANSFERRING, ESTABLISHED)),
                    argumentSet(
                            "transfer failed late", List.of(ESTABLISHED, TRANSFERRING, TRANSFER_ACCEPTED, ESTABLISHED)),
                    argumentSet("hung up by the application", List.of(ESTABLISHED, TERMINATING, TERMINATED)),
                    argumentSet("ended by the other side", List.of(ESTABLISHED, TERMINATED)),
                    argumentSet("rung for", List.of(ESTABLISHING, RINGING, ESTABLISHED)),
                    argumentSet("put on hold", List.of(ESTABLISHED, HOLD, ESTABLISHED)));
        }

        @ParameterizedTest
        @MethodSource("documented")
        void may_go_as_Graph_documents_it(List<CallState> life) {
            for (int i = 1; i < life.size(); i++) {
                assertThat(life.get(i - 1).canBecome(life.get(i)))
                        .as("%s to %s", life.get(i - 1), life.get(i))
                        .isTrue();
                assertThat(life.get(0).canReach(life.get(i))).isTrue();
            }
        }

        @Test
        void does_not_jump_where_Graph_shows_a_step_between() {
            assertThat(INCOMING.canBecome(ESTABLISHED)).isFalse();
            assertThat(INCOMING.canReach(ESTABLISHED)).isTrue();
            assertThat(ESTABLISHED.canBecome(TRANSFER_ACCEPTED)).isFalse();
            assertThat(ESTABLISHED.canReach(TRANSFER_ACCEPTED)).isTrue();
        }

        @Test
        void does_not_go_back_to_its_beginning() {
            for (CallState state : EnumSet.complementOf(EnumSet.of(INCOMING, ESTABLISHING, RINGING))) {
                assertThat(state.canReach(INCOMING)).as("%s", state).isFalse();
                assertThat(state.canReach(ESTABLISHING)).as("%s", state).isFalse();
                assertThat(state.canReach(RINGING)).as("%s", state).isFalse();
            }
        }
    }

    @Nested
    class A_terminated_call {

        @ParameterizedTest
        @EnumSource(CallState.class)
        void becomes_nothing_else(CallState later) {
            assertThat(TERMINATED.canBecome(later)).isFalse();
            assertThat(TERMINATED.canReach(later)).isFalse();
        }

        @ParameterizedTest
        @EnumSource(
                value = CallState.class,
                mode = EnumSource.Mode.EXCLUDE,
                names = {"TERMINATED", "UNKNOWN_FUTURE_VALUE"})
        void may_come_of_any_other(CallState earlier) {
            assertThat(earlier.canBecome(TERMINATED)).isTrue();
        }
    }

    @Nested
    class A_state_that_Graph_hides {

        @ParameterizedTest
        @EnumSource(CallState.class)
        void tells_nothing_of_what_follows(CallState later) {
            assertThat(UNKNOWN_FUTURE_VALUE.canReach(later)).isFalse();
            assertThat(later.canBecome(UNKNOWN_FUTURE_VALUE)).isFalse();
        }
    }

    @Test
    void the_states_that_follow_are_the_callers_to_change() {
        Set<CallState> next = ESTABLISHED.next();

        next.clear();

        assertThat(ESTABLISHED.canBecome(HOLD)).isTrue();
    }
}
