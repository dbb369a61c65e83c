package io.github.graphcalls.feign.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WatchdogTest {

    private final AtomicInteger ended = new AtomicInteger();
    private final Watchdog watchdog = new Watchdog();

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
}
