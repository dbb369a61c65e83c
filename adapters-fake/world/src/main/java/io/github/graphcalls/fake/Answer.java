package io.github.graphcalls.fake;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.fake.chance.Guid;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.fault.HttpEffects;
import io.github.graphcalls.fake.fault.NamedEffect;
import io.github.graphcalls.fake.journal.Behavior;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.quirk.Quirks;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Rejected;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.wire.AnswerReader;
import io.github.graphcalls.wire.AnswerWriter;
import io.github.graphcalls.wire.GraphAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** What one lookup of one call is answered, as Graph would. */
record Answer(TrackedCall living, CallQuery query, Behavior behavior, long draw, Instant now) {

    private static final Duration A_WHILE = Duration.ofMinutes(5);
    private static final LookupOutcome NOT_FOUND = read(NamedEffect.NOT_FOUND);
    private static final LookupOutcome DENIED = read(NamedEffect.DENIED);
    private static final LookupOutcome EMPTY = read(NamedEffect.MALFORMED);
    private static final LookupOutcome ODD_ID = read(NamedEffect.REJECTED);
    private static final LookupOutcome NO_EXPAND =
            new Rejected(Diagnostics.of(400, "ExpandNotSupported", "Expanding is not supported."));

    /** The usual answer under a fault, before its HTTP answer or the harm to the bytes. */
    LookupOutcome usual(Fault fault) {
        if (fault != null && fault.effect() instanceof Effect.Stale stale) {
            CallSnapshot then =
                    living.last(moment -> Duration.between(moment.at(), now).compareTo(stale.age()) >= 0);
            return of(then, then == null ? now : now.minus(stale.age()));
        }
        return of(living.present(), now);
    }

    /** What a client makes of the usual answer under a fault. */
    LookupOutcome under(Fault fault, LookupOutcome usual) {
        if (fault == null || fault.effect() instanceof Effect.Stale) {
            return usual;
        }
        if (fault.effect() instanceof Effect.Http http) {
            return http.status().isEmpty() ? usual : ofHttp(http);
        }
        return switch (((Effect.Bytes) fault.effect()).fault()) {
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
        return ResponseMetadata.upon(read, draw, now, http.body().isPresent() ? Quirks.NONE : behavior.quirks());
    }

    /** What a client makes of a part of the body. */
    private LookupOutcome readPart(LookupOutcome usual, double part) {
        Instant at = HttpEffects.bounded(now);
        GraphAnswer whole = AnswerWriter.write(usual, Guid.of(draw), Optional.empty(), at);
        byte[] body = Arrays.copyOf(whole.body(), (int) (whole.body().length * part));
        LookupOutcome read =
                new AnswerReader(() -> at).read(query, GraphAnswer.of(whole.status(), whole.headers(), body));
        return ResponseMetadata.upon(read, draw, now, Quirks.NONE);
    }

    private LookupOutcome of(CallSnapshot moment, Instant at) {
        LookupOutcome outcome = unstamped(moment, at);
        return outcome instanceof Found ? outcome : stamped(outcome);
    }

    private LookupOutcome stamped(LookupOutcome outcome) {
        return ResponseMetadata.upon(outcome, draw, now, behavior.quirks());
    }

    private LookupOutcome unstamped(CallSnapshot moment, Instant at) {
        Quirks quirks = behavior.quirks();
        if (living.script() == null) {
            return ofStranger(quirks);
        }
        if (moment == null || moment.isForgotten()) {
            return NOT_FOUND;
        }
        CallSnapshot seen = moment;
        if (moment.call().isOver() && !living.script().opening().isOver() && !living.isYetToBeForgotten(moment)) {
            if (quirks.has(Quirk.EMPTY_200)) {
                return EMPTY;
            }
            if (quirks.has(Quirk.LOST_DELETED)) {
                seen = living.last(each -> !each.call().isOver());
            } else if (!quirks.has(Quirk.KEPT_FOR_A_WHILE)
                    || Duration.between(moment.at(), at).compareTo(A_WHILE) >= 0) {
                return NOT_FOUND;
            }
        } else if (isMissing(moment, quirks)) {
            return NOT_FOUND;
        } else if (quirks.has(Quirk.OUT_OF_ORDER_STATES)) {
            seen = outOfOrder(moment);
        }
        return query.expand().isEmpty() || !quirks.has(Quirk.EXPAND_REJECTED) ? found(seen) : NO_EXPAND;
    }

    private LookupOutcome ofStranger(Quirks quirks) {
        if (quirks.has(Quirk.ODD_ID_REJECTED) && !query.id().key().matches("[0-9a-f]{32}")) {
            return ODD_ID;
        }
        return quirks.has(Quirk.FOREIGN_CALL_DENIED) ? DENIED : NOT_FOUND;
    }

    private static boolean isMissing(CallSnapshot moment, Quirks quirks) {
        return quirks.has(Quirk.INCOMING_NOT_FOUND) && moment.call().is(CallState.INCOMING)
                || quirks.has(Quirk.GONE_WHEN_ALL_LEFT) && moment.isDeserted();
    }

    private CallSnapshot outOfOrder(CallSnapshot moment) {
        CallSnapshot beginning = living.beginningOfState(moment);
        boolean second = living.lookups() - beginning.lookups() == 2;
        CallSnapshot before = second ? living.last(each -> each.isBefore(beginning)) : null;
        return before == null ? moment : before;
    }

    private Found found(CallSnapshot moment) {
        boolean plain = query.select().isEmpty() && query.expand().isEmpty();
        Call kept = plain ? living.shown(moment, behavior) : null;
        if (kept == null) {
            kept = new CallView(moment, behavior.quirks()).to(query);
            if (plain) {
                living.keepShown(moment, behavior, kept);
            }
        }
        return new Found(kept, ResponseMetadata.found(draw, now));
    }

    private static LookupOutcome read(NamedEffect effect) {
        return read((Effect.Http) effect.effect(), CallQuery.of(CallId.of("any")), Instant.EPOCH);
    }

    /** As the client reads it. */
    private static LookupOutcome read(Effect.Http http, CallQuery query, Instant now) {
        Instant at = HttpEffects.bounded(now);
        GraphAnswer answer = HttpEffects.answer(http, "", Optional.empty(), at, Quirks.NONE);
        return new AnswerReader(() -> at).read(query, answer);
    }
}
