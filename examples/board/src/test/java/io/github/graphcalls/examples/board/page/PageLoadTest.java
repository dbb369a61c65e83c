package io.github.graphcalls.examples.board.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.call.CallState;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many boards in a world of many events: {@code browser/load.mjs}. */
@BrowserTests
class PageLoadTest {

    private static final int CALLS = 2_000;
    private static final int EVENTS_A_MILLISECOND = 1;
    private static final int PERIOD_MILLIS = 10;
    private static final CallState[] STATES = {CallState.ESTABLISHED, CallState.HOLD, CallState.TRANSFERRING};

    private final AtomicInteger events = new AtomicInteger();

    private void change(ShownCalls calls) {
        for (int count = 0; count < PERIOD_MILLIS * EVENTS_A_MILLISECOND; count++) {
            int event = events.incrementAndGet();
            int number = 1 + event % CALLS;
            calls.show(number, STATES[event / CALLS % STATES.length], "Caller " + number, "contoso");
        }
    }

    @Test
    @Tag("real-time")
    void a_page_stays_responsive_among_200_boards_at_1000_events_a_second() {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try (ShownCalls calls = new ShownCalls();
                Browser browser = new Browser()) {
            while (events.get() < CALLS) {
                change(calls);
            }
            JsonNode numbers = browser.check(
                    "manyBoards",
                    calls.url(),
                    Map.of(
                            "begin",
                            () -> {
                                events.set(0);
                                clock.scheduleAtFixedRate(() -> change(calls), 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
                                return "";
                            },
                            "end",
                            () -> {
                                clock.shutdownNow();
                                calls.show("last-event", CallState.ESTABLISHED, "Last", "contoso");
                                return Integer.toString(events.get());
                            }));
            assertThat(numbers.get("eventsPerSecond").intValue()).isGreaterThan(500);
        } finally {
            clock.shutdownNow();
        }
    }
}
