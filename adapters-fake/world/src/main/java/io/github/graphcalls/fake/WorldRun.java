package io.github.graphcalls.fake;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.chance.Mixing;
import io.github.graphcalls.fake.fault.ByteFault;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.fault.FaultCounter;
import io.github.graphcalls.fake.fault.Where;
import io.github.graphcalls.fake.journal.Behavior;
import io.github.graphcalls.fake.journal.Journal;
import io.github.graphcalls.fake.journal.JournalEntry;
import io.github.graphcalls.fake.journal.Nearest;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.CallSource;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** A world from when it began until it begins anew: the calls that were asked for, and nothing of all others. */
final class WorldRun {

    private static final int MOST_TOLD = 1_024;
    private static final Duration USUAL_LIMIT = Duration.ofSeconds(30);

    private static final WorldAnswer INTERRUPTED = interrupted();

    private final FaultCounter paths = new FaultCounter();
    private long requests;
    private final WorldBuilder made;
    private final CallSource source;
    private final InstantSource clock;
    private final Instant begins;
    private final Journal journal;
    private final Map<String, TrackedCall> byKey = new ConcurrentHashMap<>();

    /** Those that know their story, by its spelling, which most clients use: it spares them the making of a key. */
    private final Map<CallId, TrackedCall> bySpelling = new ConcurrentHashMap<>();

    /** What a source makes, it can make again: only some of the calls that it told keep their story. */
    private final AtomicReferenceArray<TrackedCall> told;

    WorldRun(WorldBuilder made, CallSource source, InstantSource clock) {
        this.made = made;
        this.source = source;
        this.clock = clock;
        begins = clock.instant();
        journal = Journal.ofLast(made.journalSize);
        told = source instanceof Script ? null : new AtomicReferenceArray<>(MOST_TOLD);
    }

    private static boolean isNoAnswer(Fault fault) {
        return fault.effect() instanceof Effect.Bytes bytes && bytes.fault() == ByteFault.NO_ANSWER;
    }

    private static WorldAnswer interrupted() {
        LookupOutcome outcome =
                Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted while the answer was on its way");
        return new WorldAnswer(outcome, outcome, Optional.empty());
    }

    CallSource source() {
        return source;
    }

    InstantSource clock() {
        return clock;
    }

    Instant begins() {
        return begins;
    }

    Journal journal() {
        return journal;
    }

    Optional<Instant> nextEventAfter(Instant now) {
        source.known().forEach(id -> {
            TrackedCall living = call(id);
            synchronized (living) {
                tell(living, id);
            }
        });
        return byKey.values().stream()
                .flatMap(living -> {
                    synchronized (living) {
                        living.liveUntil(now);
                        return Optional.ofNullable(living.nextEvent()).stream();
                    }
                })
                .min(Instant::compareTo);
    }

    /**
     * Looks up a call.
     *
     * @param given the instant of the lookup, or null for what the clock shows, which no earlier lookup of the call is after
     */
    WorldAnswer find(CallQuery query, Behavior behavior, Instant given) {
        TrackedCall living = call(query.id());
        LookupOutcome outcome;
        LookupOutcome usual;
        Fault fault = null;
        Duration delay = Duration.ZERO;
        CallScript toldAnew;
        synchronized (living) {
            toldAnew = tell(living, query.id());
            int nth = living.lookedUpAt(given == null ? clock.instant() : given);
            Instant now = given == null ? living.now() : given;
            long draw = Mixing.mix(living.draws, nth);
            if (query.deadline().isPresent() && !now.isBefore(query.deadline().get())) {
                outcome = new TimedOut(
                        query.deadline().get(), Diagnostics.of("the deadline had passed before the lookup"));
                usual = outcome;
            } else {
                fault = behavior.faults().isEmpty()
                        ? null
                        : living.strike(behavior.faults(), query.id(), now, draw);
                Answer answer = new Answer(living, query, behavior, draw, now);
                usual = answer.usual(fault);
                outcome = answer.under(fault, usual);
                if (fault != null) {
                    delay = fault.delay();
                    Instant deadline = query.deadline()
                            .or(() -> query.within(USUAL_LIMIT, () -> now).deadline())
                            .orElseThrow();
                    Duration left = Duration.between(now, deadline);
                    if (isNoAnswer(fault) || !delay.isZero() && delay.compareTo(left) >= 0) {
                        delay = left;
                        outcome = new TimedOut(deadline, Diagnostics.of("no answer came before the deadline"));
                        usual = isNoAnswer(fault) ? usual : outcome;
                    }
                }
            }
            if (journal.isOn() || made.strict && living.script() == null) {
                note(query, nth, now, outcome, delay, living, behavior);
            }
        }
        if (toldAnew != null && told != null) {
            makeRoomFor(living);
        }
        WorldAnswer answer = new WorldAnswer(outcome, usual, Optional.ofNullable(fault));
        return delay.isZero() || waits(delay) ? answer : INTERRUPTED;
    }

