package io.github.graphcalls.fake;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.fault.Faults;
import io.github.graphcalls.fake.journal.Circumstances;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.quirk.Quirks;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Rejected;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What one lookup of one call is answered, as Graph would. */
record Answer(LivingCall living, CallQuery query, Circumstances circumstances, long draw, Instant now) {

    private static final Duration A_WHILE = Duration.ofMinutes(5);
    private static final LookupOutcome NOT_FOUND = outcomeOf(Faults.notFound());
    private static final LookupOutcome DENIED = outcomeOf(Faults.denied());
    private static final LookupOutcome EMPTY = outcomeOf(Faults.malformed());
    private static final LookupOutcome ODD_ID = outcomeOf(Faults.rejected());
    private static final LookupOutcome NO_EXPAND =
            new Rejected(Diagnostics.of(400, "ExpandNotSupported", "Expanding is not supported."));

    /** The answer that a fault gives, or that of the call. */
    LookupOutcome under(Fault fault) {
        if (fault == null) {
            return of(living.present(), now);
        }
        if (fault.effect() instanceof Effect.Stale stale) {
            Moment then =
                    living.last(moment -> Duration.between(moment.at(), now).compareTo(stale.age()) >= 0);
            return of(then, then == null ? now : now.minus(stale.age()));
        }
        return fault.effect().outcomeAt(now).map(this::stamped).orElseGet(() -> of(living.present(), now));
    }

    private LookupOutcome of(Moment moment, Instant at) {
        LookupOutcome outcome = unstamped(moment, at);
        return outcome instanceof Found ? outcome : stamped(outcome);
    }

    private LookupOutcome stamped(LookupOutcome outcome) {
        return Stamp.upon(outcome, draw, now, circumstances.quirks());
    }

    private LookupOutcome unstamped(Moment moment, Instant at) {
        Quirks quirks = circumstances.quirks();
        if (living.script() == null) {
            return ofStranger(quirks);
        }
        if (moment == null || moment.isForgotten()) {
            return NOT_FOUND;
        }
        Moment seen = moment;
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

    private static boolean isMissing(Moment moment, Quirks quirks) {
        return quirks.has(Quirk.INCOMING_NOT_FOUND) && moment.call().is(CallState.INCOMING)
                || quirks.has(Quirk.GONE_WHEN_ALL_LEFT) && moment.isDeserted();
    }

    private Moment outOfOrder(Moment moment) {
        Moment beginning = living.beginningOfState(moment);
        boolean second = living.lookups() - beginning.lookups() == 2;
        Moment before = second ? living.last(each -> each.isBefore(beginning)) : null;
        return before == null ? moment : before;
    }

    private Found found(Moment moment) {
        boolean plain = query.select().isEmpty() && query.expand().isEmpty();
        Call kept = plain ? living.shown(moment, circumstances) : null;
        if (kept == null) {
            kept = new Appearance(moment, circumstances.quirks()).to(query);
            if (plain) {
                living.keepShown(moment, circumstances, kept);
            }
        }
        return new Found(kept, Stamp.found(draw, now));
    }

    private static LookupOutcome outcomeOf(Fault fault) {
        Optional<LookupOutcome> outcome = fault.effect().outcomeAt(Instant.EPOCH);
        return outcome.orElseThrow();
    }
}
