package io.github.graphcalls.feign.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WatchdogTest {

    private final AtomicInteger ended = new AtomicInteger();
    private final Watchdog watchdog = new Watchdog();

    @AfterEach
    void close() {
        watchdog.close();
    }

    @Test
    void What_is_watched_ends_when_the_watch_is_closed() {
        watchdog.watch(Long.MAX_VALUE, ended::incrementAndGet);

        watchdog.close();

        assertThat(ended).hasValue(1);
    }

    @Test
    void What_begins_while_the_watch_is_closed_ends_too_since_nobody_looks_after_it_any_more() {
        watchdog.close();

        watchdog.watch(Long.MAX_VALUE, ended::incrementAndGet);

        assertThat(ended).hasValue(1);
    }

    @Test
    @Tag("real-time")
    void A_thread_that_cannot_begin_is_tried_again_for_the_next_watch() throws Exception {
        AtomicBoolean exhausted = new AtomicBoolean(true);
        Watchdog starved = new Watchdog(work -> new Thread(work) {
            @Override
            public synchronized void start() {
                if (exhausted.getAndSet(false)) {
                    throw new OutOfMemoryError("unable to create native thread");
                }
                super.start();
            }
        });
        CountDownLatch end = new CountDownLatch(1);

        assertThatThrownBy(() -> starved.watch(1, ended::incrementAndGet)).isInstanceOf(OutOfMemoryError.class);
        starved.watch(1, end::countDown);

        assertThat(end.await(10, TimeUnit.SECONDS)).isTrue();
        starved.close();
        assertThat(ended).hasValue(0);
    }

    @Test
    @Tag("real-time")
    void An_exchange_that_cannot_be_ended_keeps_no_other_from_its_end() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);

        watchdog.watch(1, () -> {
            first.countDown();
            throw new IllegalStateException("it has no end");
        });
        assertThat(first.await(10, TimeUnit.SECONDS)).isTrue();
        watchdog.watch(1, second::countDown);

        assertThat(second.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
