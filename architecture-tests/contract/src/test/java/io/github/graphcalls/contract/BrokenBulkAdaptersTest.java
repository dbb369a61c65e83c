package io.github.graphcalls.contract;

import static io.github.graphcalls.contract.Trial.assertCaught;

import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupOutcome;
import io.github.graphcalls.lookup.LookupOutcome.Found;
import io.github.graphcalls.lookup.LookupResult;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each adapter here is wrong in one thing, and is caught by the rule that names it and by no other. */
class BrokenBulkAdaptersTest {

    private static final Set<Capability> BULK = Set.of(Capability.BULK);

    @Test
    void one_that_mixes_up_the_results_of_many() {
        assertCaught(10, BULK, world -> new MemoryLookup(world) {
            @Override
            public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
                LookupOutcome first = find(world.calls().get(0).id());
                return queries.map(query -> new LookupResult(query, find(query)))
                        .map(result ->
                                result.outcome() instanceof Found ? new LookupResult(result.query(), first) : result)
                        .onClose(queries::close);
            }
        });
    }

    @Test
    void one_that_answers_a_query_asked_twice_once() {
        assertCaught(11, BULK, world -> new MemoryLookup(world) {
            @Override
            public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
                Set<CallQuery> answered = new HashSet<>();
                return queries.filter(answered::add)
                        .map(query -> new LookupResult(query, find(query)))
                        .onClose(queries::close);
            }
        });
    }

    @Test
    void one_that_gives_up_at_the_first_that_is_not_found() {
        assertCaught(12, BULK, world -> new MemoryLookup(world) {
            @Override
            public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
                return super.findAll(queries).takeWhile(result -> result.outcome() instanceof Found);
            }
        });
    }

    @Test
    void one_that_reads_all_queries_before_it_begins() {
        assertCaught(13, BULK, world -> new MemoryLookup(world) {
            @Override
            public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
                List<CallQuery> read = queries.limit(1000).toList();
                return super.findAll(read.stream()).onClose(queries::close);
            }
        });
    }

    @Test
    void one_that_never_closes_the_queries() {
        assertCaught(14, BULK, world -> new MemoryLookup(world) {
            @Override
            public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
                var unclosed = queries.iterator();
                return Stream.generate(() -> unclosed)
                        .takeWhile(each -> each.hasNext())
                        .map(each -> each.next())
                        .map(query -> new LookupResult(query, find(query)));
            }
        });
    }
}
