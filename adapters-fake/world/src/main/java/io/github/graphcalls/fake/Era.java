package io.github.graphcalls.fake;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.chance.Mixing;
import io.github.graphcalls.fake.fault.Asked;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.journal.Circumstances;
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
final class Era {

    private static final int MOST_TOLD = 1_024;
    private static final Duration USUAL_LIMIT = Duration.ofSeconds(30);

    private final WorldBuilder made;
    private final CallSource source;
    private final InstantSource clock;
    private final Instant begins;
    private final Journal journal;
    private final Map<String, LivingCall> byKey = new ConcurrentHashMap<>();

    /** Those that know their story, by its spelling, which most clients use: it spares them the making of a key. */
    private final Map<CallId, LivingCall> bySpelling = new ConcurrentHashMap<>();

    /** What a source makes, it can make again: only some of the calls that it told keep their story. */
    private final AtomicReferenceArray<LivingCall> told;

    Era(WorldBuilder made, CallSource source, InstantSource clock) {
        this.made = made;
        this.source = source;
        this.clock = clock;
        begins = clock.instant();
        journal = Journal.ofLast(made.journalSize);
        told = source instanceof Script ? null : new AtomicReferenceArray<>(MOST_TOLD);
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
            LivingCall living = call(id);
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
    LookupOutcome find(CallQuery query, Circumstances circumstances, Instant given) {
        LivingCall living = call(query.id());
        LookupOutcome outcome;
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
            } else {
                Fault fault = circumstances.faults().isEmpty()
                        ? null
                        : faultFor(query, nth, draw, Duration.between(begins, now), living, circumstances);
                outcome = new Answer(living, query, circumstances, draw, now).under(fault);
                if (fault != null) {
                    delay = fault.delay();
                    Instant deadline = query.deadline()
                            .or(() -> query.within(USUAL_LIMIT, () -> now).deadline())
                            .orElseThrow();
                    Duration left = Duration.between(now, deadline);
                    if (fault.effect() instanceof Effect.TimedOut || !delay.isZero() && delay.compareTo(left) >= 0) {
                        delay = left;
                        outcome = new TimedOut(deadline, Diagnostics.of("no answer came before the deadline"));
                    }
                }
            }
            if (journal.isOn() || made.strict && living.script() == null) {
                note(query, nth, now, outcome, delay, living, circumstances);
            }
        }
        if (toldAnew != null && told != null) {
            makeRoomFor(living);
        }
        return delay.isZero() ? outcome : afterwards(delay, outcome);
    }

    private LookupOutcome afterwards(Duration delay, LookupOutcome outcome) {
        try {
            made.sleeper.sleep(delay);
            return outcome;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted while the answer was on its way");
        }
    }

    private static Fault faultFor(
            CallQuery query, int nth, long draw, Duration elapsed, LivingCall living, Circumstances circumstances) {
        for (Fault fault : circumstances.faults()) {
            Asked asked = new Asked(query.id(), nth, elapsed, Mixing.mix(draw, fault.toString()));
            if (fault.condition().holdsFor(asked) && living.strike(fault)) {
                return fault;
            }
        }
        return null;
    }

    private void note(
            CallQuery query,
            int nth,
            Instant now,
            LookupOutcome outcome,
            Duration delay,
            LivingCall living,
            Circumstances circumstances) {
        Optional<CallId> nearest = living.script() == null ? Nearest.to(query.id(), source.known()) : Optional.empty();
        JournalEntry entry = new JournalEntry(now, nth, query, outcome, delay, nearest, circumstances);
        journal.add(entry);
        if (made.strict && living.script() == null) {
            throw new AssertionError("a strict world was asked for a call that its script does not know: " + entry);
        }
    }

    private LivingCall call(CallId id) {
        LivingCall known = bySpelling.get(id);
        return known != null
                ? known
                : byKey.computeIfAbsent(id.key(), key -> new LivingCall(Mixing.mix(made.seed, key), begins));
    }

    /** Tells a call its story, unless it knows it, and gives the story that it was told. */
    private CallScript tell(LivingCall living, CallId id) {
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
    private void makeRoomFor(LivingCall living) {
        LivingCall before = told.getAndSet(Mixing.below(living.draws, MOST_TOLD), living);
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
