package io.github.graphcalls.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualTimeTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

    private final VirtualTime time = VirtualTime.startingAt(START);

    @Test
    void the_clock_stands_still_until_it_is_moved() {
        assertThat(time.instant()).isEqualTo(START).isEqualTo(time.instant());

        Instant later = time.advance(Duration.ofNanos(1));

        assertThat(later).isEqualTo(START.plusNanos(1)).isEqualTo(time.instant());
    }

    @Test
    void the_clock_never_runs_backwards() {
        assertThatThrownBy(() -> time.advance(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("time does not run backwards: PT-1S");
        assertThatThrownBy(() -> time.sleep(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(time.instant()).isEqualTo(START);
    }

    @Test
    void the_clock_does_not_run_past_the_last_instant() {
        Duration left = Duration.between(START, Instant.MAX);

        assertThatThrownBy(() -> time.advance(left.plusNanos(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "time does not run past its end: expected at most " + left + ", found " + left.plusNanos(1));
        assertThatThrownBy(() -> time.advance(FOREVER)).isInstanceOf(IllegalArgumentException.class);
        assertThat(time.instant()).isEqualTo(START);
        assertThat(time.advance(left)).isEqualTo(Instant.MAX);
    }

    @Test
    void the_clock_loses_no_step_when_several_threads_move_it() throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread thread = new Thread(() -> {
                for (int step = 0; step < 10_000; step++) {
                    time.advance(Duration.ofMillis(1));
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(time.instant()).isEqualTo(START.plusSeconds(40));
    }

    @Test
    void the_clock_prints_its_instant() {
        assertThat(time).hasToString("VirtualTime[2026-03-01T12:00:00Z]");
    }

    @Test
    void a_sleep_moves_the_clock_at_once() throws Exception {
        time.sleep(Duration.ofDays(1));

        assertThat(time.instant()).isEqualTo(START.plus(Duration.ofDays(1)));
    }

    @Test
    void an_interrupted_sleep_moves_nothing_and_clears_the_flag() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> time.sleep(Duration.ofHours(1)))
                .isInstanceOf(InterruptedException.class)
                .hasMessage("interrupted before a wait of PT1H");
        assertThat(Thread.interrupted()).isFalse();
        assertThat(time.instant()).isEqualTo(START);
    }

    @Test
    void the_system_sleeper_does_nothing_for_zero_and_is_interrupted_before_it_waits() throws Exception {
        Sleeper.SYSTEM.sleep(Duration.ZERO);

        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Sleeper.SYSTEM.sleep(Duration.ofDays(1))).isInstanceOf(InterruptedException.class);
    }

    @Test
    void the_system_sleeper_waits_an_endless_duration_until_it_is_interrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> Sleeper.SYSTEM.sleep(FOREVER)).isInstanceOf(InterruptedException.class);
    }
}
