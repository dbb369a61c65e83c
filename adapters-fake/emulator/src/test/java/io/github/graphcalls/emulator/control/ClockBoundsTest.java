package io.github.graphcalls.emulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.Raw;
import io.github.graphcalls.emulator.SampleWorld;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.time.VirtualTime;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No clock silences the emulator: what no {@code Date} can hold is refused, or shown as the nearest that one can. */
class ClockBoundsTest {

    private static final String MEETING = "/v1.0/communications/calls/meeting";
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final World world = SampleWorld.scripted();
    private final GraphEmulator emulator = GraphEmulator.builder(world).start();

    @AfterEach
    void close() {
        emulator.close();
    }

    private String ask(String method, String path, String body) throws IOException {
        return Raw.ask(emulator, Raw.request(method, "/__emulator/" + path, body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT  | clock         | {"now":"+1000000000-12-31T23:59:59.999999999Z"}             | now: expected at most 9999-12-31T23:59:59Z
            PUT  | clock         | {"now":"+1000000000-12-31T23:59:59.999999999Z","speed":1}   | now: expected at most 9999-12-31T23:59:59Z
            PUT  | clock         | {"now":"+10000-01-01T00:00:00Z"}                            | now: expected at most 9999-12-31T23:59:59Z
            PUT  | clock         | {"now":"9999-12-31T23:59:59.000000001Z"}                    | now: expected at most 9999-12-31T23:59:59Z
            PUT  | clock         | {"now":"+1000000001-01-01T00:00:00Z"}                       | now: expected an instant
            PUT  | clock         | {"now":"-1000000000-01-01T00:00:00Z"}                       | now: expected an instant not before
            POST | clock/advance | {"by":"PT2562047788015215H30M7.999999999S"}                 | by: expected at most PT
            POST | clock/advance | {"by":"P3000000D"}                                          | by: expected at most PT
            POST | clock/advance | {"by":"P99999999999999D"}                                   | by: expected at most PT
            POST | clock/advance | {"by":"P999999999999999999D"}                               | by: expected a duration
            POST | clock/advance | {"by":"PT-2562047788015215H"}                               | by: expected a duration that is not negative
            """)
    void a_clock_beyond_its_bounds_is_refused_and_changes_nothing(
            String method, String path, String body, String problem) throws Exception {
        assertThat(ask(method, path, body)).startsWith("HTTP/1.1 400 ").contains("{\"problem\":\"" + problem);

        assertThat(Raw.body(ask("GET", "clock", ""))).isEqualTo("{\"now\":\"2026-02-03T12:00:00Z\",\"speed\":0}");
        assertThat(ask("POST", "reset", "")).startsWith("HTTP/1.1 204 ");
    }

    @Test
    void a_clock_may_be_set_to_its_last_instant_and_no_further() throws Exception {
        assertThat(ask("PUT", "clock", "{\"now\":\"9999-12-31T23:59:59Z\"}")).startsWith("HTTP/1.1 200 ");
        assertThat(ask("POST", "clock/advance", "{\"by\":\"PT0S\"}")).startsWith("HTTP/1.1 200 ");
        assertThat(ask("POST", "clock/advance", "{\"by\":\"PT0.000000001S\"}")).startsWith("HTTP/1.1 400 ");

        assertThat(Raw.get(emulator, MEETING))
                .startsWith("HTTP/1.1 200 ")
                .contains("\r\nDate: Fri, 31 Dec 9999 23:59:59 GMT\r\n");
    }

    @Test
    void a_running_clock_stops_at_its_last_instant() {
        AtomicLong ours = new AtomicLong();
        WorldClock pace = new WorldClock(world, ours::get);
        world.advance(Duration.between(world.clock().instant(), LAST.minusSeconds(5)));

        pace.run(WorldClock.MAX_SPEED);
        ours.addAndGet(Long.MAX_VALUE);
        pace.catchUp();

        assertThat(world.clock().instant()).isEqualTo(LAST);
        ours.addAndGet(1_000_000_000);
        pace.run(BigDecimal.ONE);
        ours.addAndGet(1_000_000_000);
        pace.catchUp();
        assertThat(world.clock().instant()).isEqualTo(LAST);
    }

    @Test
    void a_clock_beyond_its_last_instant_stays_there_and_answers_have_the_last_instant() throws Exception {
        world.advance(Duration.between(world.clock().instant(), Instant.MAX));
        AtomicLong ours = new AtomicLong();
        WorldClock pace = new WorldClock(world, ours::get);
        pace.run(BigDecimal.TEN);
        ours.addAndGet(1_000_000_000);
        pace.catchUp();

        assertThat(world.clock().instant()).isEqualTo(Instant.MAX);
        assertThat(Raw.get(emulator, MEETING)).contains("\r\nDate: Fri, 31 Dec 9999 23:59:59 GMT\r\n");
        assertThat(ask("POST", "clock/advance", "{\"by\":\"PT1S\"}")).startsWith("HTTP/1.1 400 ");
        assertThat(ask("POST", "reset", "")).startsWith("HTTP/1.1 204 ");
        assertThat(Raw.ask(emulator, "no http\r\n\r\n")).startsWith("HTTP/1.1 400 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z", "+10000-01-01T00:00:00Z"})
    void answers_on_a_clock_beyond_its_bounds_have_the_bound(String now) throws Exception {
        VirtualTime clock = VirtualTime.startingAt(Instant.parse(now));
        try (GraphEmulator other = SampleWorld.emulator().clock(clock).start()) {
            assertThat(Raw.get(other, MEETING))
                    .startsWith("HTTP/1.1 200 ")
                    .containsPattern("\r\nDate: \\w{3}, \\d\\d \\w{3} (0001|9999) ");
            assertThat(Raw.ask(
                            other,
                            Raw.request(
                                    "POST",
                                    "/contoso/oauth2/v2.0/token",
                                    "grant_type=client_credentials&client_id=a&client_secret=b&scope=a%2F.default")))
                    .startsWith("HTTP/1.1 ");
        }
    }
}
