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

/** How long an adapter waits. Each adapter here is wrong in one thing, and breaks the rule that names it. */
class BrokenPatienceTest {

    private static final Set<Capability> ALL = EnumSet.allOf(Capability.class);

    @Test
    void one_that_gives_up_at_half_of_the_time() {
        assertCaught(76, ALL, world -> new HttpLookup(world) {
            @Override
            protected HttpResponse<String> await(CompletableFuture<HttpResponse<String>> answer, Duration left)
                    throws InterruptedException, ExecutionException, TimeoutException {
                return super.await(answer, left.dividedBy(2));
            }
        });
    }

    @Test
    void one_that_gives_up_200_ms_early() {
        assertCaught(77, ALL, world -> new HttpLookup(world) {
            @Override
            protected HttpResponse<String> await(CompletableFuture<HttpResponse<String>> answer, Duration left)
                    throws InterruptedException, ExecutionException, TimeoutException {
                return super.await(answer, left.minusMillis(200));
            }
        });
    }

    @Test
    void one_that_waits_twice_as_long() {
        assertCaught(17, ALL, world -> new HttpLookup(world) {
            @Override
            protected HttpResponse<String> await(CompletableFuture<HttpResponse<String>> answer, Duration left)
                    throws InterruptedException, ExecutionException, TimeoutException {
                return super.await(answer, left.multipliedBy(2));
            }
        });
    }

    @Test
    void one_that_begins_to_count_with_the_first_byte() {
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
    void one_that_leaves_its_request_running() {
        assertCaught(78, ALL, world -> new HttpLookup(world) {
            @Override
            protected void giveUp(CompletableFuture<?> answer) {}
        });
    }

    @Test
    void one_that_reads_the_clock_of_the_system() {
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
    void one_in_memory_that_reads_the_clock_of_the_system() {
        assertCaught(79, Set.of(Capability.CLOCK), world -> new MemoryLookup(world) {
            @Override
            protected boolean isTooLate(CallQuery query) {
                return query.deadline().filter(Instant.now()::isAfter).isPresent();
            }
        });
    }

    @Test
    void one_without_a_limit_of_its_own() {
        assertCaught(80, ALL, world -> new HttpLookup(world) {
            @Override
            public LookupOutcome find(CallQuery query) {
                return super.find(query.deadline(query.deadline().orElse(Instant.MAX)));
            }
        });
    }

    @Test
    void one_that_looks_up_one_call_at_a_time() {
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
    void one_that_is_closed_when_all_is_done() {
        assertCaught(84, ALL, world -> new HttpLookup(world) {
            @Override
            protected void cancelAll() {
                for (int i = 0; i < 5_000 && world.graph().abandoned() == 0; i++) {
                    LockSupport.parkNanos(1_000_000);
                }
            }
        });
    }
}