    /** The fault of a path that strikes an HTTP request. */
    Optional<Fault> strike(String path, Behavior behavior, Instant now) {
        Fault fault;
        synchronized (paths) {
            long draw = Mixing.mix(Mixing.mix(made.seed, path), requests++);
            fault = paths.strike(
                    behavior.faults(),
                    where -> where instanceof Where.OfPath it && it.matches(path),
                    begins,
                    now,
                    draw);
        }
        return afterItsDelay(fault);
    }

    /** The fault that strikes a lookup, which something else than this world answers. */
    Optional<Fault> strike(CallId id, Behavior behavior, Instant now) {
        if (behavior.faults().isEmpty()) {
            return Optional.empty();
        }
        TrackedCall living = call(id);
        Fault fault;
        synchronized (living) {
            int nth = living.lookedUpAt(now);
            fault = living.strike(behavior.faults(), id, now, Mixing.mix(living.draws, nth));
        }
        return afterItsDelay(fault);
    }

    private Optional<Fault> afterItsDelay(Fault fault) {
        if (fault != null && !fault.delay().isZero()) {
            waits(fault.delay());
        }
        return Optional.ofNullable(fault);
    }

    /** Waits, and returns false when it was interrupted meanwhile. */
    private boolean waits(Duration delay) {
        try {
            made.sleeper.sleep(delay);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void note(
            CallQuery query,
            int nth,
            Instant now,
            LookupOutcome outcome,
            Duration delay,
            TrackedCall living,
            Behavior behavior) {
        Optional<CallId> nearest = living.script() == null ? Nearest.to(query.id(), source.known()) : Optional.empty();
        JournalEntry entry = new JournalEntry(now, nth, query, outcome, delay, nearest, behavior);
        journal.add(entry);
        if (made.strict && living.script() == null) {
            throw new AssertionError("a strict world was asked for a call that its script does not know: " + entry);
        }
    }

    private TrackedCall call(CallId id) {
        TrackedCall known = bySpelling.get(id);
        return known != null
                ? known
                : byKey.computeIfAbsent(id.key(), key -> new TrackedCall(Mixing.mix(made.seed, key), begins));
    }

    /** Tells a call its story, unless it knows it, and gives the story that it was told. */
    private CallScript tell(TrackedCall living, CallId id) {
        if (living.isTold()) {
            return null;
        }
        CallScript script = source.script(id).orElse(null);
        if (script != null) {
            if (!script.id().sameCallAs(id)) {
                throw new IllegalStateException("asked for the story of call " + id + ", the script told that of "
                        + script.id() + "; a source gives a story of the call that it is asked for");
            }
            bySpelling.put(script.id(), living);
        }
        living.tell(script);
        return script;
    }

    /** Has another call let go of its story, outside the lock of any other, so that no two wait for each other. */
    private void makeRoomFor(TrackedCall living) {
        TrackedCall before = told.getAndSet(Mixing.below(living.draws, MOST_TOLD), living);
        if (before != null && before != living) {
            synchronized (before) {
                CallScript old = before.script();
                before.letGo();
                if (old != null && before.script() == null) {
                    bySpelling.remove(old.id());
                }
            }
        }
    }
}
