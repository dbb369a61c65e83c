package io.github.graphcalls.lookup.policy;

import static io.github.graphcalls.lookup.Latches.await;
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
import io.github.graphcalls.time.VirtualTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CoalescingLookupTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final VirtualTime time = VirtualTime.startingAt(START);
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch firstIsInFlight = new CountDownLatch(1);
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);

    /** The first lookup waits for the test and then ends as told; later ones find the call. */
    private CallLookup coalescing(CallLookup first) {
        CallLookup lookup = query -> {
            if (asked.incrementAndGet() > 1) {
                return ESTABLISHED;
            }
            firstIsInFlight.countDown();
            await(firstMayEnd);
            return first.find(query);
        };
        return new CoalescingLookup(lookup, time);
    }

    private FutureTask<LookupOutcome> start(CallLookup lookup, CallQuery query) {
        FutureTask<LookupOutcome> task = new FutureTask<>(() -> lookup.find(query));
        Thread thread = new Thread(task, "lookup of " + query.id());
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    private List<FutureTask<LookupOutcome>> waiters(CallLookup lookup, CallQuery query, int number) {
        Set<Thread.State> waits = EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);
        List<FutureTask<LookupOutcome>> waiters = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            waiters.add(new FutureTask<>(() -> lookup.find(query)));
            Thread thread = new Thread(waiters.get(i));
            thread.setDaemon(true);
            thread.start();
            while (!waits.contains(thread.getState())) {
                Thread.onSpinWait();
            }
        }
        return waiters;
    }

    @Nested
    class Identical_lookups {

        @Test
        void share_one_question_while_it_is_in_flight() throws Exception {
            assertThatAllGet(NOT_FOUND, 5);

            assertThat(asked).hasValue(1);
        }

        @Test
        void without_a_deadline_time_out_together_rather_than_one_after_the_other() throws Exception {
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
        void are_asked_anew_once_the_first_is_answered() {
            CallLookup lookup = coalescing(query -> NOT_FOUND);
            firstMayEnd.countDown();

            LookupOutcome first = lookup.find(QUERY);
            LookupOutcome second = lookup.find(QUERY);

            assertThat(first).isEqualTo(NOT_FOUND);
            assertThat(second).isEqualTo(ESTABLISHED);
        }

        @Test
        void have_the_same_selection() throws Exception {
            CallLookup lookup = coalescing(query -> NOT_FOUND);

            FutureTask<LookupOutcome> asker = start(lookup, QUERY);
            firstIsInFlight.await();
            LookupOutcome other = lookup.find(QUERY.select(CallProperty.STATE));
            firstMayEnd.countDown();

            assertThat(other).isEqualTo(ESTABLISHED);
            assertThat(asker.get()).isEqualTo(NOT_FOUND);
        }
    }

    @Nested
    class Who_waits {

        @Test
        void keeps_the_own_deadline() throws Exception {
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
        void as_long_as_the_lookup_inside_allows_does_not_wait_for_one_with_more_time() throws Exception {
            CallLookup lookup = coalescing(query -> NOT_FOUND);

            FutureTask<LookupOutcome> asker = start(lookup, QUERY.deadline(START.plusSeconds(3600)));
            firstIsInFlight.await();
            LookupOutcome other = lookup.find(QUERY);
            firstMayEnd.countDown();

            assertThat(other).isEqualTo(ESTABLISHED);
            assertThat(asker.get()).isEqualTo(NOT_FOUND);
        }

        @Test
        void is_unavailable_when_interrupted_with_the_flag_restored_and_harms_nobody() throws Exception {
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
    }

    @Nested
    class What_befell_only_who_asked {

        private void makesTheWaitersAskAnew(CallLookup first) throws Exception {
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
        void such_as_an_interrupt_is_not_handed_on() throws Exception {
            makesTheWaitersAskAnew(query -> Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted"));
        }

        @Test
        void such_as_a_deadline_is_not_handed_on() throws Exception {
            makesTheWaitersAskAnew(query -> new TimedOut(START, Diagnostics.NONE));
        }

        @Test
        void such_as_an_exception_reaches_only_that_one() throws Exception {
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
}
