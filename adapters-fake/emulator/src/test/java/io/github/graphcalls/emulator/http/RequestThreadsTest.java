package io.github.graphcalls.emulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RequestThreadsTest {

    private final ExecutorService threads = new RequestThreads.WorkerPool(task -> RequestThreads.daemon(task, "pool"));

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void any_number_of_tasks_that_wait_for_each_other_run_at_once() throws Exception {
        CountDownLatch together = new CountDownLatch(100);
        CountDownLatch done = new CountDownLatch(100);

        for (int i = 0; i < 100; i++) {
            threads.execute(() -> {
                together.countDown();
                await(together);
                done.countDown();
            });
        }

        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void each_of_many_tasks_of_several_threads_runs_once() throws Exception {
        int each = 20_000;
        Set<Integer> run = ConcurrentHashMap.newKeySet();
        CountDownLatch done = new CountDownLatch(3 * each);

        for (int thread = 0; thread < 3; thread++) {
            int from = thread * each;
            new Thread(() -> {
                        for (int i = from; i < from + each; i++) {
                            int number = i;
                            threads.execute(() -> {
                                run.add(number);
                                done.countDown();
                            });
                        }
                    })
                    .start();
        }

        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(run).hasSize(3 * each);
    }

    @Test
    void the_pool_runs_tasks_after_one_that_throws() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        threads.execute(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> {});
            throw new IllegalStateException("thrown on purpose");
        });
        threads.execute(done::countDown);

        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_task_is_refused_after_the_shutdown() {
        threads.shutdownNow();

        assertThatThrownBy(() -> threads.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
        assertThatThrownBy(() -> threads.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void a_refused_task_never_runs() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        AtomicBoolean run = new AtomicBoolean();
        threads.execute(() -> {
            begun.countDown();
            await(end);
        });
        await(begun);
        threads.shutdown();

        assertThatThrownBy(() -> threads.execute(() -> run.set(true))).isInstanceOf(RejectedExecutionException.class);
        end.countDown();

        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(run).isFalse();
    }

    @Test
    void all_tasks_run_although_only_one_thread_can_be_made() throws Exception {
        CountDownLatch begin = new CountDownLatch(1);
        AtomicInteger made = new AtomicInteger();
        ExecutorService alone = new RequestThreads.WorkerPool(task -> made.getAndIncrement() > 0
                ? null
                : RequestThreads.daemon(
                        () -> {
                            await(begin);
                            task.run();
                        },
                        "alone"));
        CountDownLatch done = new CountDownLatch(2);

        alone.execute(done::countDown);
        alone.execute(done::countDown);
        begin.countDown();

        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        alone.shutdown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
