package io.github.graphcalls.contract.rules.lifecycle;

import static io.github.graphcalls.contract.Trial.assertCaught;
import static io.github.graphcalls.contract.Trial.assertKept;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.MemoryLookup;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.CallQuery;
import java.net.http.HttpClient;
import java.util.Optional;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Threads that adapters start in several manners: those that survive closing, and those that do not count. */
class BrokenThreadsTest {

    private static final Set<Capability> CLOSES = Set.of(Capability.CLOSE);
    private static final Set<Capability> ALL = Set.of(Capability.CLOSE, Capability.BULK);

    /** What must not be collected as garbage, since a pool that is collected ends its threads. */
    private static final Set<Object> KEPT = ConcurrentHashMap.newKeySet();

    private static final ExecutorService SHARED = Executors.newFixedThreadPool(2, BrokenThreadsTest::daemon);

    private static Thread daemon(Runnable program) {
        Thread thread = new Thread(program, "acme");
        thread.setDaemon(true);
        return thread;
    }

    private static void sleep(int seconds) {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(seconds));
    }

    private static Thread started(Thread thread) {
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @AfterAll
    static void endTheThreads() {
        SHARED.shutdownNow();
        KEPT.stream()
                .filter(ExecutorService.class::isInstance)
                .forEach(each -> ((ExecutorService) each).shutdownNow());
    }

    /** A thread that survives closing, started by the first lookup. */
    enum Left implements Runnable {
        A_DAEMON(() -> started(new Thread(() -> sleep(20)))),
        A_THREAD_OF_USERS(() -> new Thread(() -> sleep(8)).start()),
        A_POOL(() -> pool(Executors.newCachedThreadPool(BrokenThreadsTest::daemon))),
        A_SCHEDULED_POOL(() -> pool(Executors.newScheduledThreadPool(1, BrokenThreadsTest::daemon))),
        A_FORK_JOIN_POOL(() -> pool(new ForkJoinPool(1))),
        A_TIMER(() -> KEPT.add(new Timer("acme", true))),
        A_THREAD_FOR_10_S(() -> started(new Thread(() -> sleep(10)))),
        A_THREAD_OF_ANOTHER_GROUP(() -> started(new Thread(new ThreadGroup("acme"), () -> sleep(20)))),
        A_THREAD_WITHOUT_INHERITED_STATE(() -> started(new Thread(null, () -> sleep(20), "acme", 0, false))),
        A_THREAD_NAMED_LIKE_THOSE_OF_THE_JDK(() -> started(new Thread(() -> sleep(20), "HttpClient-acme"))),
        A_THREAD_OF_A_THREAD(() -> started(new Thread(() -> started(new Thread(() -> sleep(20))))));

        private final Runnable program;

        Left(Runnable program) {
            this.program = program;
        }

        private static void pool(ExecutorService pool) {
            KEPT.add(pool);
            pool.execute(() -> {});
        }

        @Override
        public void run() {
            program.run();
        }
    }

    /** Does something at the first lookup of each adapter. */
    private static final class Starting extends MemoryLookup {
        private final Runnable first;
        private boolean started;

        Starting(ContractWorld world, Runnable first) {
            super(world);
            this.first = first;
        }

        @Override
        protected synchronized Optional<Call> byId(CallId id) {
            if (!started) {
                started = true;
                first.run();
            }
            return super.byId(id);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_adapter_with_a_thread_that_survives_closing_is_caught(Left manner) {
        assertCaught(83, CLOSES, world -> new Starting(world, manner));
    }

    @Test
    void an_adapter_whose_streams_leave_a_thread_is_caught() {
        assertCaught(83, ALL, world -> new MemoryLookup(world) {
            @Override
            public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
                started(new Thread(() -> sleep(20)));
                return super.findAll(queries);
            }
        });
    }

    @Test
    void an_adapter_that_starts_a_thread_when_it_is_closed_is_caught() {
        assertCaught(83, CLOSES, world -> new MemoryLookup(world) {
            @Override
            public void close() {
                super.close();
                started(new Thread(() -> sleep(20)));
            }
        });
    }

    /** A thread that is not the adapter's, or that ends by itself. */
    enum Right implements Runnable {
        A_POOL_OF_ALL_ADAPTERS(() -> SHARED.execute(() -> {})),
        THE_COMMON_POOL(() -> Stream.of(1, 2, 3, 4).parallel().forEach(each -> sleep(0))),
        THE_DELAYS_OF_THE_JDK(
                () -> CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS).execute(() -> {})),
        THE_HTTP_CLIENT_OF_THE_JDK(() -> KEPT.add(HttpClient.newHttpClient())),
        A_THREAD_THAT_ENDS(() -> started(new Thread(() -> sleep(0)))),
        A_CLEANER(() -> KEPT.add(java.lang.ref.Cleaner.create()));

        private final Runnable program;

        Right(Runnable program) {
            this.program = program;
        }

        @Override
        public void run() {
            program.run();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_thread_that_is_not_the_adapters_is_not_counted(Right manner) {
        assertKept(83, CLOSES, world -> new Starting(world, manner));
    }

    @Test
    void an_adapter_that_ends_its_pool_and_does_not_wait_for_it_is_right() {
        assertKept(83, CLOSES, world -> new MemoryLookup(world) {
            private final ScheduledExecutorService pool = Executors.newScheduledThreadPool(2);

            @Override
            protected Optional<Call> byId(CallId id) {
                pool.schedule(() -> sleep(1), 1, TimeUnit.MILLISECONDS);
                return super.byId(id);
            }

            @Override
            public void close() {
                super.close();
                pool.shutdownNow();
            }
        });
    }

    @Test
    void a_thread_that_another_part_of_the_jvm_starts_meanwhile_is_not_counted() {
        Thread[] stray = new Thread[1];
        Consumer<Runnable> once = program -> {
            if (stray[0] == null) {
                stray[0] = started(new Thread(program));
            }
        };
        assertKept(83, CLOSES, world -> new MemoryLookup(world) {
            @Override
            public void close() {
                super.close();
                once.accept(() -> sleep(20));
            }
        });
    }
}
