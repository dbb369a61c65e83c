package io.github.graphcalls.lookup.policy;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.CheckedOutcome;
import io.github.graphcalls.lookup.LookupObservation;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;

/**
 * Reports exactly one event for each outcome that it returns, whatever policies it wraps: retries, shared lookups and batches included.
 * Wrap all other policies in it. A query without an outcome, because its stream was closed before or an adapter threw, has no event.
 *
 * <p>An exception of the listener does not reach the caller: it goes to the thread's handler of uncaught exceptions. Safe for use by
 * several threads if the listener is.
 */
public final class ObservedLookup implements CallLookup {

    private final CallLookup lookup;
    private final LookupListener listener;
    private final InstantSource clock;

    /**
     * Observes a lookup.
     *
     * @param lookup the wrapped lookup
     * @param listener takes the events
     * @param clock measures durations
     */
    public ObservedLookup(CallLookup lookup, LookupListener listener, InstantSource clock) {
        this.lookup = requireNonNull(lookup, "lookup");
        this.listener = requireNonNull(listener, "listener");
        this.clock = requireNonNull(clock, "clock");
    }

    /**
     * Observes a lookup on the system's clock.
     *
     * @param lookup the wrapped lookup
     * @param listener takes the events
     * @return the observed lookup
     */
    public static ObservedLookup of(CallLookup lookup, LookupListener listener) {
        return new ObservedLookup(lookup, listener, InstantSource.system());
    }

    @Override
    public LookupOutcome find(CallQuery query) {
        Instant start = clock.instant();
        CallQuery observed = query.observedBy(LookupObservation.of(query, start));
        LookupOutcome outcome = CheckedOutcome.find(lookup, observed);
        report(new LookupResult(observed, outcome), start);
        return outcome;
    }

    @Override
    public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
        Instant opened = clock.instant();
        return lookup.findAll(queries.map(query -> query.observedBy(LookupObservation.of(query, clock.instant()))))
                .map(result -> report(result, opened));
    }

    /** Reports a result. An adapter that made a query of its own lost the observation; the stream was opened before it. */
    private LookupResult report(LookupResult result, Instant opened) {
        LookupObservation observation =
                result.query().observation().orElseGet(() -> LookupObservation.of(result.query(), opened));
        Duration duration = Duration.between(observation.start(), clock.instant());
        try {
            listener.finished(new LookupEvent(result, observation.attempts(), observation.waited(), duration));
        } catch (RuntimeException e) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
        return result;
    }

    @Override
    public String toString() {
        return "ObservedLookup[" + lookup + "]";
    }
}
