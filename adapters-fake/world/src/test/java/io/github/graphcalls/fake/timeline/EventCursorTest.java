package io.github.graphcalls.fake.timeline;

import static io.github.graphcalls.fake.event.EndEvents.hungUp;
import static io.github.graphcalls.fake.event.MediaEvents.audioActive;
import static io.github.graphcalls.fake.event.StateEvents.established;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.generated.GeneratedCalls;
import io.github.graphcalls.fake.journal.RequestContext;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.lookup.CallQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventCursorTest {

    private final World world = World.builder(
                    Script.of(CallScript.outgoing(CallId.of("one"), "John").after(ofSeconds(5), established())))
            .build();
    private final World waiting = World.builder(Script.of(CallScript.outgoing(CallId.of("two"), "John")
                    .afterLookups(1, established())
                    .afterLookups(1, audioActive())
                    .after(ofSeconds(3), hungUp())))
            .build();
    private final Instant start = world.clock().instant();

    @Test
    void each_event_of_a_world_is_read_once() {
        EventCursor cursor = world.eventCursor();
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
        EventCursor cursor = waiting.eventCursor();
        assertThat(cursor.next(start)).extracting(WorldEvent::at).containsExactly(start);

        lookUp(start);

        assertThat(cursor.next(start)).extracting(WorldEvent::at).containsExactly(start);
        assertThat(cursor.next(start)).isEmpty();
    }

    @Test
    void events_of_slow_lookups_are_read_once_although_their_instants_have_passed() {
        EventCursor cursor = waiting.eventCursor();
        List<WorldEvent> read = new ArrayList<>(cursor.next(start.plusSeconds(10)));

        lookUp(start.plusSeconds(1));
        read.addAll(cursor.next(start.plusSeconds(10)));
        lookUp(start.plusSeconds(2));
        read.addAll(cursor.next(start.plusSeconds(11)));

        assertThat(read)
                .isEqualTo(waiting.events(Instant.MIN, start.plusSeconds(11)))
                .extracting(WorldEvent::at)
                .containsExactly(start, start.plusSeconds(1), start.plusSeconds(2), start.plusSeconds(5));
        assertThat(cursor.next(start.plusSeconds(12))).isEmpty();
    }

    @Test
    void a_generated_call_is_read_once_when_it_has_been_looked_up() {
        World generated = World.builder(GeneratedCalls.of(1, 10)).build();
        EventCursor cursor = generated.eventCursor();
        cursor.next(start.plusSeconds(10));

        FakeCallLookup.of(generated).find(GeneratedCalls.of(1, 10).id(3));

        assertThat(cursor.next(start.plusSeconds(11)))
                .isNotEmpty()
                .isEqualTo(generated.events(Instant.MIN, start.plusSeconds(11)));
        assertThat(cursor.next(start.plusSeconds(12))).isEmpty();
    }

    @Test
    void an_instant_before_that_of_the_last_call_has_no_events() {
        EventCursor cursor = world.eventCursor();
        cursor.next(start.plusSeconds(5));

        assertThat(cursor.next(start)).isEmpty();
        assertThat(cursor.next(start.plusSeconds(5))).isEmpty();
    }

    private void lookUp(Instant arrival) {
        waiting.find(CallQuery.of(CallId.of("two")), new RequestContext(arrival, Optional.empty(), Optional.empty()));
    }
}
