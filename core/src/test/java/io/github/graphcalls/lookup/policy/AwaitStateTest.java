package io.github.graphcalls.lookup.policy;

import static io.github.graphcalls.lookup.Specimen.ESTABLISHED;
import static io.github.graphcalls.lookup.Specimen.NOT_FOUND_BY_GATEWAY;
import static io.github.graphcalls.lookup.Specimen.NO_CONNECTION;
import static io.github.graphcalls.lookup.Specimen.QUERY;
import static io.github.graphcalls.lookup.Specimen.TERMINATED;
import static io.github.graphcalls.lookup.Specimen.found;
import static io.github.graphcalls.lookup.Specimen.service;
import static io.github.graphcalls.lookup.Specimen.throttledUntil;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.policy.AwaitResult.Ending;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AwaitStateTest extends Awaiting {

    @Test
    void a_call_is_polled_until_it_is_in_the_state() {
        ScriptedLookup lookup = new ScriptedLookup(time, ESTABLISHING, ESTABLISHING, ESTABLISHED);

        AwaitResult awaited = awaiting(lookup).await(WITHIN_A_MINUTE, CallState.ESTABLISHED);

        assertThat(awaited).isEqualTo(new AwaitResult(Ending.REACHED, ESTABLISHED));
        assertThat(awaited.reached()).isEqualTo(ESTABLISHED.toOptional());
        assertThat(lookup.asked).containsExactly(START, START.plusSeconds(2), START.plusSeconds(4));
    }

    @Test
    void a_call_that_is_in_the_state_is_returned_without_a_wait() {
        ScriptedLookup lookup = new ScriptedLookup(time, TERMINATED);

        AwaitResult awaited = awaiting(lookup).await(WITHIN_A_MINUTE, CallState.TERMINATED);

        assertThat(awaited.ending()).isEqualTo(Ending.REACHED);
        assertThat(time.instant()).isEqualTo(START);
    }

    @Test
    void a_wait_may_be_for_any_condition() {
        ScriptedLookup lookup = new ScriptedLookup(time, ESTABLISHED, found(CallState.HOLD));

        AwaitResult awaited = awaiting(lookup).await(WITHIN_A_MINUTE, call -> !call.hasState(CallState.ESTABLISHED));

        assertThat(awaited.ending()).isEqualTo(Ending.REACHED);
    }

    @Test
    void the_state_is_selected_even_if_the_query_selects_other_properties() {
        ScriptedLookup some = new ScriptedLookup(time, ESTABLISHED);
        ScriptedLookup all = new ScriptedLookup(time, ESTABLISHED);

        awaiting(some).await(WITHIN_A_MINUTE.select(CallProperty.SUBJECT), CallState.ESTABLISHED);
        awaiting(all).await(WITHIN_A_MINUTE, CallState.ESTABLISHED);

        assertThat(some.queries.get(0).select()).containsExactlyInAnyOrder(CallProperty.SUBJECT, CallProperty.STATE);
        assertThat(all.queries.get(0).select()).isEmpty();
    }

    @Test
    void a_404_from_a_gateway_does_not_end_the_wait_for_a_state() {
        ScriptedLookup lookup =
                new ScriptedLookup(time, ESTABLISHING, NOT_FOUND_BY_GATEWAY, NOT_FOUND_BY_GATEWAY, ESTABLISHED);

        AwaitResult awaited = awaiting(lookup).await(WITHIN_A_MINUTE, CallState.ESTABLISHED);

        assertThat(awaited).isEqualTo(new AwaitResult(Ending.REACHED, ESTABLISHED));
        assertThat(lookup.asked)
                .containsExactly(START, START.plusSeconds(2), START.plusSeconds(4), START.plusSeconds(6));
    }

    @Test
    void a_lookup_without_an_answer_is_repeated_not_before_the_service_allows() {
        ScriptedLookup lookup = new ScriptedLookup(
                time,
                throttledUntil(START.plusSeconds(11)),
                service(503, Optional.of(START.plusSeconds(12))),
                NO_CONNECTION,
                new TimedOut(START.plusSeconds(17), Diagnostics.NONE),
                ESTABLISHED);

        AwaitResult awaited = awaiting(lookup).await(WITHIN_A_MINUTE, CallState.ESTABLISHED);

        assertThat(awaited.ending()).isEqualTo(Ending.REACHED);
        assertThat(lookup.asked)
                .containsExactly(
                        START,
                        START.plusSeconds(11),
                        START.plusSeconds(13),
                        START.plusSeconds(15),
                        START.plusSeconds(17));
    }

    @Test
    void a_single_lookup_takes_at_most_30_seconds_and_not_past_the_deadline() {
        ScriptedLookup lookup = new ScriptedLookup(time, ESTABLISHING).taking(Duration.ofSeconds(18));

        awaiting(lookup).await(WITHIN_A_MINUTE, CallState.ESTABLISHED);

        assertThat(lookup.queries)
                .extracting(query -> query.deadline().orElseThrow())
                .containsExactly(START.plusSeconds(30), START.plusSeconds(50), START.plusSeconds(60));
    }

    @Test
    void a_query_without_a_deadline_and_an_interval_of_zero_are_refused() {
        AwaitState awaiting = awaiting(query -> ESTABLISHED);

        assertThatThrownBy(() -> awaiting.await(QUERY, CallState.ESTABLISHED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("query: expected a deadline, found none");
        assertThatThrownBy(() -> new AwaitState(query -> ESTABLISHED, Duration.ZERO, time, time))
                .hasMessage("interval: expected more than zero, found PT0S");
    }
}
