package io.github.graphcalls.contract.rules.lifecycle;

import static io.github.graphcalls.contract.Trial.assertKept;
import static io.github.graphcalls.contract.rules.lifecycle.BrokenThreadsTest.KEPT;
import static io.github.graphcalls.contract.rules.lifecycle.BrokenThreadsTest.sleep;
import static io.github.graphcalls.contract.rules.lifecycle.BrokenThreadsTest.started;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.MemoryLookup;
import io.github.graphcalls.contract.rules.lifecycle.BrokenThreadsTest.Starting;
import java.lang.ref.Cleaner;
import java.net.http.HttpClient;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Threads that the rule about closing does not count. */
class RightThreadsTest {

    private static final Set<Capability> CLOSES = Set.of(Capability.CLOSE);

    private static final ExecutorService SHARED = Executors.newFixedThreadPool(2, BrokenThreadsTest::daemon);

    @AfterAll
    static void endTheThreads() {
        SHARED.shutdownNow();
    }

    /** A thread that is not the adapter's, or that ends by itself. */
    enum Right implements Runnable {
        A_POOL_OF_ALL_ADAPTERS(() -> SHARED.execute(() -> {})),
        THE_COMMON_POOL(() -> Stream.of(1, 2, 3, 4).parallel().forEach(each -> sleep(0))),
        THE_DELAYS_OF_THE_JDK(() ->
                CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS).execute(() -> {})),
        THE_HTTP_CLIENT_OF_THE_JDK(() -> KEPT.add(HttpClient.newHttpClient())),
        A_THREAD_THAT_ENDS(() -> started(new Thread(() -> sleep(0)))),
        A_CLEANER(() -> KEPT.add(Cleaner.create()));

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
        AtomicBoolean started = new AtomicBoolean();
        assertKept(83, CLOSES, world -> new MemoryLookup(world) {
            @Override
            public void close() {
                super.close();
                if (!started.getAndSet(true)) {
                    started(new Thread(() -> sleep(20)));
                }
            }
        });
    }
}
