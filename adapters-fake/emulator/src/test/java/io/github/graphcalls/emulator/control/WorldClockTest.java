package io.github.graphcalls.emulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.Raw;
import io.github.graphcalls.emulator.SampleWorld;
import io.github.graphcalls.fake.World;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WorldClockTest {

    private final World world = SampleWorld.scripted();
    private final AtomicLong ours = new AtomicLong();

    @Test
    void a_clock_that_is_set_and_stopped_at_once_shows_what_it_was_set_to() {
        WorldClock pace = new WorldClock(world, () -> ours.getAndAdd(1_000_000));
        pace.run(BigDecimal.ONE);

        Documents.readClock("{\"now\":\"2026-02-03T14:00:00Z\",\"speed\":0}", pace);
        pace.catchUp();

        assertThat(world.clock().instant()).isEqualTo(Instant.parse("2026-02-03T14:00:00Z"));
        assertThat(pace.speed()).isZero();
    }

    @Test
    void the_fastest_clock_catches_up_after_29_days_without_a_request() {
        WorldClock pace = new WorldClock(world, ours::get);
        pace.run(WorldClock.MAX_SPEED);

        ours.addAndGet(Duration.ofDays(29).toNanos());
        pace.catchUp();

        assertThat(world.clock().instant()).isEqualTo(SampleWorld.NOON.plus(Duration.ofDays(2_900_000)));
    }

    @Test
    void a_clock_of_a_tiny_speed_can_be_read() throws Exception {
        try (GraphEmulator emulator = GraphEmulator.builder(world).start()) {
            assertThat(ask(emulator, "PUT", "clock", "{\"speed\":1e-999999999}"))
                    .startsWith("HTTP/1.1 200 ");

            assertThat(Raw.body(ask(emulator, "GET", "clock", "")))
                    .isEqualTo("{\"now\":\"2026-02-03T12:00:00Z\",\"speed\":1E-999999999}");
        }
    }

    @Test
    void a_reset_returns_the_clock_to_the_speed_of_the_start() throws Exception {
        try (GraphEmulator emulator = GraphEmulator.builder(world).start()) {
            ask(emulator, "PUT", "clock", "{\"speed\":10}");

            assertThat(ask(emulator, "POST", "reset", "")).startsWith("HTTP/1.1 204 ");

            assertThat(ask(emulator, "GET", "clock", "")).endsWith(",\"speed\":0}");
        }
        try (GraphEmulator emulator =
                GraphEmulator.builder(world).speed(BigDecimal.TEN).start()) {
            ask(emulator, "PUT", "clock", "{\"speed\":0}");

            assertThat(ask(emulator, "POST", "reset", "")).startsWith("HTTP/1.1 204 ");

            assertThat(ask(emulator, "GET", "clock", "")).endsWith(",\"speed\":10}");
        }
    }

    private static String ask(GraphEmulator emulator, String method, String path, String body) throws IOException {
        return Raw.ask(emulator, Raw.request(method, "/__emulator/" + path, body));
    }
}
