package io.github.graphcalls.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LookupThreadsTest {

    @Test
    void threads_of_a_jdk_without_virtual_ones_are_daemons_that_end_when_idle() throws Exception {
        ExecutorService threads = LookupThreads.daemons(2);
        List<Thread> used = Collections.synchronizedList(new ArrayList<>());

        threads.submit(() -> used.add(Thread.currentThread())).get(30, TimeUnit.SECONDS);

        assertThat(used.get(0).isDaemon()).isTrue();
        used.get(0).join(30_000);
        assertThat(used.get(0).isAlive()).isFalse();
    }
}
