package io.github.graphcalls.fake.timeline;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Reads the events of a world once each, as its clock passes. For one run of a world. Not safe for use by several threads. */
public final class EventCursor {

    private final BiFunction<Instant, Instant, List<WorldEvent>> events;
    private List<WorldEvent> seen = List.of();
    private Instant last = Instant.MIN;

    /**
     * Begins before the first event.
     *
     * @param events the events of the world, {@code world::events}
     */
    public EventCursor(BiFunction<Instant, Instant, List<WorldEvent>> events) {
        this.events = requireNonNull(events, "events");
    }

    /**
     * Returns the events since the last call. Lookups may have added some at the very instant of it.
     *
     * @param now the last instant
     * @return the events in their order; none for an instant before that of the last call
     */
    public List<WorldEvent> next(Instant now) {
        if (now.isBefore(last)) {
            return List.of();
        }
        List<WorldEvent> found = events.apply(last.equals(Instant.MIN) ? last : last.minusNanos(1), now);
        List<WorldEvent> fresh = new ArrayList<>(found);
        seen.forEach(fresh::remove);
        last = now;
        seen = found.stream().filter(event -> event.at().equals(now)).toList();
        return fresh;
    }
}
