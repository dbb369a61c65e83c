package io.github.graphcalls.lookup.policy;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.policy.ReconciliationResult.Verdict;
import java.util.stream.Stream;

/**
 * Compares what a program believes with what Graph knows: which of the calls that it holds for alive still are. Safe for use
 * by several threads.
 */
public final class Reconciliation {

    private final CallLookup lookup;

    /**
     * Reconciles through a lookup.
     *
     * @param lookup what is asked, through {@link CallLookup#findAll}, so that an adapter's batches are used
     */
    public Reconciliation(CallLookup lookup) {
        this.lookup = requireNonNull(lookup, "lookup");
    }

    /**
     * Looks up calls that are believed alive. A lookup that fails is a verdict of its own call alone.
     *
     * @param believedAlive the ids, read as results are
     * @return one verdict for each id, in the order in which lookups complete; to be closed by whoever does not read it to its
     *     end, as with {@link CallLookup#findAll}
     */
    public Stream<ReconciliationResult> reconcile(Stream<CallId> believedAlive) {
        return lookup.findAll(believedAlive.map(CallQuery::of)).map(Reconciliation::judge);
    }

    private static ReconciliationResult judge(LookupResult result) {
        return new ReconciliationResult(result.query().id(), verdictOn(result), result.outcome());
    }

    private static Verdict verdictOn(LookupResult result) {
        if (result.outcome() instanceof Found answer) {
            return answer.call().isOver() ? Verdict.ENDED : Verdict.ALIVE;
        }
        return result.outcome() instanceof NotFound notFound && notFound.isProven() ? Verdict.ENDED : Verdict.UNKNOWN;
    }
}
