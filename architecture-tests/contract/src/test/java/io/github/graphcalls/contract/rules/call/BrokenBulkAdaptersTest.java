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

/** Adapters with one fault each, caught by the rule about it. */
class BrokenBulkAdaptersTest {

    private static final Set<Capability> BULK = Set.of(Capability.BULK);

    @Test
    void an_adapter_that_mixes_up_the_results_of_many_is_caught() {
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
    void an_adapter_that_answers_a_repeated_query_once_is_caught() {
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
    void an_adapter_that_stops_at_the_first_result_that_is_not_found_is_caught() {
        assertCaught(12, BULK, world -> new MemoryLookup(world) {
            @Override
            public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
                return super.findAll(queries).takeWhile(result -> !(result.outcome() instanceof NotFound));
            }
        });
    }

    @Test
    void an_adapter_that_shifts_results_after_one_that_is_not_found_is_caught() {
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
    void an_adapter_that_reads_all_queries_before_it_begins_is_caught() {
        assertCaught(13, BULK, world -> new MemoryLookup(world) {
            @Override
            public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
                List<CallQuery> read = queries.limit(1000).toList();
                return super.findAll(read.stream()).onClose(queries::close);
            }
        });
    }

    @Test
    void an_adapter_that_never_closes_the_queries_is_caught() {
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
    void an_adapter_that_ignores_deadlines_in_bulk_is_caught() {
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
    void an_adapter_that_swallows_the_interrupt_of_a_reader_is_caught() {
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
    void an_adapter_that_returns_no_results_after_closing_is_caught() {
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
    void an_adapter_that_throws_in_bulk_when_one_query_fails_is_caught() {
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
    void an_adapter_that_sends_bulk_requests_one_after_the_other_is_caught() {
        assertCaught(46, EnumSet.of(Capability.BULK, Capability.HTTP), world -> new HttpLookup(world) {
            @Override
            public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
                return queries.map(query -> new LookupResult(query, find(query)))
                        .onClose(queries::close);
            }
        });
    }
}
