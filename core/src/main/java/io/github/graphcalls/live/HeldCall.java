package io.github.graphcalls.live;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.result.CallEnd;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.live.CallChange.Kind;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A call that a notification or a lookup changes.
 *
 * @param before the call, if it was held
 * @param call the call that the change starts from
 * @param now the instant of the change
 * @param ends returns the shared instance of an end, since most calls end in a few ways
 */
record HeldCall(Optional<LiveCall> before, LiveCall call, Instant now, UnaryOperator<CallEnd> ends) {

    /** Of a call that was not held, only the id is known. */
    static HeldCall of(Optional<LiveCall> before, CallId id, Instant now, UnaryOperator<CallEnd> ends) {
        LiveCall call = before.orElseGet(
                () -> LiveCall.builder(id, now).doubt(Doubt.STATE_UNKNOWN).build());
        return new HeldCall(before, call, now, ends);
    }

    /** Changes nothing. */
    CallChange unchanged(Kind kind) {
        return new CallChange(kind, before, call);
    }

    /** Changes the call; one that was not held appears. */
    CallChange changed(Kind kind, LiveCallBuilder after) {
        return new CallChange(before.isEmpty() ? Kind.APPEARED : kind, before, after.build());
    }

    /** Returns a builder with another state, which became known now. */
    LiveCallBuilder moved(Evolvable<CallState> state) {
        LiveCallBuilder after = call.toBuilder().state(state, now);
        return call.isIncoming() ? after.incomingUntil(now) : after;
    }

    /** Ends the call. Keeps the first evidence, and the last result and the last reason that say how the call ended. */
    CallChange ended(Optional<Call> document, CallEvidence evidence) {
        Optional<CallEnd> how =
                document.filter(HeldCall::saysHow).map(this::how).map(ends).or(call::end);
        LiveCallBuilder after = call.toBuilder();
        how.ifPresent(after::end);
        if (!call.isAlive()) {
            return new CallChange(how.equals(call.end()) ? Kind.DUPLICATE : Kind.ENDED, before, after.build());
        }
        after.evidence(evidence).stateSince(now).stateHeard(now).lastHeard(now);
        document.flatMap(Call::state).ifPresent(state -> after.state(state, now));
        return new CallChange(Kind.ENDED, before, after.build());
    }

    private CallEnd how(Call last) {
        return CallEnd.of(
                last.resultInfo().or(() -> call.end().flatMap(CallEnd::resultInfo)),
                last.terminationReason().or(() -> call.end().flatMap(CallEnd::terminationReason)));
    }

    private static boolean saysHow(Call ended) {
        return ended.resultInfo().isPresent() || ended.terminationReason().isPresent();
    }
}
