package io.github.graphcalls;

import static io.github.graphcalls.lookup.Specimen.ESTABLISHED;
import static io.github.graphcalls.lookup.Specimen.ID;
import static io.github.graphcalls.lookup.Specimen.NOT_FOUND;
import static io.github.graphcalls.lookup.Specimen.NO_CONNECTION;
import static io.github.graphcalls.lookup.Specimen.QUERY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.live.CallChange;
import io.github.graphcalls.live.LiveCall;
import io.github.graphcalls.live.LiveCalls;
import io.github.graphcalls.lookup.BatchLookup;
import io.github.graphcalls.lookup.BulkLookup;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.policy.AwaitResult;
import io.github.graphcalls.lookup.policy.AwaitState;
import io.github.graphcalls.lookup.policy.CoalescingLookup;
import io.github.graphcalls.lookup.policy.ConcurrencyLimit;
import io.github.graphcalls.lookup.policy.Reconciliation;
import io.github.graphcalls.lookup.policy.ReconciliationResult;
import io.github.graphcalls.lookup.policy.RetryPolicy;
import io.github.graphcalls.lookup.policy.RetryingBatches;
import io.github.graphcalls.lookup.policy.RetryingLookup;
import io.github.graphcalls.lookup.policy.rate.Rate;
import io.github.graphcalls.lookup.policy.rate.RateLimit;
import io.github.graphcalls.notification.CallNotification;
import io.github.graphcalls.notification.ChangeType;
import io.github.graphcalls.notification.NotificationSubject;
import io.github.graphcalls.rules.ReadmeSnippets;
import io.github.graphcalls.time.VirtualTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private final VirtualTime time = VirtualTime.startingAt(Instant.parse("2026-03-01T12:00:00Z"));
    private final CallId id = ID;
    private final CallLookup adapter = query -> ESTABLISHED;

    @Test
    void the_snippet_of_a_lookup_finds_nothing() {
        CallLookup lookup = query -> new NotFound(NotFound.Evidence.NONE, Diagnostics.NONE);

        LookupOutcome outcome = lookup.find(CallId.of("2e1a0b00-2db4-4022-9570-243709c565ab"));

        String answer = outcome.toOptional().map(Call::toString).orElseGet(outcome::toString);

        assertThat(answer)
                .isEqualTo("NotFound[the call service did not report this, so the call may be alive; check the base"
                        + " URL]");
    }

    @Test
    void the_snippet_of_many_lookups_reports_each() {
        CallLookup lookup = query -> NOT_FOUND;
        Stream<CallId> ids = Stream.of(id, CallId.of("another"));

        List<String> report = new ArrayList<>();

        try (Stream<LookupResult> results = lookup.findAll(ids.map(CallQuery::of))) {
            results.forEach(result -> report.add(result.query().id() + ": " + result.outcome()));
        }

        assertThat(report).contains("another: " + NOT_FOUND).hasSize(2);
    }

    @Test
    void the_snippet_of_batches_gives_each_query_its_result() {
        Stream<CallId> ids = Stream.of(id, CallId.of("another"));

        BatchLookup batches = (queries, results) ->
                queries.forEach(query -> results.accept(query, new NotFound(NotFound.Evidence.NONE, Diagnostics.NONE)));

        Stream<LookupResult> all = BulkLookup.inBatches(batches, 20, ids.map(CallQuery::of), BulkLookup.DEFAULT_WINDOW);

        assertThat(all).hasSize(2);
    }

    @Test
    void the_snippet_of_retried_batches_gives_each_query_its_result() {
        BatchLookup batches = (queries, results) -> queries.forEach(query -> results.accept(query, ESTABLISHED));

        BatchLookup patient = new RetryingBatches(batches, RetryPolicy.DEFAULT, time, time, new Random(42)::nextDouble);

        List<LookupOutcome> outcomes = new ArrayList<>();
        patient.find(List.of(QUERY), (query, outcome) -> outcomes.add(outcome));
        assertThat(outcomes).containsExactly(ESTABLISHED);
    }

    @Test
    void the_snippet_of_nested_policies_finds_the_call_of_the_adapter() {
        CallLookup polite =
                RetryingLookup.of(CoalescingLookup.of(ConcurrencyLimit.of(adapter, 16)), RetryPolicy.DEFAULT);

        assertThat(polite.find(id)).isEqualTo(ESTABLISHED);
    }

    @Test
    void the_snippet_of_a_retry_sends_six_requests() {
        List<CallQuery> asked = new ArrayList<>();
        CallLookup adapter = query -> {
            asked.add(query);
            return NO_CONNECTION;
        };

        RetryPolicy patient = RetryPolicy.DEFAULT.withAttempts(6).withTimeout(Duration.ofMinutes(2));

        CallLookup retrying = new RetryingLookup(adapter, patient, time, time, new Random(42)::nextDouble);

        assertThat(retrying.find(QUERY)).isEqualTo(NO_CONNECTION);
        assertThat(asked).hasSize(6);
    }

    @Test
    void the_snippets_of_limits_and_coalescing_find_the_call_of_the_adapter() {
        CallLookup limited = ConcurrencyLimit.of(adapter, 16);
        CallLookup crowded = ConcurrencyLimit.of(RetryingLookup.of(adapter, RetryPolicy.DEFAULT), 64);
        CallLookup coalescing = CoalescingLookup.of(adapter);

        assertThat(limited.find(id)).isEqualTo(ESTABLISHED);
        assertThat(crowded.find(id)).isEqualTo(ESTABLISHED);
        assertThat(coalescing.find(id)).isEqualTo(ESTABLISHED);
    }

    @Test
    void the_snippet_of_a_rate_limit_pauses_a_tenant() {
        String tenant = "contoso.com";

        RateLimit paced = new RateLimit(adapter, Rate.of(50).withBurst(10), query -> tenant, time, time);

        paced.pause(tenant, time.instant().plusSeconds(60));

        assertThat(paced.find(id)).isEqualTo(ESTABLISHED);
        assertThat(time.instant()).isEqualTo(Instant.parse("2026-03-01T12:01:00Z"));
    }

    @Test
    void the_snippet_of_awaiting_sees_the_call_connected() {
        AwaitResult awaited = new AwaitState(adapter, Duration.ofSeconds(2), time, time)
                .await(CallQuery.of(id).within(Duration.ofMinutes(1), time), CallState.ESTABLISHED);

        boolean connected = awaited.reached().isPresent();

        assertThat(connected).isTrue();
    }

    @Test
    void the_snippet_of_reconciling_lists_the_ended_calls() {
        Stream<CallId> ids = Stream.of(id, CallId.of("gone"));
        List<CallId> ended = new ArrayList<>();
        CallLookup adapter = query -> query.id().equals(id) ? ESTABLISHED : NOT_FOUND;

        try (Stream<ReconciliationResult> verdicts = Reconciliation.of(adapter).reconcile(ids)) {
            verdicts.filter(each -> each.verdict() == ReconciliationResult.Verdict.ENDED)
                    .forEach(each -> ended.add(each.id()));
        }

        assertThat(ended).containsExactly(CallId.of("gone"));
    }

    @Test
    void the_snippet_of_live_calls_lists_the_call_that_a_lookup_confirms() {
        CallNotification notification =
                CallNotification.of(ChangeType.UPDATED, id, new NotificationSubject.Roster(List.of()));

        LiveCalls live = new LiveCalls(time, Duration.ofMinutes(10));

        CallChange change = live.apply(notification);
        Reconciliation reconciliation = new Reconciliation(adapter, time);
        reconciliation.reconcile(live.doubtful().map(LiveCall::id)).forEach(live::apply);

        List<LiveCall> alive = live.alive().toList();

        assertThat(change.kind()).isEqualTo(CallChange.Kind.APPEARED);
        assertThat(alive).hasSize(1).noneMatch(LiveCall::isDoubtful);
    }

    @Test
    void every_snippet_of_the_readme_is_run_here() throws IOException {
        ReadmeSnippets.assertCompiledBy(Path.of("src/test/java/io/github/graphcalls/ReadmeTest.java"), 13);
    }
}
