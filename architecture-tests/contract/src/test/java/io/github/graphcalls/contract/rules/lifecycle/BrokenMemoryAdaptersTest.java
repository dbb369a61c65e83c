package io.github.graphcalls.contract.rules.lifecycle;

import static io.github.graphcalls.contract.Trial.assertCaught;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.MemoryLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Adapters with one fault each, caught by the rule about it. */
class BrokenMemoryAdaptersTest {

    private static final Set<Capability> ALL_BUT_HTTP = EnumSet.complementOf(EnumSet.of(Capability.HTTP));

    @Test
    void an_adapter_that_throws_when_it_is_closed_twice_is_caught() {
        assertCaught(21, ALL_BUT_HTTP, world -> new MemoryLookup(world) {
            private int closings;

            @Override
            public void close() {
                super.close();
                if (++closings == 2) {
                    throw new IllegalStateException("already closed");
                }
            }
        });
    }

    @Test
    void an_adapter_that_shows_its_token_when_it_is_closed_is_caught() {
        assertCaught(51, ALL_BUT_HTTP, world -> new MemoryLookup(world) {
            @Override
            protected void refuseWhenClosed() {
                try {
                    super.refuseWhenClosed();
                } catch (IllegalStateException e) {
                    throw new IllegalStateException(
                            "closed, with " + world.token().reveal(), e);
                }
            }
        });
    }

    @Test
    void an_adapter_that_ignores_the_deadline_is_caught() {
        assertCaught(15, Set.of(), world -> new MemoryLookup(world) {
            @Override
            protected boolean isTooLate(CallQuery query) {
                return false;
            }
        });
    }

    @Test
    void an_adapter_that_counts_to_the_deadline_in_milliseconds_is_caught() {
        assertCaught(56, ALL_BUT_HTTP, world -> new MemoryLookup(world) {
            @Override
            protected boolean isTooLate(CallQuery query) {
                return query.deadline()
                        .map(deadline -> Duration.between(world.clock().instant(), deadline))
                        .filter(left -> left.toMillis() < 0)
                        .isPresent();
            }
        });
    }

    @Test
    void an_adapter_that_swallows_an_interrupt_is_caught() {
        assertCaught(16, ALL_BUT_HTTP, world -> new MemoryLookup(world) {
            @Override
            protected boolean isInterrupted() {
                return Thread.interrupted();
            }
        });
    }

    @Test
    void an_adapter_that_cannot_be_used_by_two_threads_is_caught() {
        assertCaught(19, ALL_BUT_HTTP, world -> new MemoryLookup(world) {
            private final AtomicInteger inside = new AtomicInteger();

            @Override
            protected Optional<Call> byId(CallId id) {
                boolean alone = inside.incrementAndGet() == 1;
                for (int i = 0; i < 100; i++) {
                    Thread.yield();
                }
                inside.decrementAndGet();
                return alone ? super.byId(id) : Optional.empty();
            }

            @Override
            public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
                return queries.map(query -> new LookupResult(query, find(query)));
            }
        });
    }

    @Test
    void an_adapter_that_answers_after_it_was_closed_is_caught() {
        assertCaught(20, Set.of(Capability.CLOSE), world -> new MemoryLookup(world) {
            @Override
            protected void refuseWhenClosed() {}
        });
    }

    @Test
    void an_adapter_that_prints_its_token_is_caught() {
        assertCaught(22, ALL_BUT_HTTP, world -> new MemoryLookup(world) {
            @Override
            public String toString() {
                return "MemoryLookup[" + world.token().reveal() + "]";
            }
        });
    }
}
