package io.github.graphcalls.lookup.policy;

import static io.github.graphcalls.lookup.Specimen.DENIED;
import static io.github.graphcalls.lookup.Specimen.ESTABLISHED;
import static io.github.graphcalls.lookup.Specimen.MALFORMED;
import static io.github.graphcalls.lookup.Specimen.NOT_FOUND;
import static io.github.graphcalls.lookup.Specimen.NOT_FOUND_BY_GATEWAY;
import static io.github.graphcalls.lookup.Specimen.NO_CONNECTION;
import static io.github.graphcalls.lookup.Specimen.TERMINATED;
import static io.github.graphcalls.lookup.Specimen.THROTTLED;
import static io.github.graphcalls.lookup.Specimen.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.policy.ReconciliationResult.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    @Test
    void each_call_gets_a_verdict_with_its_outcome() {
        Map<CallId, LookupOutcome> outcomes = Map.of(
                CallId.of("established"), ESTABLISHED,
                CallId.of("terminating"), found(CallState.TERMINATING),
                CallId.of("terminated"), TERMINATED,
                CallId.of("gone"), NOT_FOUND,
                CallId.of("behind-a-gateway"), NOT_FOUND_BY_GATEWAY,
                CallId.of("throttled"), THROTTLED,
                CallId.of("denied"), DENIED,
                CallId.of("malformed"), MALFORMED,
                CallId.of("unreachable"), NO_CONNECTION);
        CallLookup lookup = query -> outcomes.get(query.id());

        Stream<ReconciliationResult> reconciled =
                new Reconciliation(lookup, CLOCK).reconcile(outcomes.keySet().stream());

        assertThat(reconciled)
                .containsExactlyInAnyOrder(
                        of("established", Verdict.ALIVE, ESTABLISHED),
                        of("terminating", Verdict.ALIVE, found(CallState.TERMINATING)),
                        of("terminated", Verdict.ENDED, TERMINATED),
                        of("gone", Verdict.ENDED, NOT_FOUND),
                        of("behind-a-gateway", Verdict.UNKNOWN, NOT_FOUND_BY_GATEWAY),
                        of("throttled", Verdict.UNKNOWN, THROTTLED),
                        of("denied", Verdict.UNKNOWN, DENIED),
                        of("malformed", Verdict.UNKNOWN, MALFORMED),
                        of("unreachable", Verdict.UNKNOWN, NO_CONNECTION));
    }

    @Test
    void calls_are_looked_up_through_the_bulk_lookup_of_the_adapter() {
        CallLookup batching = new CallLookup() {
            @Override
            public LookupOutcome find(CallQuery query) {
                throw new AssertionError("asked one by one");
            }

            @Override
            public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
                return queries.map(query -> new LookupResult(query, NOT_FOUND));
            }
        };

        Stream<ReconciliationResult> reconciled =
                new Reconciliation(batching, CLOCK).reconcile(Stream.of(CallId.of("gone")));

        assertThat(reconciled).containsExactly(of("gone", Verdict.ENDED, NOT_FOUND));
    }

    @Test
    void a_call_is_not_ended_by_diagnostics_without_evidence() {
        LookupOutcome unproven = NOT_FOUND_BY_GATEWAY.withDiagnostics(NOT_FOUND.diagnostics());

        Stream<ReconciliationResult> reconciled =
                new Reconciliation(query -> unproven, CLOCK).reconcile(Stream.of(CallId.of("alive")));

        assertThat(reconciled).containsExactly(of("alive", Verdict.UNKNOWN, unproven));
    }

    @Test
    void an_id_that_stands_twice_gets_two_verdicts() {
        Stream<ReconciliationResult> reconciled = new Reconciliation(query -> NOT_FOUND, CLOCK)
                .reconcile(Stream.of(CallId.of("gone"), CallId.of("gone")));

        assertThat(reconciled)
                .containsExactly(of("gone", Verdict.ENDED, NOT_FOUND), of("gone", Verdict.ENDED, NOT_FOUND));
    }

    @Test
    void a_verdict_without_an_outcome_is_refused() {
        assertThatThrownBy(() -> of("gone", Verdict.ENDED, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("outcome");
    }

    @Test
    void closing_the_verdicts_closes_the_ids() {
        AtomicBoolean closed = new AtomicBoolean();
        Stream<CallId> source = Stream.of(CallId.of("gone")).onClose(() -> closed.set(true));

        new Reconciliation(query -> NOT_FOUND, CLOCK).reconcile(source).close();

        assertThat(closed).isTrue();
    }

    private static ReconciliationResult of(String id, Verdict verdict, LookupOutcome outcome) {
        return new ReconciliationResult(CallId.of(id), verdict, outcome, CLOCK.instant());
    }
}
