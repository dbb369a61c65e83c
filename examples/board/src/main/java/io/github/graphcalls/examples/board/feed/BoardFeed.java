package io.github.graphcalls.examples.board.feed;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.examples.board.feed.CallRow.About;
import io.github.graphcalls.live.CallChange;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.policy.LookupEvent;
import io.github.graphcalls.lookup.policy.LookupListener;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Takes what happens to calls, and keeps what a board shows: the newest state of each call, not a queue. Holds a bounded number of
 * calls and of timelines, and no documents. Safe for use by several threads.
 */
public final class BoardFeed implements LookupListener {

    /** The number of calls that a feed holds by default. */
    public static final int DEFAULT_MAX_CALLS = 20_000;

    private final InstantSource clock;
    private final ChangeRing ring;
    private final Tally tally = new Tally();
    private final Stories stories = new Stories();

    /**
     * Creates an empty feed of at most {@value #DEFAULT_MAX_CALLS} calls.
     *
     * @param clock the clock of what is shown
     */
    public BoardFeed(InstantSource clock) {
        this(clock, DEFAULT_MAX_CALLS);
    }

    /**
     * Creates an empty feed.
     *
     * @param clock the clock of what is shown
     * @param maxCalls the number of calls; beyond it, the call is forgotten that ended, else changed, longest ago
     */
    public BoardFeed(InstantSource clock, int maxCalls) {
        this.clock = requireNonNull(clock, "clock");
        if (maxCalls < 1) {
            throw new IllegalArgumentException("maxCalls: expected at least 1, found " + maxCalls);
        }
        ring = new ChangeRing(maxCalls);
    }

    /**
     * Takes a change that {@link io.github.graphcalls.live.LiveCalls} returned.
     *
     * @param change the change
     */
    public synchronized void take(CallChange change) {
        show(held(change.after().id()).with(change.after()));
    }

    /**
     * Takes a document of a call, such as that of an event of a world. A document without a state changes none.
     *
     * @param at when the call changed
     * @param call the call after the change
     * @param ends whether it is the end of the call
     */
    public synchronized void take(Instant at, Call call, boolean ends) {
        boolean isNew = ring.get(call.id()).isEmpty();
        if (!(call.participants() instanceof Relationship.NotExpanded)) {
            stories.roster(call, at, isNew);
        }
        show(held(call.id()).with(call, at, ends));
    }

    /**
     * Takes a finished lookup. It changes the state of no call, which {@link #take(CallChange)} does.
     *
     * @param event the lookup
     */
    @Override
    public synchronized void finished(LookupEvent event) {
        Instant now = clock.instant();
        CallId id = event.result().query().id();
        if (!event.waited().isZero() && ring.get(id).isPresent()) {
            stories.of(id).waiting(now.minus(event.waited()), now, "retry");
        }
        lookedUp(id, event.result().outcome(), now);
    }

    /**
     * Takes the outcome of a lookup, which changes the state of no call.
     *
     * @param id the call
     * @param outcome the outcome
     * @param at when it was known
     */
    public synchronized void lookedUp(CallId id, LookupOutcome outcome, Instant at) {
        String word = wordOf(outcome);
        tally.lookup(word);
        Optional<CallRow> row = ring.get(id)
                .map(held -> outcome.toOptional().map(About::of).map(held::with).orElse(held));
        row.ifPresent(held -> {
            stories.of(id).lookup(at, word, outcome);
            outcome.retryAt().ifPresent(until -> stories.of(id).waiting(at, until, word));
            ring.put(held);
        });
        if (outcome instanceof Throttled) {
            String tenant = row.flatMap(held -> held.about().tenant()).orElse(CallRow.NOT_KNOWN);
            outcome.retryAt().ifPresent(until -> tally.throttled(tenant, until));
        }
    }

    /** {@return the name of an outcome as JSON has it, such as {@code notFound}} */
    static String wordOf(LookupOutcome outcome) {
        String name = outcome.getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private CallRow held(CallId id) {
        return ring.get(id).orElseGet(() -> CallRow.unknown(id.value(), clock.instant()));
    }

    private void show(CallRow row) {
        CallId id = CallId.of(row.id());
        if (ring.get(id).filter(known -> known.state().equals(row.state())).isEmpty()) {
            stories.of(id).state(row.since(), row.state());
        }
        ring.put(row);
    }

    /** Forgets everything, for a world that begins again. */
    public synchronized void clear() {
        ring.clear();
        stories.clear();
        tally.clear();
    }

    /** {@return the clock of what is shown} */
    public InstantSource clock() {
        return clock;
    }

    /** {@return counts and throttled tenants} */
    public synchronized ObjectNode summary() {
        return tally.json(ring.rows(), clock.instant()).put("forgotten", ring.forgotten());
    }

    /** Counts a change that concerns no call, so that each reader gets a message. */
    public synchronized void touch() {
        ring.touch();
    }

    /**
     * Returns what a reader has not seen.
     *
     * @param seen the number of the last change that it has seen
     * @param limit the greatest number of calls
     * @return the newest state of the calls that changed first; empty if the reader needs a snapshot
     */
    public synchronized Optional<Changes> since(long seen, int limit) {
        return ring.isKnown(seen) ? Optional.of(ring.since(seen, limit)) : Optional.empty();
    }

    /** {@return all calls, those that changed last first} */
    public synchronized Changes all() {
        return ring.all();
    }

    /**
     * Returns the row of a call.
     *
     * @param id the call
     * @return the row; empty for a call that is not held
     */
    public synchronized Optional<CallRow> row(CallId id) {
        return ring.get(id);
    }

    /**
     * Returns the timeline of a call.
     *
     * @param id the call
     * @return the newest entries as JSON, the oldest first; empty for a call that changed long ago
     */
    public synchronized List<String> timeline(CallId id) {
        return stories.get(id).map(Story::entries).orElse(List.of());
    }
}
