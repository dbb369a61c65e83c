package io.github.graphcalls.fake;

import io.github.graphcalls.adapter.ClosestName;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.chance.Guid;
import io.github.graphcalls.fake.chance.Mixing;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.fault.FaultCounter;
import io.github.graphcalls.fake.fault.Where;
import io.github.graphcalls.fake.journal.Behavior;
import io.github.graphcalls.fake.journal.HttpExchange;
import io.github.graphcalls.fake.journal.Journal;
import io.github.graphcalls.fake.journal.JournalEntry;
import io.github.graphcalls.fake.journal.RequestContext;
import io.github.graphcalls.fake.journal.WorldAnswer;
import io.github.graphcalls.fake.script.CallSource;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;

/** A world from its beginning to its next reset: the calls looked up so far, their journal, and the counts of its faults. */
final class WorldRun {

    private static final WorldAnswer INTERRUPTED = WorldAnswer.of(
            Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted while the answer was on its way"));

    /** Among how many known ids the one nearest to an unknown id is searched. */
    private static final int MAX_COMPARED_IDS = 1_000;

    private final WorldBuilder made;
    final CallSource source;
    final InstantSource clock;
    final Instant begins;
    final Journal journal;
    final TrackedCalls calls;
    private final FaultCounter paths = new FaultCounter();
    private long requests;

    WorldRun(WorldBuilder made, CallSource source, InstantSource clock) {
        this.made = made;
        this.source = source;
        this.clock = clock;
        begins = clock.instant();
        journal = Journal.ofLast(made.journalSize);
        calls = new TrackedCalls(source, made.seed, begins);
    }

    /**
     * Looks up a call.
     *
     * @param request the request, or null for one that arrives now and not before an earlier lookup of the same call
     */
    WorldAnswer find(CallQuery query, Behavior behavior, RequestContext request) {
        TrackedCall call = calls.get(query.id());
        boolean loaded;
        int nth;
        Answer answer;
        Fault fault;
        WorldAnswer given = null;
        synchronized (call) {
            loaded = calls.load(call, query.id());
            nth = call.lookedUpAt(request == null ? clock.instant() : request.at());
            Instant now = request == null ? call.now() : request.at();
            long draw = Mixing.mix(call.draws, nth);
            String requestId =
                    request == null ? Guid.of(draw) : request.requestId().orElseGet(() -> Guid.of(draw));
            answer = new Answer(call, query, behavior, draw, now, requestId);
            fault = answer.fault();
            if (made.lookup == null) {
                given = answer.with(fault, answer.usual(fault));
                note(answer, nth, given, request);
            }
        }
        if (loaded) {
            calls.limit(call);
        }
        if (given == null) {
            // Another lookup may take long, and so is not called under the lock.
            given = answer.with(fault, made.lookup.find(query));
            note(answer, nth, given, request);
        }
        return waits(given.delay()) ? given : INTERRUPTED;
    }

    /** The fault of a path that applies to an HTTP request. */
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
        if (fault != null) {
            waits(fault.delay());
        }
        return Optional.ofNullable(fault);
    }

    /** Waits, and returns false when it was interrupted meanwhile. */
    private boolean waits(Duration delay) {
        try {
            if (!delay.isZero()) {
                made.sleeper.sleep(delay);
            }
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void note(Answer answer, int nth, WorldAnswer given, RequestContext request) {
        boolean isMissing = made.strict && answer.call().script() == null;
        if (!journal.isOn() && !isMissing) {
            return;
        }
        CallId id = answer.query().id();
        Optional<CallId> nearest = answer.call().script() == null
                ? source.known().stream()
                        .limit(MAX_COMPARED_IDS)
                        .min(Comparator.comparingInt(known -> ClosestName.edits(id.key(), known.key())))
                : Optional.empty();
        Optional<HttpExchange> http = request == null ? Optional.empty() : request.http();
        JournalEntry entry = new JournalEntry(
                answer.now(),
                nth,
                answer.query(),
                given.outcome(),
                given.delay(),
                given.fault().map(Fault::label),
                nearest,
                answer.behavior(),
                http);
        journal.add(entry);
        if (isMissing) {
            throw new AssertionError("lookup of a call that the script of a strict world does not contain: " + entry);
        }
    }
}
