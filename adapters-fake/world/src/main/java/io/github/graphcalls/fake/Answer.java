package io.github.graphcalls.fake;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.fake.fault.ByteFault;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.fault.HttpEffects;
import io.github.graphcalls.fake.fault.NamedEffect;
import io.github.graphcalls.fake.journal.Behavior;
import io.github.graphcalls.fake.journal.WorldAnswer;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.quirk.Quirks;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.Rejected;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.wire.AnswerReader;
import io.github.graphcalls.wire.AnswerWriter;
import io.github.graphcalls.wire.GraphAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Answers one lookup of one call as Graph does. */
record Answer(TrackedCall call, CallQuery query, Behavior behavior, long draw, Instant now, String requestId) {

    private static final Duration RETENTION = Duration.ofMinutes(5);
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);
    private static final LookupOutcome NOT_FOUND = read(NamedEffect.NOT_FOUND);
    private static final LookupOutcome DENIED = read(NamedEffect.DENIED);
    private static final LookupOutcome EMPTY = read(NamedEffect.MALFORMED);
    private static final LookupOutcome ODD_ID = read(NamedEffect.REJECTED);
    private static final LookupOutcome NO_EXPAND =
            new Rejected(Diagnostics.of(400, "ExpandNotSupported", "Expanding is not supported."));

    /** Faults that send a part of the document: there is none of an answer without one. */
    private static final Set<ByteFault> PARTS =
            EnumSet.of(ByteFault.TRUNCATED, ByteFault.MALFORMED_CHUNKING, ByteFault.CONTENT_LENGTH_TOO_SHORT);

    /** The fault that applies to the lookup, counted; null for none. */
    Fault fault() {
        return behavior.faults().isEmpty() || isPastDeadline()
                ? null
                : call.strike(behavior.faults(), query.id(), now, draw);
    }

    private boolean isPastDeadline() {
        return query.deadline().isPresent() && !now.isBefore(query.deadline().get());
    }

    /** The answer with the effect and the delay of a fault. */
    WorldAnswer with(Fault fault, LookupOutcome usual) {
        if (isPastDeadline()) {
            return WorldAnswer.of(TimedOut.beforeLookup(query.deadline().get(), now));
        }
        if (fault == null) {
            return WorldAnswer.of(usual);
        }
        Instant deadline = query.deadline()
                .or(() -> query.within(DEFAULT_TIMEOUT, () -> now).deadline())
                .orElseThrow();
        Duration left = Duration.between(now, deadline);
        boolean isLate = !fault.delay().isZero() && fault.delay().compareTo(left) >= 0;
        boolean isLost = fault.effect() instanceof Effect.Bytes bytes && bytes.fault() == ByteFault.NO_ANSWER;
        if (!isLate && !isLost) {
            return new WorldAnswer(under(fault, usual), usual, Optional.of(fault), fault.delay());
        }
        LookupOutcome timedOut = new TimedOut(deadline, Diagnostics.of("no answer came before the deadline"));
        return new WorldAnswer(timedOut, isLost ? usual : timedOut, Optional.of(fault), left);
    }

    /** The outcome before the HTTP answer or the byte fault of a fault. */
    LookupOutcome usual(Fault fault) {
        if (fault != null && fault.effect() instanceof Effect.Stale stale) {
            CallSnapshot then =
                    call.last(snapshot -> Duration.between(snapshot.at(), now).compareTo(stale.age()) >= 0);
            return of(then, then == null ? now : now.minus(stale.age()));
        }
        return of(call.present(), now);
    }

    /** The usual outcome as a client reads it under a fault. */
    private LookupOutcome under(Fault fault, LookupOutcome usual) {
        if (fault.effect() instanceof Effect.Stale) {
            return usual;
        }
        if (fault.effect() instanceof Effect.Http http) {
            return http.status().isEmpty() ? usual : ofHttp(http);
        }
        ByteFault bytes = ((Effect.Bytes) fault.effect()).fault();
        if (usual instanceof Malformed && PARTS.contains(bytes)) {
            return usual;
        }
        return switch (bytes) {
            case RESET_BEFORE_ANSWER, RESET_DURING_ANSWER, TRUNCATED, CONTENT_LENGTH_TOO_LONG ->
                Unavailable.because(
                        Unavailable.Cause.CONNECTION, "the connection was closed before the end of the answer");
            case MALFORMED_CHUNKING -> readPart(usual, 0);
            case CONTENT_LENGTH_TOO_SHORT -> readPart(usual, 0.5);
            case RESET_AFTER_ANSWER, SLOW, GZIP, NO_ANSWER -> usual;
        };
    }

    private LookupOutcome ofHttp(Effect.Http http) {
        LookupOutcome read = read(http, query, now);
        return ResponseMetadata.upon(read, requestId, now, http.body().isPresent() ? Quirks.NONE : behavior.quirks());
    }

    /** The outcome as a client reads it from the first part of the body. */
    private LookupOutcome readPart(LookupOutcome usual, double part) {
        Instant at = HttpEffects.bounded(now);
        GraphAnswer whole = AnswerWriter.write(usual, requestId, Optional.empty(), at);
        byte[] body = Arrays.copyOf(whole.body(), (int) (whole.body().length * part));
        LookupOutcome read =
                new AnswerReader(() -> at).read(query, GraphAnswer.of(whole.status(), whole.headers(), body));
        return ResponseMetadata.upon(read, requestId, now, Quirks.NONE);
    }

    private LookupOutcome of(CallSnapshot snapshot, Instant at) {
        LookupOutcome outcome = withoutMetadata(snapshot, at);
        return outcome instanceof Found ? outcome : withMetadata(outcome);
    }

    private LookupOutcome withMetadata(LookupOutcome outcome) {
        return ResponseMetadata.upon(outcome, requestId, now, behavior.quirks());
    }

    private LookupOutcome withoutMetadata(CallSnapshot snapshot, Instant at) {
        Quirks quirks = behavior.quirks();
        if (call.script() == null) {
            return ofUnknownCall(quirks);
        }
        if (snapshot == null || snapshot.isForgotten()) {
            return NOT_FOUND;
        }
        CallSnapshot seen = snapshot;
        if (snapshot.call().isOver()
                && !call.script().opening().isOver()
                && !snapshot.isYetToBeForgotten(call.script())) {
            if (quirks.has(Quirk.EMPTY_200)) {
                return EMPTY;
            }
            if (quirks.has(Quirk.LOST_DELETED)) {
                seen = call.last(each -> !each.call().isOver());
            } else if (!quirks.has(Quirk.KEPT_FOR_A_WHILE)
                    || Duration.between(snapshot.at(), at).compareTo(RETENTION) >= 0) {
                return NOT_FOUND;
            }
        } else if (isMissing(snapshot, quirks)) {
            return NOT_FOUND;
        } else if (quirks.has(Quirk.OUT_OF_ORDER_STATES)) {
            seen = outOfOrder(snapshot);
        }
        return query.expand().isEmpty() || !quirks.has(Quirk.EXPAND_REJECTED) ? found(seen) : NO_EXPAND;
    }

    private LookupOutcome ofUnknownCall(Quirks quirks) {
        if (quirks.has(Quirk.ODD_ID_REJECTED) && !query.id().key().matches("[0-9a-f]{32}")) {
            return ODD_ID;
        }
        return quirks.has(Quirk.FOREIGN_CALL_DENIED) ? DENIED : NOT_FOUND;
    }

    private static boolean isMissing(CallSnapshot snapshot, Quirks quirks) {
        return quirks.has(Quirk.INCOMING_NOT_FOUND) && snapshot.call().hasState(CallState.INCOMING)
                || quirks.has(Quirk.GONE_WHEN_ALL_LEFT) && snapshot.isDeserted();
    }

    private CallSnapshot outOfOrder(CallSnapshot snapshot) {
        CallSnapshot beginning = call.beginningOfState(snapshot);
        boolean second = call.lookups() - beginning.lookups() == 2;
        CallSnapshot before = second ? call.last(each -> each.isBefore(beginning)) : null;
        return before == null ? snapshot : before;
    }

    private Found found(CallSnapshot snapshot) {
        return new Found(new CallView(snapshot, behavior.quirks()).to(query), ResponseMetadata.found(requestId, now));
    }

    private static LookupOutcome read(NamedEffect effect) {
        return read((Effect.Http) effect.effect(), CallQuery.of(CallId.of("any")), Instant.EPOCH);
    }

    /** The outcome that the reader of the wire makes of an HTTP answer. */
    private static LookupOutcome read(Effect.Http http, CallQuery query, Instant now) {
        Instant at = HttpEffects.bounded(now);
        GraphAnswer answer = HttpEffects.answer(http, "", Optional.empty(), at, Quirks.NONE);
        return new AnswerReader(() -> at).read(query, answer);
    }
}
