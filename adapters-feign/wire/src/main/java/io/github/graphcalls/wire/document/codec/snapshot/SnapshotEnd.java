package io.github.graphcalls.wire.document.codec.snapshot;

import io.github.graphcalls.call.result.CallEnd;
import io.github.graphcalls.call.result.EndReason;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import java.util.Optional;

/**
 * The end of a call of a snapshot.
 *
 * @param reason the reason
 * @param resultInfo the result that Graph sent
 * @param terminationReason the word that Graph sent
 * @param extras unknown members, which are ignored
 */
public record SnapshotEnd(
        Optional<Evolvable<EndReason>> reason,
        Optional<ResultInfo> resultInfo,
        Optional<String> terminationReason,
        Extras extras) {

    static SnapshotEnd of(CallEnd end) {
        return new SnapshotEnd(
                Optional.of(Evolvable.of(end.reason())), end.resultInfo(), end.terminationReason(), Extras.NONE);
    }

    /** Derives a missing reason from the result. */
    CallEnd toEnd() {
        CallEnd derived = CallEnd.of(resultInfo, terminationReason);
        return reason.map(word -> SnapshotLine.known("end.reason", word))
                .map(known -> new CallEnd(known, resultInfo, terminationReason))
                .orElse(derived);
    }
}
