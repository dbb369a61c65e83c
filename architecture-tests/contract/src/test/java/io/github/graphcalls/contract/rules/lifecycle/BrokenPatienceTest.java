package io.github.graphcalls.contract.rules.lifecycle;

import static io.github.graphcalls.contract.Trial.assertCaught;

import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.HttpLookup;
import io.github.graphcalls.contract.MemoryLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.TimedOut;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Adapters with one fault each, caught by the rule about it. */
@Execution(ExecutionMode.CONCURRENT)
class BrokenPatienceTest {

    private static final Set<Capability> ALL = EnumSet.allOf(Capability.class);

    @Test
    void an_adapter_that_times_out_at_half_of_the_deadline_is_caught() {
        assertCaught(76, ALL, world -> new HttpLookup(world) {
            @Override
            protected HttpResponse<String> await(CompletableFuture<HttpResponse<String>> answer, Duration left)
                    throws InterruptedException, ExecutionException, TimeoutException {
                return super.await(answer, left.dividedBy(2));
            }
        });
    }

    @Test
    void an_adapter_that_times_out_200_ms_early_is_caught() {
        assertCaught(77, ALL, world -> new HttpLookup(world) {
            @Override
            protected HttpResponse<String> await(CompletableFuture<HttpResponse<String>> answer, Duration left)
                    throws InterruptedException, ExecutionException, TimeoutException {
                return super.await(answer, left.minusMillis(200));
            }
        });
    }

    @Test
    void an_adapter_that_waits_twice_as_long_is_caught() {
        assertCaught(17, ALL, world -> new HttpLookup(world) {
            @Override
            protected HttpResponse<String> await(CompletableFuture<HttpResponse<String>> answer, Duration left)
                    throws InterruptedException, ExecutionException, TimeoutException {
                return super.await(answer, left.multipliedBy(2));
            }
        });
    }

    @Test
    void an_adapter_that_restarts_the_timeout_with_the_first_byte_is_caught() {
        assertCaught(48, ALL, world -> new HttpLookup(world) {
            private volatile boolean begun;

            @Override
            protected HttpResponse.BodyHandler<String> bodies() {
                return answer -> {
                    begun = true;
                    return super.bodies().apply(answer);
                };
            }

            @Override
            protected HttpResponse<String> await(CompletableFuture<HttpResponse<String>> answer, Duration left)
                    throws InterruptedException, ExecutionException, TimeoutException {
                try {
                    return super.await(answer, left);
                } catch (TimeoutException e) {
                    return super.await(answer, begun ? left : Duration.ZERO);
                }
            }
        });
    }

    @Test
    void an_adapter_that_leaves_its_request_running_is_caught() {
        assertCaught(78, ALL, world -> new HttpLookup(world) {
            @Override
            protected void giveUp(CompletableFuture<?> answer) {}
        });
    }

    @Test
    void an_adapter_that_reads_the_clock_of_the_system_is_caught() {
        assertCaught(79, ALL, world -> new HttpLookup(world) {
            @Override
            public LookupOutcome find(CallQuery query) {
                return query.deadline().filter(Instant.now()::isAfter).isPresent()
                        ? new TimedOut(query.deadline().orElseThrow(), Diagnostics.NONE)
                        : super.find(query);
            }
        });
    }

    @Test
    void an_adapter_in_memory_that_reads_the_clock_of_the_system_is_caught() {
        assertCaught(79, Set.of(Capability.CLOCK), world -> new MemoryLookup(world) {
            @Override
            protected boolean isTooLate(CallQuery query) {
                return query.deadline().filter(Instant.now()::isAfter).isPresent();
            }
        });
    }

    @Test
    void an_adapter_without_its_own_time_limit_is_caught() {
        assertCaught(80, ALL, world -> new HttpLookup(world) {
            @Override
            public LookupOutcome find(CallQuery query) {
                return super.find(query.deadline(query.deadline().orElse(Instant.MAX)));
            }
        });
    }

    @Test
    void an_adapter_that_looks_up_one_call_at_a_time_is_caught() {
        assertCaught(95, ALL, world -> new HttpLookup(world) {
            private final Object lock = new Object();

            @Override
            public LookupOutcome find(CallQuery query) {
                synchronized (lock) {
                    return super.find(query);
                }
            }
        });
    }

    @Test
    void an_adapter_that_waits_for_requests_in_flight_when_it_is_closed_is_caught() {
        assertCaught(84, ALL, world -> new HttpLookup(world) {
            @Override
            protected void cancelAll() {
                for (int i = 0; i < 2_000 && world.graph().abandoned() == 0; i++) {
                    LockSupport.parkNanos(1_000_000);
                }
            }
        });
    }
}
