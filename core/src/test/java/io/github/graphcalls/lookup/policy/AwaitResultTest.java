package io.github.graphcalls.lookup.policy;

import static io.github.graphcalls.lookup.Specimen.DENIED;
import static io.github.graphcalls.lookup.Specimen.MALFORMED;
import static io.github.graphcalls.lookup.Specimen.NOT_FOUND;
import static io.github.graphcalls.lookup.Specimen.NOT_FOUND_BY_GATEWAY;
import static io.github.graphcalls.lookup.Specimen.QUERY;
import static io.github.graphcalls.lookup.Specimen.REJECTED;
import static io.github.graphcalls.lookup.Specimen.TERMINATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.CallState;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.lookup.policy.AwaitResult.Ending;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AwaitResultTest extends Awaiting {

    static Stream<LookupOutcome> hopeless() {
        return Stream.of(
                DENIED,
                REJECTED,
                MALFORMED,
                Unavailable.because(Unavailable.Cause.BLOCKED, "the proxy wants a password"));
    }

    @Test
    void a_wait_ends_when_the_call_is_over() {
        AwaitResult awaited = awaiting(new ScriptedLookup(time, ESTABLISHING, TERMINATED))
                .await(WITHIN_A_MINUTE, CallState.ESTABLISHED);

        assertThat(awaited).isEqualTo(new AwaitResult(Ending.OVER, TERMINATED));
        assertThat(awaited.reached()).isEmpty();
    }

    @Test
    void a_wait_ends_when_the_call_no_longer_exists() {
        AwaitResult awaited = awaiting(new ScriptedLookup(time, ESTABLISHING, NOT_FOUND))
                .await(WITHIN_A_MINUTE, CallState.TERMINATED);

        assertThat(awaited).isEqualTo(new AwaitResult(Ending.NOT_FOUND, NOT_FOUND));
    }

    @Test
    void a_wait_for_a_call_that_only_a_gateway_does_not_find_ends_at_the_deadline() {
        ScriptedLookup lookup = new ScriptedLookup(time, NOT_FOUND_BY_GATEWAY);

        AwaitResult awaited = awaiting(lookup).await(QUERY.deadline(START.plusSeconds(5)), CallState.TERMINATED);

        assertThat(awaited).isEqualTo(new AwaitResult(Ending.DEADLINE, NOT_FOUND_BY_GATEWAY));
        assertThat(lookup.asked).containsExactly(START, START.plusSeconds(2), START.plusSeconds(4));
    }

    @ParameterizedTest
    @MethodSource("hopeless")
    void a_wait_ends_when_a_retry_does_not_help(LookupOutcome outcome) {
        AwaitResult awaited = awaiting(new ScriptedLookup(time, outcome)).await(WITHIN_A_MINUTE, CallState.ESTABLISHED);

        assertThat(awaited).isEqualTo(new AwaitResult(Ending.FAILED, outcome));
    }

    @Test
    void a_wait_ends_before_a_lookup_at_the_deadline() {
        ScriptedLookup lookup = new ScriptedLookup(time, ESTABLISHING);

        AwaitResult awaited = awaiting(lookup).await(QUERY.deadline(START.plusSeconds(4)), CallState.ESTABLISHED);

        assertThat(awaited).isEqualTo(new AwaitResult(Ending.DEADLINE, ESTABLISHING));
        assertThat(lookup.asked).containsExactly(START, START.plusSeconds(2));
    }

    @Test
    void a_wait_with_an_endless_interval_ends_after_one_lookup() {
        AwaitState once =
                new AwaitState(new ScriptedLookup(time, ESTABLISHING), ChronoUnit.FOREVER.getDuration(), time, time);

        AwaitResult awaited = once.await(QUERY.deadline(Instant.MAX), CallState.ESTABLISHED);

        assertThat(awaited).isEqualTo(new AwaitResult(Ending.DEADLINE, ESTABLISHING));
    }

    @Test
    void a_wait_up_to_the_last_instant_ends() {
        time.advance(Duration.between(START, Instant.MAX.minusSeconds(1)));

        AwaitResult awaited = awaiting(new ScriptedLookup(time, ESTABLISHING))
                .await(QUERY.deadline(Instant.MAX), CallState.ESTABLISHED);

        assertThat(awaited).isEqualTo(new AwaitResult(Ending.DEADLINE, ESTABLISHING));
    }

    @Test
    void a_result_without_an_outcome_is_refused() {
        assertThatThrownBy(() -> new AwaitResult(Ending.REACHED, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("last");
    }

    @Test
    void an_interrupted_wait_ends_with_the_flag_restored() {
        Thread.currentThread().interrupt();
        AwaitResult waiting =
                awaiting(new ScriptedLookup(time, ESTABLISHING)).await(WITHIN_A_MINUTE, CallState.ESTABLISHED);
        boolean flag = Thread.interrupted();
        AwaitResult asking = awaiting(
                        new ScriptedLookup(time, Unavailable.because(Unavailable.Cause.INTERRUPTED, "stop")))
                .await(WITHIN_A_MINUTE, CallState.ESTABLISHED);

        assertThat(flag).isTrue();
        assertThat(waiting).isEqualTo(new AwaitResult(Ending.INTERRUPTED, ESTABLISHING));
        assertThat(asking.ending()).isEqualTo(Ending.INTERRUPTED);
    }
}
