package io.github.graphcalls.live;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.result.CallEnd;
import io.github.graphcalls.call.value.Evolvable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/** Builds {@link LiveCall}. Not safe for use by several threads. */
public final class LiveCallBuilder {

    private final CallId id;
    private Instant lastHeard;
    private Instant stateSince;
    private Instant stateHeard;
    private Optional<Instant> incomingUntil = Optional.empty();
    private Optional<Evolvable<CallState>> state = Optional.empty();
    private OptionalLong rosterNumber = OptionalLong.empty();
    private Optional<RosterGap> rosterGap = Optional.empty();
    private Optional<CallEvidence> evidence = Optional.empty();
    private Optional<CallEnd> end = Optional.empty();
    private Set<Doubt> doubts = Set.of();

    LiveCallBuilder(CallId id, Instant heard) {
        this.id = requireNonNull(id, "id");
        lastHeard = requireNonNull(heard, "heard");
        stateSince = heard;
        stateHeard = heard;
    }

    LiveCallBuilder(LiveCall call) {
        this(call.id(), call.lastHeard());
        stateSince = call.stateSince();
        stateHeard = call.stateHeard();
        incomingUntil = call.incomingUntil();
        state = call.state();
        rosterNumber = call.rosterNumber();
        rosterGap = call.rosterGap();
        evidence = call.evidence();
        end = call.end();
        doubts = call.doubts();
    }

    /** Sets {@link LiveCall#lastHeard()}. */
    public LiveCallBuilder lastHeard(Instant lastHeard) {
        this.lastHeard = requireNonNull(lastHeard, "lastHeard");
        return this;
    }

    /** Sets {@link LiveCall#state()}, {@link LiveCall#stateSince()} and {@link LiveCall#stateHeard()}. */
    public LiveCallBuilder state(Evolvable<CallState> state, Instant since) {
        this.state = Optional.of(state);
        return stateSince(since).stateHeard(since);
    }

    /** Sets {@link LiveCall#stateSince()}. */
    public LiveCallBuilder stateSince(Instant since) {
        stateSince = requireNonNull(since, "since");
        return this;
    }

    /** Sets {@link LiveCall#stateHeard()}. */
    public LiveCallBuilder stateHeard(Instant heard) {
        stateHeard = requireNonNull(heard, "heard");
        return this;
    }

    /** Sets {@link LiveCall#incomingUntil()}. */
    public LiveCallBuilder incomingUntil(Instant until) {
        incomingUntil = Optional.of(until);
        return this;
    }

    /**
     * Sets {@link LiveCall#rosterNumber()}.
     *
     * @throws IllegalArgumentException for a negative number
     */
    public LiveCallBuilder rosterNumber(long rosterNumber) {
        this.rosterNumber = OptionalLong.of(rosterNumber);
        return this;
    }

    /** Sets {@link LiveCall#rosterGap()}; a gap is a {@linkplain Doubt#ROSTER_GAP doubt}. */
    public LiveCallBuilder rosterGap(Optional<RosterGap> rosterGap) {
        this.rosterGap = requireNonNull(rosterGap, "rosterGap");
        return this;
    }

    /** Sets {@link LiveCall#evidence()}, which removes the doubts. */
    public LiveCallBuilder evidence(CallEvidence evidence) {
        this.evidence = Optional.of(evidence);
        return this;
    }

    /** Sets {@link LiveCall#end()}. */
    public LiveCallBuilder end(CallEnd end) {
        this.end = Optional.of(end);
        return this;
    }

    /** Sets {@link LiveCall#doubts()}. */
    public LiveCallBuilder doubts(Set<Doubt> doubts) {
        this.doubts = Set.copyOf(doubts);
        return this;
    }

    LiveCallBuilder doubt(Doubt doubt) {
        return changeDoubts(set -> set.add(doubt));
    }

    LiveCallBuilder noDoubt(Doubt doubt) {
        return changeDoubts(set -> set.remove(doubt));
    }

    private LiveCallBuilder changeDoubts(Consumer<Set<Doubt>> change) {
        Set<Doubt> changed = EnumSet.noneOf(Doubt.class);
        changed.addAll(doubts);
        change.accept(changed);
        return doubts(changed);
    }

    /** {@return the call} */
    public LiveCall build() {
        return new LiveCall(
                id,
                lastHeard,
                stateSince,
                stateHeard,
                incomingUntil,
                state,
                rosterNumber,
                rosterGap,
                evidence,
                end,
                doubts);
    }
}
