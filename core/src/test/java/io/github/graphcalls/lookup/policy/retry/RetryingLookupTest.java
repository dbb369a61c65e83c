package io.github.graphcalls.lookup.policy.retry;

import static io.github.graphcalls.lookup.Specimen.DENIED;
import static io.github.graphcalls.lookup.Specimen.ESTABLISHED;
import static io.github.graphcalls.lookup.Specimen.MALFORMED;
import static io.github.graphcalls.lookup.Specimen.NOT_FOUND;
import static io.github.graphcalls.lookup.Specimen.NO_CONNECTION;
import static io.github.graphcalls.lookup.Specimen.QUERY;
import static io.github.graphcalls.lookup.Specimen.REJECTED;
import static io.github.graphcalls.lookup.Specimen.THROTTLED;
import static io.github.graphcalls.lookup.Specimen.service;
import static io.github.graphcalls.lookup.Specimen.throttledUntil;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.Specimen;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.lookup.policy.ScriptedLookup;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RetryingLookupTest extends Retrying {

    private static final double ALMOST_ALL = Math.nextDown(1.0);

    static Stream<LookupOutcome> passing() {
        return Stream.of(
                THROTTLED,
                NO_CONNECTION,
                service(503, Optional.empty()),
                service(504, Optional.empty()),
                signIn(400),
                signIn(404),
                signIn(408),
                signIn(410),
                signIn(429),
                signIn(500),
                signIn(502),
                signIn(503),
                Unavailable.because(Unavailable.Cause.SIGN_IN, "no token: connection reset"));
    }

    private static Unavailable signIn(int status) {
        return new Unavailable(Unavailable.Cause.SIGN_IN, Optional.empty(), Diagnostics.of(status, "", "no token"));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void an_outcome_that_may_change_is_retried(LookupOutcome outcome) {
        ScriptedLookup lookup = new ScriptedLookup(time, outcome, ESTABLISHED);

        LookupOutcome answer = retrying(lookup, 0.5).find(QUERY);

        assertThat(answer).isEqualTo(ESTABLISHED);
        assertThat(lookup.asked).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("passing")
    void there_are_at_most_four_attempts_and_the_last_outcome_counts(LookupOutcome outcome) {
        ScriptedLookup lookup = new ScriptedLookup(time, outcome);

        LookupOutcome answer = retrying(lookup, 0.5).find(QUERY);

        assertThat(answer).isEqualTo(outcome);
        assertThat(lookup.asked).hasSize(4);
    }

    static Stream<LookupOutcome> lasting() {
        return Stream.of(
                ESTABLISHED,
                NOT_FOUND,
                DENIED,
                REJECTED,
                MALFORMED,
                new TimedOut(START, Diagnostics.NONE),
                service(500, Optional.empty()),
                service(502, Optional.empty()),
                service(408, Optional.empty()),
                Unavailable.because(Unavailable.Cause.BLOCKED, "the proxy wants a password"),
                new Unavailable(Unavailable.Cause.BLOCKED, Optional.empty(), Diagnostics.of(503, "", "busy")),
                new Unavailable(Unavailable.Cause.INTERRUPTED, Optional.empty(), Diagnostics.of(503, "", "busy")));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void an_outcome_that_cannot_change_is_not_retried(LookupOutcome outcome) {
        ScriptedLookup lookup = new ScriptedLookup(time, outcome, ESTABLISHED);

        LookupOutcome answer = retrying(lookup, 0.5).find(QUERY);

        assertThat(answer).isSameAs(outcome);
        assertThat(lookup.asked).hasSize(1);
        assertThat(time.instant()).isEqualTo(START);
    }

    @Test
    void a_wait_is_a_random_part_of_a_doubling_delay() {
        ScriptedLookup lookup = new ScriptedLookup(time, THROTTLED);

        retrying(lookup, 0.5).find(QUERY);

        assertThat(lookup.asked)
                .containsExactly(START, START.plusMillis(500), START.plusMillis(1_500), START.plusMillis(3_500));
    }

    @Test
    void a_wait_may_be_zero_and_is_never_the_whole_delay() {
        ScriptedLookup atOnce = new ScriptedLookup(time, THROTTLED);
        ScriptedLookup late = new ScriptedLookup(time, THROTTLED);

        retrying(atOnce, 0).find(QUERY);
        retrying(late, ALMOST_ALL).find(QUERY);

        assertThat(atOnce.asked).containsOnly(START);
        assertThat(late.asked).last().isEqualTo(START.plusMillis(999 + 1_999 + 3_999));
    }

    @Test
    void a_wait_ends_exactly_at_the_instant_of_the_service() {
        Instant until = START.plusNanos(2_128_000_001L);
        ScriptedLookup lookup = new ScriptedLookup(
                time, throttledUntil(until), service(503, Optional.of(until.plusSeconds(7))), ESTABLISHED);

        retrying(lookup, 0).find(QUERY);

        assertThat(lookup.asked).containsExactly(START, until, until.plusSeconds(7));
    }

    @Test
    void an_instant_in_the_past_counts_as_absent() {
        ScriptedLookup lookup = new ScriptedLookup(time, throttledUntil(START), ESTABLISHED);

        retrying(lookup, 0.5).find(QUERY);

        assertThat(lookup.asked).containsExactly(START, START.plusMillis(500));
    }

    @Test
    void an_interrupted_wait_makes_the_lookup_unavailable_and_restores_the_flag() {
        Instant until = START.plusSeconds(5);
        ScriptedLookup lookup = new ScriptedLookup(time, throttledUntil(until), ESTABLISHED);

        Thread.currentThread().interrupt();
        LookupOutcome answer = retrying(lookup, 0.5).find(QUERY);
        boolean flag = Thread.interrupted();

        assertThat(flag).isTrue();
        assertThat(answer).isInstanceOfSatisfying(Unavailable.class, outcome -> {
            assertThat(outcome.cause()).isEqualTo(Unavailable.Cause.INTERRUPTED);
            assertThat(outcome.retryAt()).contains(until);
        });
        assertThat(lookup.asked).hasSize(1);
    }

    @Test
    void each_query_of_a_bulk_lookup_is_retried_by_itself() {
        ConcurrentMap<CallQuery, Boolean> seen = new ConcurrentHashMap<>();
        CallLookup lookup = query -> seen.putIfAbsent(query, true) == null ? NO_CONNECTION : ESTABLISHED;

        Stream<LookupResult> results = retrying(lookup, 0)
                .findAll(IntStream.range(0, 200)
                        .mapToObj(number -> Specimen.query(number).deadline(START.plusSeconds(30))));

        assertThat(results)
                .hasSize(200)
                .allSatisfy(result -> assertThat(result.outcome()).isEqualTo(ESTABLISHED));
    }
}
