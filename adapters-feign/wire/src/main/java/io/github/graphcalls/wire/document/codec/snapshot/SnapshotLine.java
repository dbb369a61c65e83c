package io.github.graphcalls.wire.document.codec.snapshot;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.live.CallEvidence;
import io.github.graphcalls.live.Doubt;
import io.github.graphcalls.live.LiveCall;
import io.github.graphcalls.live.LiveCallBuilder;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One call of a snapshot, whose components are those of {@link LiveCall}.
 *
 * @param id the id
 * @param lastHeard when the call was last named
 * @param stateSince when the state became known
 * @param stateHeard when the state was last confirmed, if not when it became known
 * @param incomingUntil until when the call was last known as incoming
 * @param state the state
 * @param rosterNumber the number of the roster
 * @param rosterGap the missing changes of the roster
 * @param evidence what proves the end
 * @param end the end
 * @param doubts the doubts
 * @param extras unknown members, which are ignored
 */
public record SnapshotLine(
        CallId id,
        OffsetDateTime lastHeard,
        OffsetDateTime stateSince,
        Optional<OffsetDateTime> stateHeard,
        Optional<OffsetDateTime> incomingUntil,
        Optional<Evolvable<CallState>> state,
        Optional<Long> rosterNumber,
        Optional<SnapshotGap> rosterGap,
        Optional<Evolvable<CallEvidence>> evidence,
        Optional<SnapshotEnd> end,
        List<Evolvable<Doubt>> doubts,
        Extras extras) {

    /**
     * Returns the line of a call.
     *
     * @param call the call
     * @return the line
     */
    public static SnapshotLine of(LiveCall call) {
        return new SnapshotLine(
                call.id(),
                call.lastHeard().atOffset(ZoneOffset.UTC),
                call.stateSince().atOffset(ZoneOffset.UTC),
                Optional.of(call.stateHeard())
                        .filter(heard -> !heard.equals(call.stateSince()))
                        .map(heard -> heard.atOffset(ZoneOffset.UTC)),
                call.incomingUntil().map(instant -> instant.atOffset(ZoneOffset.UTC)),
                call.state(),
                call.rosterNumber().isPresent()
                        ? Optional.of(call.rosterNumber().getAsLong())
                        : Optional.empty(),
                call.rosterGap().map(gap -> new SnapshotGap(gap.first(), gap.last(), Extras.NONE)),
                call.evidence().map(Evolvable::of),
                call.end().map(SnapshotEnd::of),
                call.doubts().stream().sorted().map(Evolvable::of).toList(),
                Extras.NONE);
    }

    /**
     * Returns the call of this line.
     *
     * @return the call
     * @throws IllegalArgumentException for a negative roster number or an unknown word of this library
     */
    public LiveCall toCall() {
        LiveCallBuilder call = LiveCall.builder(id, lastHeard.toInstant());
        state.ifPresent(word -> call.state(word, stateSince.toInstant()));
        call.stateSince(stateSince.toInstant())
                .stateHeard(stateHeard.orElse(stateSince).toInstant());
        incomingUntil.map(OffsetDateTime::toInstant).ifPresent(call::incomingUntil);
        rosterNumber.ifPresent(call::rosterNumber);
        evidence.ifPresent(word -> call.evidence(known("evidence", word)));
        end.ifPresent(each -> call.end(each.toEnd()));
        Set<Doubt> known = new HashSet<>();
        doubts.forEach(word -> known.add(known("doubts", word)));
        call.doubts(known);
        rosterGap.map(SnapshotGap::toGap).map(Optional::of).ifPresent(call::rosterGap);
        return call.build();
    }

    static <E extends Enum<E>> E known(String place, Evolvable<E> word) {
        return word.known().orElseThrow(() -> new IllegalArgumentException(place + ": unknown word " + word));
    }
}
