package io.github.graphcalls.lookup.policy;

import static io.github.graphcalls.lookup.Latches.await;
import static io.github.graphcalls.lookup.Specimen.ESTABLISHED;

import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.time.VirtualTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that look up the same call while a first lookup is in flight. */
abstract class CoalescingFixture {

    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    final VirtualTime time = VirtualTime.startingAt(START);
    final AtomicInteger asked = new AtomicInteger();
    final CountDownLatch firstIsInFlight = new CountDownLatch(1);
    final CountDownLatch firstMayEnd = new CountDownLatch(1);

    /** The first lookup waits for the test and then has the outcome of another lookup; later ones find the call. */
    CallLookup coalescing(CallLookup first) {
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

    FutureTask<LookupOutcome> start(CallLookup lookup, CallQuery query) {
        FutureTask<LookupOutcome> task = new FutureTask<>(() -> lookup.find(query));
        startDaemon(task);
        return task;
    }

    private static Thread startDaemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    List<FutureTask<LookupOutcome>> waiters(CallLookup lookup, CallQuery query, int number) {
        Set<Thread.State> waits = EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);
        List<FutureTask<LookupOutcome>> waiters = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            waiters.add(new FutureTask<>(() -> lookup.find(query)));
            Thread thread = startDaemon(waiters.get(i));
            while (!waits.contains(thread.getState())) {
                Thread.onSpinWait();
            }
        }
        return waiters;
    }
}
