package com.contoso.bot.calls;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.live.LiveCall;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.policy.Reconciliation;
import io.github.graphcalls.lookup.policy.ReconciliationResult;
import io.github.graphcalls.lookup.policy.ReconciliationResult.Verdict;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks up the calls that are held for alive: a notification may be lost, and a lookup tells the truth. */
@Component
public class Reconciler {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

    private final CallStore store;
    private final Reconciliation reconciliation;
    private final TaskScheduler scheduler;
    private final InstantSource clock;
    private volatile Instant lastReconciled;

    Reconciler(CallStore store, CallLookup lookup, TaskScheduler scheduler, InstantSource clock) {
        this.store = store;
        this.scheduler = scheduler;
        this.clock = clock;
        reconciliation = new Reconciliation(lookup, clock);
        lastReconciled = clock.instant();
    }

    /** Looks up all calls that are held for alive: at the start, and then every few minutes. */
    @Scheduled(fixedDelayString = "${bot.calls.reconcile-every}")
    void reconcileAll() throws IOException {
        reconcile(store.all().filter(LiveCall::isAlive).map(LiveCall::id).toList().stream());
        store.compact();
        lastReconciled = clock.instant();
        LOG.info(
                "reconciled, {} calls are alive",
                store.all().filter(LiveCall::isAlive).count());
    }

    /** Looks up one call soon, on the scheduler's thread, so that a callback is answered without a wait. */
    public void reconcileSoon(CallId id) {
        scheduler.schedule(
                () -> {
                    try {
                        reconcile(Stream.of(id));
                    } catch (IOException e) {
                        LOG.error("call {} is not in the file", id, e);
                    }
                },
                clock.instant());
    }

    private void reconcile(Stream<CallId> ids) throws IOException {
        try (Stream<ReconciliationResult> results = reconciliation.reconcile(ids)) {
            int unknown = 0;
            for (Iterator<ReconciliationResult> each = results.iterator(); each.hasNext(); ) {
                ReconciliationResult result = each.next();
                store.apply(result);
                if (result.verdict() == Verdict.UNKNOWN && unknown++ == 0) {
                    LOG.warn("no evidence about call {}: {}", result.id(), result.outcome());
                }
            }
            if (unknown > 1) {
                LOG.warn("no evidence about {} calls in all", unknown);
            }
        }
    }

    /** Returns when all calls were looked up last, or else when the bot started. */
    Instant lastReconciled() {
        return lastReconciled;
    }
}
