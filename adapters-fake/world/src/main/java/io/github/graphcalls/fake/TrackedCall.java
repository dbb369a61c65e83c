package io.github.graphcalls.fake;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.fault.FaultCounter;
import io.github.graphcalls.fake.fault.Where;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Step;
import io.github.graphcalls.fake.script.StepTiming.After;
import io.github.graphcalls.fake.script.StepTiming.AfterLookups;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The state of one call in a run of a world: its story, if the script has one, and all counters on which an answer depends.
 * Callers have to hold its lock.
 */
final class TrackedCall {

    /** The seed of all random numbers of this call. */
    final long draws;

    private final Instant worldBegins;
    private CallScript script;
    private List<CallSnapshot> moments;
    private FaultCounter counter;
    private Instant now;
    private Instant lastLookup;
    private int lookups;
    private boolean isLoaded;
    private Instant nextEvent;

    TrackedCall(long draws, Instant worldBegins) {
        this.draws = draws;
        this.worldBegins = worldBegins;
        now = worldBegins;
        lastLookup = worldBegins;
    }

    /** Returns whether the story was looked up in the source and is still kept. */
    boolean isLoaded() {
        return isLoaded;
    }

    /** Sets the story, or null if the script has none. */
    void load(CallScript story) {
        isLoaded = true;
        script = story;
        if (story != null) {
            moments = new ArrayList<>(story.steps().size() + 1);
            nextEvent = CallSnapshot.dueAfter(worldBegins, story.begins());
        }
    }

    /** Discards a story that can be looked up again: of a call that has begun and has no steps. Its counters are kept. */
    void unload() {
        if (present() != null && script.steps().isEmpty()) {
            isLoaded = false;
            script = null;
            moments = null;
        }
    }

    /** Returns the story, or null if the script has none. */
    CallScript script() {
        return script;
    }

    /** Applies the steps that are due, then counts a lookup. */
    int lookedUpAt(Instant instant) {
        liveUntil(instant);
        lookups++;
        lastLookup = now;
        if (nextEvent == null) {
            nextEvent = dueAfterLookups();
        }
        return lookups;
    }

    /** Applies the steps that are due. An instant before the last one is ignored. */
    void liveUntil(Instant instant) {
        now = instant.isBefore(now) ? now : instant;
        while (nextEvent != null && !nextEvent.isAfter(now)) {
            moments.add(
                    moments.isEmpty()
                            ? CallSnapshot.opening(nextEvent, lookups, script.opening())
                            : present().after(nextStep().event(), nextEvent, lookups));
            nextEvent = due();
        }
    }

    /** Returns when the next step is due, or null if there is none, it waits for lookups, or it never happens. */
    Instant nextEvent() {
        return nextEvent;
    }

    Instant now() {
        return now;
    }

    /** Returns the current state, or null before the call begins. */
    CallSnapshot present() {
        return moments == null || moments.isEmpty() ? null : moments.get(moments.size() - 1);
    }

    /** Returns the last state that satisfies a condition, or null if none does. */
    CallSnapshot last(Predicate<CallSnapshot> condition) {
        for (int i = moments == null ? -1 : moments.size() - 1; i >= 0; i--) {
            if (condition.test(moments.get(i))) {
                return moments.get(i);
            }
        }
        return null;
    }

    /** Returns the first of the states up to one that have the same {@code state} as it. */
    CallSnapshot beginningOfState(CallSnapshot seen) {
        CallSnapshot before = last(each -> each.steps() < seen.steps()
                && !each.call().state().equals(seen.call().state()));
        return moments.get(before == null ? 0 : before.steps() + 1);
    }

    int lookups() {
        return lookups;
    }

    /** Returns a copy that goes on by itself. */
    TrackedCall copy() {
        TrackedCall copy = new TrackedCall(draws, worldBegins);
        copy.load(script);
        if (script != null) {
            copy.moments.addAll(moments);
        }
        copy.lookups = lookups;
        copy.lastLookup = lastLookup;
        copy.nextEvent = nextEvent;
        return copy;
    }

    /** Returns the states so far. */
    List<CallSnapshot> snapshots() {
        return moments == null ? List.of() : moments;
    }

    /** Returns the fault that applies to a lookup of this call, or null. */
    Fault strike(List<Fault> faults, CallId id, Instant instant, long draw) {
        counter = counter == null ? new FaultCounter() : counter;
        return counter.strike(
                faults,
                where -> where instanceof Where.EveryCall
                        || where instanceof Where.OfCall call && call.id().sameCallAs(id),
                worldBegins,
                instant,
                draw);
    }

    private Step nextStep() {
        return script.steps().get(moments.size() - 1);
    }

    private Instant due() {
        if (moments.size() > script.steps().size() || nextStep().timing() instanceof AfterLookups) {
            return null;
        }
        return nextStep().timing() instanceof After wait
                ? CallSnapshot.dueAfter(present().at(), wait.duration())
                : present().at();
    }

    private Instant dueAfterLookups() {
        boolean waits = script != null
                && !moments.isEmpty()
                && moments.size() <= script.steps().size()
                && nextStep().timing() instanceof AfterLookups wait
                && lookups - present().lookups() >= wait.lookups();
        return waits ? lastLookup : null;
    }
}
