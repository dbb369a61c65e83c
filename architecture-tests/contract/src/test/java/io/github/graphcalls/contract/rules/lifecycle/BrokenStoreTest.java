package io.github.graphcalls.contract.rules.lifecycle;

import static io.github.graphcalls.contract.Trial.assertCaught;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.HttpLookup;
import io.github.graphcalls.contract.JdbcCallLookup;
import io.github.graphcalls.contract.StubbedTable;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adapters over a store with one fault each. */
@Execution(ExecutionMode.CONCURRENT)
class BrokenStoreTest {

    private static final Set<Capability> ALL = EnumSet.complementOf(EnumSet.of(Capability.HTTP, Capability.RETRIES));

    private static class Jdbc extends JdbcCallLookup {
        Jdbc(ContractWorld world) {
            super(new StubbedTable(world), world.clock(), HttpLookup.OWN_LIMIT);
        }
    }

    @Test
    void an_adapter_that_throws_when_the_store_fails_is_caught() {
        assertCaught(98, ALL, world -> new Jdbc(world) {
            @Override
            protected LookupOutcome failed(Throwable problem) {
                throw new IllegalStateException("the store failed", problem);
            }
        });
    }

    @Test
    void an_adapter_that_is_broken_by_the_first_failure_is_caught() {
        assertCaught(99, ALL, world -> new Jdbc(world) {
            private volatile LookupOutcome first;

            @Override
            public LookupOutcome find(CallQuery query) {
                return first == null ? super.find(query) : first;
            }

            @Override
            protected LookupOutcome failed(Throwable problem) {
                first = super.failed(problem);
                return first;
            }
        });
    }

    /** Reads the store on the thread of the caller, and waits as long as the store does. */
    private static Function<ContractWorld, CallLookup> onTheThreadOfTheCaller() {
        return world -> new Jdbc(world) {
            @Override
            public LookupOutcome find(CallQuery query) {
                world.store().access();
                return super.find(query);
            }
        };
    }

    @ParameterizedTest
    @CsvSource({"100, deadline", "101, limit", "102, interruption"})
    void an_adapter_that_waits_for_the_store_forever_is_caught(int rule, String name) {
        assertCaught(rule, ALL, limited(onTheThreadOfTheCaller()));
    }

    /** Ends every stalled access after 2.2 s, so that the test ends. */
    private static Function<ContractWorld, CallLookup> limited(Function<ContractWorld, CallLookup> adapter) {
        return world -> {
            Thread end = new Thread(() -> {
                LockSupport.parkNanos(2_200_000_000L);
                world.store().close();
            });
            end.setDaemon(true);
            end.start();
            return adapter.apply(world);
        };
    }

    @Test
    void an_adapter_that_swallows_an_interrupt_while_the_store_stalls_is_caught() {
        assertCaught(102, ALL, world -> new Jdbc(world) {
            @Override
            protected void restoreTheFlag() {}
        });
    }

    @Test
    void an_adapter_that_waits_for_the_store_when_it_is_closed_is_caught() {
        assertCaught(103, ALL, limited(world -> new Jdbc(world) {
            @Override
            protected void cancel() {
                world.store().access();
            }
        }));
    }

    @Test
    void an_adapter_that_leaves_a_thread_at_the_store_is_caught() {
        assertCaught(104, ALL, world -> new Jdbc(world) {
            @Override
            protected Optional<Call> await(Future<Optional<Call>> row, Duration left)
                    throws InterruptedException, ExecutionException, TimeoutException {
                return super.await(row, Duration.ofMillis(50));
            }

            @Override
            protected void cancel() {}
        });
    }

    @Test
    void an_adapter_with_one_connection_for_all_lookups_is_caught() {
        assertCaught(119, ALL, limited(world -> new Jdbc(world) {
            @Override
            public synchronized LookupOutcome find(CallQuery query) {
                return super.find(query);
            }
        }));
    }
}
