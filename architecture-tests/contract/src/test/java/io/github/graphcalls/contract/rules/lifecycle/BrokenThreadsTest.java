package io.github.graphcalls.contract.rules.lifecycle;

import static io.github.graphcalls.contract.Trial.assertCaught;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.MemoryLookup;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Threads and files that survive closing, started in several manners. */
class BrokenThreadsTest {

    private static final Set<Capability> CLOSES = Set.of(Capability.CLOSE);
    private static final Set<Capability> ALL = Set.of(Capability.CLOSE, Capability.BULK);

    /** What must not be collected as garbage, since a pool that is collected ends its threads. */
    static final Set<Object> KEPT = ConcurrentHashMap.newKeySet();

    static Thread daemon(Runnable program) {
        Thread thread = new Thread(program, "acme");
        thread.setDaemon(true);
        return thread;
    }

    static void sleep(int seconds) {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(seconds));
    }

    static Thread started(Thread thread) {
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @AfterAll
    static void endTheThreads() {
        KEPT.stream().filter(ExecutorService.class::isInstance).forEach(each -> ((ExecutorService) each).shutdownNow());
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
    static final class Starting extends MemoryLookup {
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
    @EnumSource(names = {"A_DAEMON", "A_POOL", "A_THREAD_WITHOUT_INHERITED_STATE"})
    void an_adapter_with_a_thread_that_survives_closing_is_caught(Left manner) {
        assertCaught(83, CLOSES, world -> new Starting(world, manner));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"A_DAEMON", "A_POOL", "A_THREAD_WITHOUT_INHERITED_STATE"})
    @Tag("full")
    void an_adapter_with_any_other_thread_that_survives_closing_is_caught(Left manner) {
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

    @Test
    void an_adapter_that_leaves_a_file_open_after_each_lookup_is_caught() {
        assertCaught(117, Set.of(), world -> new MemoryLookup(world) {
            @Override
            protected Optional<Call> byId(CallId id) {
                try {
                    KEPT.add(Files.newInputStream(Path.of(System.getProperty("java.home"), "release")));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return super.byId(id);
            }
        });
    }
}
