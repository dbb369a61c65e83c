package io.github.graphcalls.contract.rules.call;

import static io.github.graphcalls.contract.Trial.assertCaught;

import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.HttpLookup;
import io.github.graphcalls.contract.MemoryLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
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
                return super.findAll(queries).takeWhile(result -> !(result.outcome() instanceof NotFound));
            }
        });
    }

    @Test
    void one_that_gives_the_place_of_one_that_is_not_found_to_the_next() {
        assertCaught(12, BULK, world -> new MemoryLookup(world) {
            @Override
            public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
                AtomicBoolean owes = new AtomicBoolean();
                LookupOutcome another = find(world.calls().get(0).id());
                return queries.map(query -> {
                            LookupOutcome own = find(query);
                            if (own instanceof NotFound) {
                                owes.set(true);
                                return new LookupResult(query, another);
                            }
                            return new LookupResult(query, owes.getAndSet(false) ? absent() : own);
                        })
                        .onClose(queries::close);
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

    @Test
    void one_that_forgets_the_deadlines_of_many() {
        assertCaught(43, BULK, world -> new MemoryLookup(world) {
            @Override
            public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
                return queries.map(query -> new LookupResult(query, find(forever(query))))
                        .onClose(queries::close);
            }

            private CallQuery forever(CallQuery query) {
                return new CallQuery(query.id(), query.select(), query.expand(), Optional.empty());
            }
        });
    }

    @Test
    void one_that_swallows_the_interrupt_of_a_reader() {
        assertCaught(45, BULK, world -> new MemoryLookup(world) {
            @Override
            public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
                return queries.peek(query -> Thread.interrupted())
                        .map(query -> new LookupResult(query, find(query)))
                        .onClose(queries::close);
            }
        });
    }

    @Test
    void one_that_finds_nothing_after_it_was_closed() {
        assertCaught(47, EnumSet.of(Capability.BULK, Capability.CLOSE), world -> new MemoryLookup(world) {
            private boolean closed;

            @Override
            public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
                return closed ? Stream.empty() : super.findAll(queries);
            }

            @Override
            public void close() {
                closed = true;
                super.close();
            }
        });
    }

    @Test
    void one_that_gives_all_up_for_an_error_of_one() {
        assertCaught(44, EnumSet.of(Capability.BULK, Capability.HTTP), world -> new HttpLookup(world) {
            @Override
            public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
                return super.findAll(queries).peek(result -> {
                    if (result.outcome() instanceof Unavailable it && it.cause() == Unavailable.Cause.SERVICE) {
                        throw new IllegalArgumentException("one of many failed");
                    }
                });
            }
        });
    }

    @Test
    void one_that_asks_one_after_the_other() {
        assertCaught(46, EnumSet.of(Capability.BULK, Capability.HTTP), world -> new HttpLookup(world) {
            @Override
            public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
                return queries.map(query -> new LookupResult(query, find(query)))
                        .onClose(queries::close);
            }
        });
    }
}
