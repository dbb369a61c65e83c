package io.github.graphcalls.emulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RequestThreadsTest {

    private final ExecutorService threads = RequestThreads.of("pool");

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
    void a_task_is_refused_after_the_shutdown() {
        threads.shutdownNow();

        assertThatThrownBy(() -> threads.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
        assertThatThrownBy(() -> threads.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
