package io.github.graphcalls.fake;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.event.Event;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.fault.FaultCounter;
import io.github.graphcalls.fake.fault.Where;
import io.github.graphcalls.fake.journal.Behavior;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Step;
import io.github.graphcalls.fake.script.StepTiming.After;
import io.github.graphcalls.fake.script.StepTiming.AfterLookups;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A call that was asked for, whether the script has a story of it or not: every counter on which an answer depends belongs to
 * one of these. To be used under its own lock.
 */
final class TrackedCall {

    /** From here on is drawn what belongs to this call. */
    final long draws;

    private final Instant worldBegins;
    private CallScript script;
    private List<CallSnapshot> moments;
    private FaultCounter counter;
    private Instant now;
    private Instant lastLookup;
    private int lookups;
    private boolean isTold;
    private Instant nextEvent;
    private CallSnapshot shownMoment;
    private Behavior shownUnder;
    private Call shown;

    TrackedCall(long draws, Instant worldBegins) {
        this.draws = draws;
        this.worldBegins = worldBegins;
        now = worldBegins;
        lastLookup = worldBegins;
    }

    /** Whether it has been told its story, or that there is none, and has not let go of it since. */
    boolean isTold() {
        return isTold;
    }

    /** Tells it its story, or null when the script has none. */
    void tell(CallScript story) {
        isTold = true;
        script = story;
        if (story != null) {
            moments = new ArrayList<>(story.steps().size() + 1);
            nextEvent = dueAfter(worldBegins, story.begins());
        }
    }

    /** Lets go of a story that can be told again: of a call that has begun and to which nothing happens. Its counts stay. */
    void letGo() {
        if (present() != null && script.steps().isEmpty()) {
            isTold = false;
            script = null;
            moments = null;
            keepShown(null, null, null);
        }
    }

    /** Its story, or null when the script has none. */
    CallScript script() {
        return script;
    }

    /** Counts a lookup, after everything has happened that was due by then. */
    int lookedUpAt(Instant instant) {
        liveUntil(instant);
        lookups++;
        lastLookup = now;
        if (nextEvent == null) {
            nextEvent = dueAfterLookups();
        }
        return lookups;
    }

    /** Lets everything happen that is due. A clock that runs backwards is not followed. */
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

    /** When the next step is due, or null when there is none, it waits for lookups or it never comes. */
    Instant nextEvent() {
        return nextEvent;
    }

    Instant now() {
        return now;
    }

    /** How the call stands, or null before it begins. */
    CallSnapshot present() {
        return moments == null || moments.isEmpty() ? null : moments.get(moments.size() - 1);
    }

    /** The last moment of which something is true, or null: so for one without a story. */
    CallSnapshot last(Predicate<CallSnapshot> condition) {
        for (int i = moments == null ? -1 : moments.size() - 1; i >= 0; i--) {
            if (condition.test(moments.get(i))) {
                return moments.get(i);
            }
        }
        return null;
    }

    /** The moment in which it came into the state in which it is. */
    CallSnapshot beginningOfState(CallSnapshot present) {
        CallSnapshot beginning = present;
        for (int i = moments.size() - 1; i >= 0; i--) {
            if (!moments.get(i).call().state().equals(present.call().state())) {
                return beginning;
            }
            beginning = moments.get(i);
        }
        return beginning;
    }

    int lookups() {
        return lookups;
    }

    /** Whether the story goes on after a moment, to say itself when the call is forgotten. */
    boolean isYetToBeForgotten(CallSnapshot then) {
        int at = moments.size() - 1;
        while (moments.get(at) != then) {
            at--;
        }
        return script.steps().stream()
                .skip(at)
                .anyMatch(step -> CallSnapshot.plain(step.event()) instanceof Event.Forgotten);
    }

    /** The fault that strikes a lookup of this call, or null. */
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

    /** What the plain query was last answered, unless something has happened since: most clients ask it over and over. */
    Call shown(CallSnapshot moment, Behavior behavior) {
        return moment == shownMoment && behavior == shownUnder ? shown : null;
    }

    void keepShown(CallSnapshot moment, Behavior behavior, Call call) {
        shownMoment = moment;
        shownUnder = behavior;
        shown = call;
    }

    private Step nextStep() {
        return script.steps().get(moments.size() - 1);
    }

    private Instant due() {
        if (moments.size() > script.steps().size() || nextStep().when() instanceof AfterLookups) {
            return null;
        }
        return nextStep().when() instanceof After wait
                ? dueAfter(present().at(), wait.duration())
                : present().at();
    }

    /** When a step is due, or null past the end of time, where it never happens. */
    private static Instant dueAfter(Instant from, Duration wait) {
        return wait.getSeconds() < Instant.MAX.getEpochSecond() - from.getEpochSecond() ? from.plus(wait) : null;
    }

    private Instant dueAfterLookups() {
        boolean waits = script != null
                && !moments.isEmpty()
                && moments.size() <= script.steps().size()
                && nextStep().when() instanceof AfterLookups wait
                && lookups - present().lookups() >= wait.lookups();
        return waits ? lastLookup : null;
    }
}
