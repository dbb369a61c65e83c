package io.github.graphcalls.contract.mutation;

import static io.github.graphcalls.contract.mutation.Steps.inOrder;
import static io.github.graphcalls.contract.mutation.Steps.leaveOpen;
import static io.github.graphcalls.contract.mutation.Steps.seen;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Faults in how long an adapter waits, in what it leaves behind, and in bulk. */
enum LifecycleMutation implements Consumer<Mutant> {
    WAITS_TWICE_AS_LONG(m -> m.left = d -> d.multipliedBy(2)),
    WAITS_3_S_LONGER(m -> m.left = d -> d.plusSeconds(3)),
    WAITS_AN_HOUR(m -> m.left = d -> Duration.ofHours(1)),
    WAITS_HALF_AS_LONG(m -> m.left = d -> d.dividedBy(2)),
    WAITS_500_MS_AT_MOST(m -> m.left = d -> d.toSeconds() > 0 ? Duration.ofMillis(500) : d),
    WAITS_150_MS_LESS(m -> m.left = d -> d.minusMillis(150)),
    OVERFLOWS_MILLISECONDS(m -> m.left = d -> Duration.ofMillis(d.toMillis())),
    READS_THE_CLOCK_OF_THE_SYSTEM(m ->
            m.find = (q, then) -> q.deadline().filter(Instant.now()::isAfter).isPresent()
                    ? new TimedOut(q.deadline().get(), Diagnostics.NONE)
                    : then.apply(q)),
    LEAVES_REQUESTS_RUNNING(m -> m.abandon = answer -> {}),
    CLEARS_THE_FLAG(m -> m.flag = () -> {}),
    SETS_THE_FLAG_AFTER_A_TIMEOUT(m -> m.abandon = answer -> {
        answer.cancel(true);
        Thread.currentThread().interrupt();
    }),
    INTERRUPTION_IS_A_TIMEOUT(m -> m.find = (q, then) -> {
        var outcome = then.apply(q);
        return outcome instanceof Unavailable it && it.cause() == Unavailable.Cause.INTERRUPTED
                ? new TimedOut(m.world.clock().instant(), Diagnostics.NONE)
                : outcome;
    }),
    IGNORES_CLOSING(m -> m.close = end -> {}),
    THROWS_WHEN_IT_IS_CLOSED_TWICE(m -> {
        Set<String> closed = seen();
        m.close = end -> {
            if (!closed.add("closed")) {
                throw new IllegalStateException("closed");
            }
            end.run();
        };
    }),
    A_THREAD_FOR_EACH_LOOKUP(m -> m.seen = answer -> daemon()),
    A_THREAD_THAT_SURVIVES_CLOSING(m -> {
        Set<String> started = seen();
        m.seen = answer -> {
            if (started.add("started")) {
                daemon();
            }
        };
    }),
    A_SOCKET_FOR_EACH_404(m -> m.seen = answer -> {
        if (answer.statusCode() == 404) {
            leaveOpen(m);
        }
    }),
    A_SOCKET_FOR_EACH_429(m -> m.seen = answer -> {
        if (answer.statusCode() == 429) {
            leaveOpen(m);
        }
    }),
    ONE_LOCK_FOR_ALL(m -> {
        ReentrantLock lock = new ReentrantLock();
        m.find = (q, then) -> {
            lock.lock();
            try {
                return then.apply(q);
            } finally {
                lock.unlock();
            }
        };
    }),
    BULK_IN_ORDER(m -> m.all = (queries, then) -> inOrder(m, queries).onClose(queries::close)),
    BULK_WITHOUT_DUPLICATES(m -> m.all = (queries, then) -> then.apply(queries.distinct())),
    BULK_OF_64_QUERIES_AT_MOST(
            m -> m.all = (queries, then) -> then.apply(queries.limit(64)).onClose(queries::close)),
    BULK_WITHOUT_FAILURES(m ->
            m.all = (queries, then) -> then.apply(queries).filter(result -> result.outcome() instanceof Found)),
    BULK_THAT_READS_ALL_QUERIES(m -> m.all = (queries, then) ->
            then.apply(queries.limit(9_000).toList().stream()).onClose(queries::close)),
    BULK_THAT_NEVER_CLOSES(m -> m.all = (queries, then) -> {
        var unclosed = queries.iterator();
        return then.apply(Stream.generate(() -> unclosed)
                .takeWhile(each -> each.hasNext())
                .map(each -> each.next()));
    }),
    BULK_THAT_CLOSES_EARLY(m -> m.all = (queries, then) -> then.apply(queries).peek(result -> queries.close())),
    BULK_WITHOUT_DEADLINES(m -> m.all = (queries, then) -> then.apply(
            queries.map(query -> CallQuery.of(query.id()).select(query.select().toArray(CallProperty[]::new))))),
    BULK_IN_PARALLEL_STREAMS(
            m -> m.all = (queries, then) -> inOrder(m, queries.parallel()).onClose(queries::close)),
    BULK_OF_LISTS(m -> m.all = (queries, then) -> {
        List<CallQuery> all = queries.limit(500).toList();
        return inOrder(m, all.stream()).toList().stream().onClose(queries::close);
    }),
    SETS_A_SYSTEM_PROPERTY(m -> m.seen = answer -> System.setProperty("acme.status", "" + answer.statusCode())),
    SETS_THE_DEFAULT_LOCALE(m -> m.seen = answer -> Locale.setDefault(Locale.ROOT)),
    SETS_THE_TIME_ZONE(m -> m.seen = answer -> TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"))),
    SETS_THE_CLASS_LOADER(m -> m.find = (q, then) -> {
        Thread.currentThread().setContextClassLoader(null);
        return then.apply(q);
    }),
    SETS_THE_UNCAUGHT_HANDLER(m -> m.seen = answer -> Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {})),
    RENAMES_THE_THREAD(m -> m.find = (q, then) -> {
        Thread.currentThread().setName("acme");
        return then.apply(q);
    }),
    ACCEPTS_NULL(m -> m.find = (q, then) -> then.apply(q == null ? CallQuery.of(CallId.of("0")) : q));

    private final Consumer<Mutant> fault;

    LifecycleMutation(Consumer<Mutant> fault) {
        this.fault = fault;
    }

    @Override
    public void accept(Mutant mutant) {
        fault.accept(mutant);
    }

    private static void daemon() {
        ExecutorService pool = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "acme");
            thread.setDaemon(true);
            return thread;
        });
        Steps.KEPT.add(pool);
        pool.execute(() -> {});
    }
}
