package io.github.graphcalls.lookup.policy;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.policy.ReconciliationResult.Verdict;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Checks which of the calls that a program believes alive are alive. Safe for use by several threads.
 */
public final class Reconciliation {

    private final CallLookup lookup;
    private final InstantSource clock;

    /**
     * Reconciles through a lookup.
     *
     * @param lookup the lookup, called through {@link CallLookup#findAll}, so that an adapter's batches are used; not a
     *     {@link CoalescingLookup}, whose answer may be that of a lookup sent before the instant that a result names
     * @param clock the clock of the instants at which lookups are sent
     */
    public Reconciliation(CallLookup lookup, InstantSource clock) {
        this.lookup = requireNonNull(lookup, "lookup");
        this.clock = requireNonNull(clock, "clock");
    }

    /**
     * Reconciles through a lookup, on the system's clock.
     *
     * @param lookup the lookup, as for {@link #Reconciliation(CallLookup, InstantSource)}
     * @return the reconciliation
     */
    public static Reconciliation of(CallLookup lookup) {
        return new Reconciliation(lookup, InstantSource.system());
    }

    /**
     * Looks up one call that is believed alive.
     *
     * @param id the call
     * @return the verdict
     */
    public ReconciliationResult reconcile(CallId id) {
        Instant sentAt = clock.instant();
        CallQuery query = CallQuery.of(id);
        return judge(new LookupResult(query, lookup.find(query)), sentAt);
    }

    /**
     * Looks up calls that are believed alive. A failed lookup concerns the verdict on its own call alone.
     *
     * @param believedAlive the ids, taken from the stream as results are read
     * @return one verdict for each id, in the order in which lookups complete. Close the stream unless it is read to its end, as
     *     with {@link CallLookup#findAll}
     */
    public Stream<ReconciliationResult> reconcile(Stream<CallId> believedAlive) {
        Instant start = clock.instant();
        Map<CallQuery, Instant> sent = new ConcurrentHashMap<>();
        Stream<CallQuery> queries =
                believedAlive.map(CallQuery::of).peek(query -> sent.putIfAbsent(query, clock.instant()));
        return lookup.findAll(queries).map(result -> judge(result, sentAt(sent.remove(result.query()), start)));
    }

    /** An id that stands twice among the ids may have lost its instant: the start is before both. */
    private static Instant sentAt(Instant sent, Instant start) {
        return sent == null ? start : sent;
    }

    private static ReconciliationResult judge(LookupResult result, Instant sentAt) {
        return new ReconciliationResult(result.query().id(), verdictOn(result), result.outcome(), sentAt);
    }

    private static Verdict verdictOn(LookupResult result) {
        if (result.outcome() instanceof Found answer) {
            return answer.call().isOver() ? Verdict.ENDED : Verdict.ALIVE;
        }
        return result.outcome() instanceof NotFound notFound && notFound.isProven() ? Verdict.ENDED : Verdict.UNKNOWN;
    }

    @Override
    public String toString() {
        return "Reconciliation[" + lookup + "]";
    }
}
