package io.github.graphcalls.fake.timeline;

import java.time.Instant;
import java.util.List;

/** Reads the events of one run of a world once each, as its clock passes. Not safe for use by several threads. */
public interface EventCursor {

    /**
     * Returns the events that no earlier call returned. Lookups may have added some of earlier instants, since a step that waits
     * for lookups happens when the request arrives, however long its answer takes.
     *
     * @param now the last instant
     * @return the events in their order
     */
    List<WorldEvent> next(Instant now);
}
