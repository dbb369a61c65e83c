package io.github.graphcalls.contract;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A correct adapter over calls in memory; each step is a method, so that a broken adapter can break just that. */
public class MemoryLookup implements OpenCallLookup {

    private final List<Call> calls;
    private final InstantSource clock;
    private volatile boolean closed;

    public MemoryLookup(ContractWorld world) {
        calls = world.calls();
        clock = world.clock();
    }

    @Override
    public LookupOutcome find(CallQuery query) {
        requireNonNull(query, "query");
        refuseWhenClosed();
        if (isInterrupted()) {
            return Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted before the lookup");
        }
        if (isTooLate(query)) {
            return new TimedOut(query.deadline().orElseThrow(), Diagnostics.NONE);
        }
        return byId(query.id())
                .map(call -> (LookupOutcome) new Found(answer(query, call), Diagnostics.NONE))
                .orElseGet(this::absent);
    }

    protected void refuseWhenClosed() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
    }

    protected boolean isInterrupted() {
        return Thread.currentThread().isInterrupted();
    }

    protected boolean isTooLate(CallQuery query) {
        return query.deadline().filter(clock.instant()::isAfter).isPresent();
    }

    protected Optional<Call> byId(CallId id) {
        return calls.stream().filter(call -> call.id().sameCallAs(id)).findFirst();
    }

    protected Call answer(CallQuery query, Call call) {
        return query.applyTo(call);
    }

    protected LookupOutcome absent() {
        return new NotFound(NotFound.Evidence.CALL_SERVICE, Diagnostics.of(404, "8522", "Call not found."));
    }

    @Override
    public void close() {
        closed = true;
    }
}
