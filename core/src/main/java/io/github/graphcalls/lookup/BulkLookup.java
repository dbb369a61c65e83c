package io.github.graphcalls.lookup;

import java.util.stream.Stream;

final class BulkLookup {
    static Stream<LookupResult> inParallel(CallLookup lookup, Stream<CallQuery> queries) {
        return queries.map(query -> new LookupResult(query, lookup.find(query)));
    }
}
