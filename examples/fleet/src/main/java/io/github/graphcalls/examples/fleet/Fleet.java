package io.github.graphcalls.examples.fleet;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.policy.Reconciliation;
import io.github.graphcalls.lookup.policy.ReconciliationResult;
import io.github.graphcalls.lookup.policy.ReconciliationResult.Verdict;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Reconciles each call when it is due, and settles it with one verdict. The scheduler keeps one task for each call, which one
 * process at a time executes; this class decides what follows from a lookup.
 */
final class Fleet {

    static final String RECONCILE = "reconcile";

    /** After a named instant the lookups of a tenant come back spread over this time. */
    private static final Duration RETURN = Duration.ofSeconds(2);

    private static final System.Logger LOG = System.getLogger(Fleet.class.getName());

    /**
     * The pace of a fleet.
     *
     * @param interval the time between two lookups of a call, give or take a fifth
     * @param threads how many lookups a process makes at the same time
     * @param tenantInFlight how many of them may be of one tenant
     * @param tenantPerSecond how many lookups of one tenant a process sends in a second
     * @param heartbeat how often a process shows that it lives; after four missed ones others take over its calls
     */
    record Pace(Duration interval, int threads, int tenantInFlight, double tenantPerSecond, Duration heartbeat) {
        static final Pace DEFAULT = new Pace(Duration.ofMinutes(15), 32, 4, 50, Duration.ofSeconds(5));
    }

    /** Takes each result, and whether it settled the call. */
    @FunctionalInterface
    interface Watcher {
        void lookedAt(String tenant, ReconciliationResult result, boolean isSettled);
    }

    private final Function<String, CallLookup> lookups;
    private final Verdicts verdicts;
    private final Pace pace;
    private final InstantSource clock;
    private final BiConsumer<Runnable, Runnable> order;
    private final Map<String, TenantGate> gates = new ConcurrentHashMap<>();
    private volatile Watcher watcher = (tenant, result, isSettled) -> {};

    Fleet(Function<String, CallLookup> lookups, Verdicts verdicts, Pace pace, InstantSource clock) {
        // The removal commits the transaction, so that the verdict comes first.
        this(lookups, verdicts, pace, clock, (verdict, removal) -> {
            verdict.run();
            removal.run();
        });
    }

    Fleet(
            Function<String, CallLookup> lookups,
            Verdicts verdicts,
            Pace pace,
            InstantSource clock,
            BiConsumer<Runnable, Runnable> order) {
        this.lookups = lookups;
        this.verdicts = verdicts;
        this.pace = pace;
        this.clock = clock;
        this.order = order;
    }

    /** Reports each result from now on. */
    void watchedBy(Watcher watching) {
        watcher = watching;
    }

    /** The tasks that a scheduler has to know. */
    List<Task<?>> tasks() {
        return List.of(
                Tasks.custom(RECONCILE, BelievedCall.class)
                        .onDeadExecution(revival())
                        .execute((task, context) -> look(task)),
                verdicts.delivery());
    }

    /** A scheduler over the database of the verdicts, to be started. */
    Scheduler scheduler(String name) {
        return builder(new SchedulerBuilder(verdicts.database(), tasks()), name)
                // More than one task a thread would wait in a queue without heartbeats, and be taken over while it
                // waits.
                .pollUsingLockAndFetch(0.5, 1.0)
                .build();
    }

    SchedulerBuilder builder(SchedulerBuilder builder, String name) {
        return builder.jdbcCustomization(verdicts.database().dialect())
                .serializer(BelievedCall.SERIALIZER)
                .schedulerName(new SchedulerName.Fixed(name))
                .threads(pace.threads())
                .pollingInterval(
                        Duration.ofMillis(Math.min(1_000, pace.interval().toMillis())))
                .heartbeatInterval(pace.heartbeat())
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(40));
    }

    private CompletionHandler<BelievedCall> look(TaskInstance<BelievedCall> task) {
        BelievedCall call = task.getData();
        TenantGate gate = gates.computeIfAbsent(
                call.tenant(),
                tenant -> new TenantGate(
                        tenant, lookups.apply(tenant), pace.tenantInFlight(), pace.tenantPerSecond(), clock));
        ReconciliationResult result = new Reconciliation(gate, clock).reconcile(CallId.of(task.getId()));
        boolean found = result.outcome() instanceof Found;
        if (result.verdict() == Verdict.ENDED && (call.seen() || found)) {
            return settle(call, result);
        }
        watcher.lookedAt(call.tenant(), result, false);
        Instant next = next(task.getId(), result);
        boolean newlySeen = found && !call.seen();
        return (complete, operations) -> unlessTakenOver(complete, () -> {
            if (newlySeen) {
                operations.reschedule(complete, next, new BelievedCall(call.tenant(), true));
            } else {
                operations.reschedule(complete, next);
            }
        });
    }

    /** Verdict and removal are one transaction. */
    private CompletionHandler<BelievedCall> settle(BelievedCall call, ReconciliationResult result) {
        return (complete, operations) -> unlessTakenOver(complete, () -> {
            verdicts.database().inTransaction(connection -> {
                order.accept(
                        () -> verdicts.add(connection, call.tenant(), result, clock.instant()), operations::remove);
                return null;
            });
            watcher.lookedAt(call.tenant(), result, true);
        });
    }

    /** Never before a named instant; else after the interval, give or take a fifth. */
    private Instant next(String id, ReconciliationResult result) {
        Instant now = clock.instant();
        return result.outcome()
                .retryAt()
                .filter(now::isBefore)
                .map(at -> at.plus(Spread.part(RETURN, id)).plusMillis(1))
                .orElseGet(() -> now.plus(pace.interval().multipliedBy(4).dividedBy(5))
                        .plus(Spread.part(pace.interval().multipliedBy(2).dividedBy(5), id, now.toString())));
    }

    /** Lets another process take over what a dead one held; two that find it at the same time are no error. */
    static <T> DeadExecutionHandler<T> revival() {
        return (complete, operations) ->
                unlessTakenOver(complete, () -> operations.reschedule(complete, complete.getTimeDone()));
    }

    /** A process that was stopped for longer than four heartbeats finds its call with another process, which settles it. */
    private static void unlessTakenOver(ExecutionComplete complete, Runnable work) {
        try {
            work.run();
        } catch (ExecutionException other) {
            LOG.log(
                    Level.DEBUG,
                    "another process has taken over {0}",
                    complete.getExecution().taskInstance.getId());
        }
    }
}
