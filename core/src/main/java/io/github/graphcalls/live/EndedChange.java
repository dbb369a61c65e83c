package io.github.graphcalls.live;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.result.CallEnd;
import io.github.graphcalls.live.CallChange.Kind;
import java.time.Instant;
import java.util.Optional;

/** Applies the end of a call, which a notification or a lookup reported. */
final class EndedChange {

    private EndedChange() {}

    /** Keeps the first evidence, and the last result that says how the call ended. */
    static CallChange of(Optional<LiveCall> before, LiveCall held, Call ended, CallEvidence evidence, Instant now) {
        boolean saysHow =
                ended.resultInfo().isPresent() || ended.terminationReason().isPresent();
        Optional<CallEnd> how =
                saysHow ? Optional.of(CallEnd.of(ended.resultInfo(), ended.terminationReason())) : held.end();
        LiveCallBuilder after = held.toBuilder();
        how.ifPresent(after::end);
        if (!held.isAlive()) {
            return new CallChange(how.equals(held.end()) ? Kind.DUPLICATE : Kind.ENDED, before, after.build());
        }
        after.evidence(evidence).stateSince(now).lastHeard(now);
        ended.state().ifPresent(state -> after.state(state, now));
        return new CallChange(Kind.ENDED, before, after.build());
    }
}
