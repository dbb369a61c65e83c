package io.github.graphcalls.lookup.policy;

import static io.github.graphcalls.lookup.Specimen.ESTABLISHED;
import static io.github.graphcalls.lookup.Specimen.NOT_FOUND;
import static io.github.graphcalls.lookup.Specimen.QUERY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CoalescingLookupTest extends CoalescingFixture {

    @Test
    void equal_queries_share_one_lookup_while_it_is_in_flight() throws Exception {
        assertThatAllGet(NOT_FOUND, 5);

        assertThat(asked).hasValue(1);
    }

    @Test
    void equal_queries_without_a_deadline_time_out_together() throws Exception {
        assertThatAllGet(new TimedOut(START, Diagnostics.NONE), 2);
    }

    private void assertThatAllGet(LookupOutcome outcome, int waiting) throws Exception {
        CallLookup lookup = coalescing(query -> outcome);

        FutureTask<LookupOutcome> asker = start(lookup, QUERY);
        firstIsInFlight.await();
        List<FutureTask<LookupOutcome>> waiters = waiters(lookup, QUERY, waiting);
        firstMayEnd.countDown();

        assertThat(asker.get()).isEqualTo(outcome);
        for (FutureTask<LookupOutcome> waiter : waiters) {
            assertThat(waiter.get()).isEqualTo(outcome);
        }
    }

    @Test
    void an_equal_query_is_looked_up_again_once_the_first_has_its_outcome() {
        CallLookup lookup = coalescing(query -> NOT_FOUND);
        firstMayEnd.countDown();

        LookupOutcome first = lookup.find(QUERY);
        LookupOutcome second = lookup.find(QUERY);

        assertThat(first).isEqualTo(NOT_FOUND);
        assertThat(second).isEqualTo(ESTABLISHED);
    }

    @Test
    void queries_with_different_selections_are_not_shared() throws Exception {
        CallLookup lookup = coalescing(query -> NOT_FOUND);

        FutureTask<LookupOutcome> asker = start(lookup, QUERY);
        firstIsInFlight.await();
        LookupOutcome other = lookup.find(QUERY.select(CallProperty.STATE));
        firstMayEnd.countDown();

        assertThat(other).isEqualTo(ESTABLISHED);
        assertThat(asker.get()).isEqualTo(NOT_FOUND);
    }

    @Test
    void a_waiter_keeps_its_own_deadline() throws Exception {
        CallLookup lookup = coalescing(query -> NOT_FOUND);
        Instant deadline = START.plusMillis(1);

        FutureTask<LookupOutcome> asker = start(lookup, QUERY.deadline(START.plusSeconds(60)));
        firstIsInFlight.await();
        LookupOutcome waiter = lookup.find(QUERY.deadline(deadline));
        firstMayEnd.countDown();

        assertThat(waiter)
                .isInstanceOfSatisfying(
                        TimedOut.class,
                        outcome -> assertThat(outcome.deadline()).isEqualTo(deadline));
        assertThat(asker.get()).isEqualTo(NOT_FOUND);
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_query_without_a_deadline_does_not_wait_for_one_with_a_deadline() throws Exception {
        CallLookup lookup = coalescing(query -> NOT_FOUND);

        FutureTask<LookupOutcome> asker = start(lookup, QUERY.deadline(START.plusSeconds(3600)));
        firstIsInFlight.await();
        LookupOutcome other = lookup.find(QUERY);
        firstMayEnd.countDown();

        assertThat(other).isEqualTo(ESTABLISHED);
        assertThat(asker.get()).isEqualTo(NOT_FOUND);
    }

    @Test
    void an_interrupted_waiter_is_unavailable_with_the_flag_restored_and_affects_no_other() throws Exception {
        CallLookup lookup = coalescing(query -> NOT_FOUND);

        FutureTask<LookupOutcome> asker = start(lookup, QUERY);
        firstIsInFlight.await();
        Thread.currentThread().interrupt();
        LookupOutcome waiter = lookup.find(QUERY);
        boolean flag = Thread.interrupted();
        firstMayEnd.countDown();

        assertThat(flag).isTrue();
        assertThat(waiter)
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        outcome -> assertThat(outcome.cause()).isEqualTo(Unavailable.Cause.INTERRUPTED));
        assertThat(asker.get()).isEqualTo(NOT_FOUND);
    }

    private void assertThatWaitersLookUpAgain(CallLookup first) throws Exception {
        CallLookup lookup = coalescing(first);
        CallQuery query = QUERY.deadline(START.plusSeconds(3600));

        FutureTask<LookupOutcome> asker = start(lookup, query);
        firstIsInFlight.await();
        List<FutureTask<LookupOutcome>> waiters = waiters(lookup, query, 3);
        firstMayEnd.countDown();

        for (FutureTask<LookupOutcome> waiter : waiters) {
            assertThat(waiter.get()).isEqualTo(ESTABLISHED);
        }
        assertThat(asker).succeedsWithin(30, TimeUnit.SECONDS).isNotEqualTo(ESTABLISHED);
    }

    @Test
    void an_interrupt_of_the_first_caller_is_not_shared() throws Exception {
        assertThatWaitersLookUpAgain(query -> Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted"));
    }

    @Test
    void a_passed_deadline_of_the_first_caller_is_not_shared() throws Exception {
        assertThatWaitersLookUpAgain(query -> new TimedOut(START, Diagnostics.NONE));
    }

    @Test
    void an_exception_reaches_the_first_caller_alone() throws Exception {
        CallLookup lookup = coalescing(query -> {
            throw new IllegalStateException("closed");
        });

        FutureTask<LookupOutcome> asker = start(lookup, QUERY);
        firstIsInFlight.await();
        List<FutureTask<LookupOutcome>> waiters = waiters(lookup, QUERY, 1);
        firstMayEnd.countDown();

        assertThat(waiters.get(0).get()).isEqualTo(ESTABLISHED);
        assertThatThrownBy(asker::get).hasRootCauseMessage("closed");
    }
}
