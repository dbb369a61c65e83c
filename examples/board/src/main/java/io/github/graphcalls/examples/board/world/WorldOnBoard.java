package io.github.graphcalls.examples.board.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.examples.board.BoardWorld;
import io.github.graphcalls.examples.board.feed.BoardFeed;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.journal.JournalEntry;
import io.github.graphcalls.fake.journal.JournalItem;
import io.github.graphcalls.fake.timeline.EventCursor;
import io.github.graphcalls.fake.timeline.WorldEvent;
import io.github.graphcalls.live.LiveCalls;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Shows a world. Its events and its journal go to the feed of the board. Of a world in front of another lookup, which has no events,
 * the lookups in the journal show the calls.
 */
public final class WorldOnBoard implements BoardWorld {

    private final World world;
    private final Optional<BoardClock> clock;
    private final BoardFeed feed;
    private final WorldSwitches switches;
    private ShownJournal journal;
    private LiveCalls lookedUp;
    private EventCursor events;

    /**
     * Shows a world.
     *
     * @param world the world
     * @param clock runs the clock of the world; empty for a world in front of another lookup
     * @param feed the feed of the board
     */
    public WorldOnBoard(World world, Optional<BoardClock> clock, BoardFeed feed) {
        this.world = world;
        this.clock = clock;
        this.feed = feed;
        switches = new WorldSwitches(world, clock);
        begin();
    }

    private void begin() {
        feed.clear();
        journal = new ShownJournal(world.journal());
        lookedUp = new LiveCalls(feed.clock(), Duration.ofDays(1));
        events = world.eventCursor();
    }

    @Override
    public void update() {
        clock.ifPresent(BoardClock::catchUp);
        if (!journal.isOf(world.journal())) {
            begin();
        }
        clock.ifPresent(running -> events.next(world.clock().instant())
                .forEach(event ->
                        feed.take(event.at(), event.call(), event.notification().endsCall())));
        journal.fresh().forEach(this::take);
    }

    private void take(JournalItem item) {
        if (item instanceof JournalEntry entry) {
            CallId id = entry.query().id();
            if (clock.isEmpty()) {
                feed.take(lookedUp.apply(id, entry.outcome(), entry.at()));
            }
            feed.lookedUp(id, entry.outcome(), entry.at());
        }
    }

    /**
     * Finds a call without a lookup in the world, which would be in its journal and go on with its story.
     *
     * @return a lookup that finds the present document of a call, or that of its last lookup in the journal
     */
    public CallLookup lookup() {
        return query -> {
            Optional<Call> found = clock.isPresent() ? present(query.id()) : lookedUp(query.id());
            return found.<LookupOutcome>map(call -> new Found(call, Diagnostics.NONE))
                    .orElseGet(() -> new NotFound(
                            NotFound.Evidence.NONE,
                            Diagnostics.of("no event and no lookup has shown the call so far")));
        };
    }

    private Optional<Call> present(CallId id) {
        return world.events(Instant.MIN, world.clock().instant()).stream()
                .map(WorldEvent::call)
                .filter(call -> call.id().sameCallAs(id))
                .reduce((earlier, later) -> later);
    }

    private Optional<Call> lookedUp(CallId id) {
        return world.journal().entriesOf(id).stream()
                .flatMap(entry -> entry.outcome().toOptional().stream())
                .reduce((earlier, later) -> later);
    }

    @Override
    public void describe(ObjectNode board) {
        journal.describe(board);
        switches.describe(board);
    }

    @Override
    public boolean change(String path, JsonNode body) {
        return switches.change(path, body);
    }
}
