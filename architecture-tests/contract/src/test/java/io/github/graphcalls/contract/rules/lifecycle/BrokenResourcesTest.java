package io.github.graphcalls.contract.rules.lifecycle;

import static io.github.graphcalls.contract.Trial.assertCaught;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.HttpLookup;
import io.github.graphcalls.contract.MemoryLookup;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Adapters with one fault each, caught by the rule about it. */
class BrokenResourcesTest {

    private static final Set<Capability> ALL = EnumSet.allOf(Capability.class);
    private static final List<Socket> LEFT_OPEN = new ArrayList<>();
    private static final Set<ContractWorld> CLOSED_WORLDS = ConcurrentHashMap.newKeySet();

    @AfterEach
    void restore() {
        System.clearProperty("com.acme.last");
        LEFT_OPEN.clear();
    }

    private static Socket connected(URI server) {
        try {
            return new Socket(server.getHost(), server.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void an_adapter_with_a_thread_for_each_lookup_is_caught() {
        assertCaught(81, Set.of(), world -> new MemoryLookup(world) {
            @Override
            protected Optional<Call> byId(CallId id) {
                ExecutorService own = Executors.newSingleThreadExecutor(task -> {
                    Thread thread = new Thread(task, "own");
                    thread.setDaemon(true);
                    return thread;
                });
                own.execute(() -> {});
                return super.byId(id);
            }
        });
    }

    @Test
    void an_adapter_that_leaves_a_connection_open_after_each_error_is_caught() {
        assertCaught(82, ALL, world -> new HttpLookup(world) {
            @Override
            protected LookupOutcome readError(int status, Optional<Duration> wait, Diagnostics diagnostics) {
                LEFT_OPEN.add(connected(world.baseUrl()));
                return super.readError(status, wait, diagnostics);
            }
        });
    }

    @Test
    void an_adapter_whose_thread_survives_closing_is_caught() {
        assertCaught(83, Set.of(Capability.CLOSE), world -> new MemoryLookup(world) {
            private final Thread watchdog = new Thread(() -> LockSupport.parkNanos(20_000_000_000L), "watchdog");

            @Override
            protected Optional<Call> byId(CallId id) {
                if (watchdog.getState() == Thread.State.NEW) {
                    watchdog.setDaemon(true);
                    watchdog.start();
                }
                return super.byId(id);
            }
        });
    }

    @Test
    void an_adapter_that_closes_other_adapters_is_caught() {
        assertCaught(86, Set.of(Capability.CLOSE), world -> new MemoryLookup(world) {
            @Override
            protected void refuseWhenClosed() {
                if (CLOSED_WORLDS.contains(world)) {
                    throw new IllegalStateException("closed");
                }
            }

            @Override
            public void close() {
                CLOSED_WORLDS.add(world);
            }
        });
    }

    @Test
    void an_adapter_that_answers_from_its_cache_after_closing_is_caught() {
        assertCaught(20, Set.of(Capability.CLOSE), world -> new MemoryLookup(world) {
            private final Map<CallQuery, LookupOutcome> known = new ConcurrentHashMap<>();

            @Override
            public LookupOutcome find(CallQuery query) {
                LookupOutcome before = query.expand().isEmpty() ? null : known.get(query);
                LookupOutcome outcome = before == null ? super.find(query) : before;
                known.put(query, outcome);
                return outcome;
            }
        });
    }

    @Test
    void an_adapter_that_sets_a_property_of_the_system_is_caught() {
        assertCaught(94, Set.of(), world -> new MemoryLookup(world) {
            @Override
            protected Optional<Call> byId(CallId id) {
                System.setProperty("com.acme.last", id.value());
                return super.byId(id);
            }
        });
    }

    @Test
    void an_adapter_that_renames_the_thread_is_caught() {
        assertCaught(94, Set.of(), world -> new MemoryLookup(world) {
            @Override
            protected Optional<Call> byId(CallId id) {
                Thread.currentThread().setName("looks up " + id);
                return super.byId(id);
            }
        });
    }

    @Test
    void an_adapter_that_accepts_a_null_query_is_caught() {
        assertCaught(96, Set.of(), world -> new MemoryLookup(world) {
            @Override
            public LookupOutcome find(CallQuery query) {
                return query == null ? absent() : super.find(query);
            }
        });
    }
}
