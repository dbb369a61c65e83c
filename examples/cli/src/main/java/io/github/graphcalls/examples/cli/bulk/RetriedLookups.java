package io.github.graphcalls.examples.cli.bulk;

import io.github.graphcalls.examples.cli.adapter.ReportedRetry;
import io.github.graphcalls.lookup.BatchLookup;
import io.github.graphcalls.lookup.BulkLookup;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Looks up many calls with reported retries, in batches where a size is given. */
final class RetriedLookups implements CallLookup {

    private final CallLookup lookup;
    private final OptionalInt batchSize;
    private final CallLookup retrying;
    private final BatchLookup retryingBatches;

    RetriedLookups(CallLookup lookup, OptionalInt batchSize, ReportedRetry retry) {
        this.lookup = lookup;
        this.batchSize = batchSize;
        retrying = retry.of(lookup);
        retryingBatches = retry.of(this::findBatch);
    }

    @Override
    public LookupOutcome find(CallQuery query) {
        return retrying.find(query);
    }

    @Override
    public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
        int size = batchSize.orElse(1);
        return size == 1
                ? BulkLookup.inParallel(retrying, queries, BulkLookup.DEFAULT_WINDOW)
                : BulkLookup.inBatches(retryingBatches, size, queries, BulkLookup.DEFAULT_WINDOW * size);
    }

    /** The adapter, whose batches have the same size, sends these queries in one. */
    private void findBatch(List<CallQuery> queries, BiConsumer<CallQuery, LookupOutcome> results) {
        try (Stream<LookupResult> found = lookup.findAll(queries.stream())) {
            found.forEach(result -> results.accept(result.query(), result.outcome()));
        }
    }
}
