package io.github.graphcalls.fake.timeline;

import static io.github.graphcalls.fake.event.StateEvents.established;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventCursorTest {

    private final World world = World.builder(
                    Script.of(CallScript.outgoing(CallId.of("one"), "John").after(ofSeconds(5), established())))
            .build();
    private final Instant start = world.clock().instant();

    @Test
    void each_event_of_a_world_is_read_once() {
        EventCursor cursor = new EventCursor(world::events);
        List<WorldEvent> read = new ArrayList<>();
        for (int second = 0; second <= 10; second++) {
            read.addAll(cursor.next(start.plusSeconds(second)));
        }

        assertThat(read)
                .isEqualTo(world.events(Instant.MIN, start.plusSeconds(10)))
                .hasSizeGreaterThan(1);
        assertThat(cursor.next(start.plusSeconds(10))).isEmpty();
    }

    @Test
    void an_event_that_is_added_at_the_instant_of_the_last_call_is_read() {
        WorldEvent first = event("first");
        WorldEvent second = event("second");
        List<WorldEvent> events = new ArrayList<>(List.of(first));
        EventCursor cursor = new EventCursor((from, to) ->
                events.stream().filter(event -> event.at().isAfter(from)).toList());
        assertThat(cursor.next(start)).containsExactly(first);

        events.add(second);

        assertThat(cursor.next(start)).containsExactly(second);
    }

    @Test
    void an_instant_before_that_of_the_last_call_has_no_events() {
        EventCursor cursor = new EventCursor(world::events);
        cursor.next(start.plusSeconds(5));

        assertThat(cursor.next(start)).isEmpty();
        assertThat(cursor.next(start.plusSeconds(5))).isEmpty();
    }

    private WorldEvent event(String id) {
        List<WorldEvent> events = World.builder(Script.of(CallScript.outgoing(CallId.of(id), "John")))
                .build()
                .events(Instant.MIN, start);
        return events.get(0);
    }
}
