package io.github.graphcalls.contract.rules.call;

import static io.github.graphcalls.contract.Trial.assertCaught;

import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.HttpLookup;
import io.github.graphcalls.contract.MemoryLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Adapters with one fault each, caught by the rule about it. */
class BrokenStreamsTest {

    private static final Set<Capability> BULK = Set.of(Capability.BULK);

    @Test
    void an_adapter_that_ignores_queries_after_the_hundredth_is_caught() {
        assertCaught(87, BULK, world -> new MemoryLookup(world) {
            @Override
            public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
                return super.findAll(queries.limit(100)).onClose(queries::close);
            }
        });
    }

    @Test
    void an_adapter_that_closes_the_queries_with_the_first_result_is_caught() {
        assertCaught(88, BULK, world -> new MemoryLookup(world) {
            @Override
            public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
                return super.findAll(queries).peek(result -> queries.close());
            }
        });
    }

    @Test
    void an_adapter_that_closes_queries_only_when_some_were_read_is_caught() {
        assertCaught(88, BULK, world -> new MemoryLookup(world) {
            @Override
            public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
                AtomicBoolean begun = new AtomicBoolean();
                Iterator<CallQuery> source = queries.iterator();
                return Stream.generate(() -> source)
                        .takeWhile(Iterator::hasNext)
                        .map(Iterator::next)
                        .peek(query -> begun.set(true))
                        .map(query -> new LookupResult(query, find(query)))
                        .onClose(() -> {
                            if (begun.get()) {
                                queries.close();
                            }
                        });
            }
        });
    }

    @Test
    void an_adapter_that_reads_a_hundred_ahead_is_caught() {
        assertCaught(89, BULK, world -> new MemoryLookup(world) {
            @Override
            public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
                Iterator<CallQuery> source = queries.iterator();
                List<CallQuery> ahead = new ArrayList<>();
                return Stream.generate(() -> {
                            while (ahead.size() < 100 && source.hasNext()) {
                                ahead.add(source.next());
                            }
                            return ahead;
                        })
                        .takeWhile(left -> !left.isEmpty())
                        .map(left -> left.remove(0))
                        .map(query -> new LookupResult(query, find(query)))
                        .onClose(queries::close);
            }
        });
    }

    @Test
    void an_adapter_that_reads_queries_before_a_result_is_read_is_caught() {
        assertCaught(89, BULK, world -> new MemoryLookup(world) {
            @Override
            public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
                Iterator<CallQuery> source = queries.iterator();
                List<CallQuery> first = new ArrayList<>();
                if (source.hasNext()) {
                    first.add(source.next());
                }
                return Stream.concat(
                                first.stream(),
                                Stream.generate(() -> source)
                                        .takeWhile(Iterator::hasNext)
                                        .map(Iterator::next))
                        .map(query -> new LookupResult(query, find(query)))
                        .onClose(queries::close);
            }
        });
    }

    @Test
    void an_adapter_that_keeps_requests_running_after_the_results_were_closed_is_caught() {
        assertCaught(90, Set.of(Capability.BULK, Capability.HTTP), world -> new HttpLookup(world) {
            @Override
            public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
                List<LookupResult> done = Collections.synchronizedList(new ArrayList<>());
                List<Thread> threads = queries.map(
                                query -> new Thread(() -> done.add(new LookupResult(query, find(query)))))
                        .toList();
                threads.forEach(Thread::start);
                return threads.stream()
                        .map(thread -> {
                            while (done.isEmpty()) {
                                Thread.onSpinWait();
                            }
                            return done.remove(0);
                        })
                        .onClose(queries::close);
            }
        });
    }

    @Test
    void an_adapter_whose_results_continue_after_closing_is_caught() {
        assertCaught(85, Set.of(Capability.BULK, Capability.CLOSE), world -> new MemoryLookup(world) {
            @Override
            public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
                List<LookupResult> all = new ArrayList<>();
                Iterator<CallQuery> source = queries.iterator();
                return Stream.generate(() -> {
                            while (source.hasNext()) {
                                CallQuery query = source.next();
                                all.add(new LookupResult(query, find(query)));
                            }
                            return all;
                        })
                        .takeWhile(left -> !left.isEmpty())
                        .map(left -> left.remove(0))
                        .onClose(queries::close);
            }
        });
    }

    @Test
    void an_adapter_that_takes_an_exception_of_the_queries_for_their_end_is_caught() {
        assertCaught(118, Set.of(Capability.BULK), world -> new MemoryLookup(world) {
            @Override
            public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
                Iterator<CallQuery> source = queries.iterator();
                return Stream.generate(() -> {
                            try {
                                return source.next();
                            } catch (RuntimeException broken) {
                                return null;
                            }
                        })
                        .takeWhile(Objects::nonNull)
                        .map(query -> new LookupResult(query, find(query)))
                        .onClose(queries::close);
            }
        });
    }
}
