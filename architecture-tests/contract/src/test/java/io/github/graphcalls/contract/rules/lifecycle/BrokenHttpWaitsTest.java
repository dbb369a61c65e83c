package io.github.graphcalls.contract.rules.lifecycle;

import static io.github.graphcalls.contract.Trial.assertCaught;

import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.HttpLookup;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Adapters with one fault each, caught by the rule about it. */
@Execution(ExecutionMode.CONCURRENT)
class BrokenHttpWaitsTest {

    private static final Set<Capability> ALL = EnumSet.allOf(Capability.class);

    @Test
    void an_adapter_that_waits_past_the_deadline_is_caught() {
        assertCaught(17, ALL, world -> new Waiting(world, begun -> !begun));
    }

    @Test
    void an_adapter_that_waits_for_the_end_of_a_body_past_the_deadline_is_caught() {
        assertCaught(48, ALL, world -> new Waiting(world, begun -> begun));
    }

    /** Waits past the deadline of an answer that has begun, or has not. */
    private static final class Waiting extends HttpLookup {
        private final Predicate<Boolean> tooLong;
        private volatile boolean begun;

        Waiting(ContractWorld world, Predicate<Boolean> tooLong) {
            super(world);
            this.tooLong = tooLong;
        }

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
                return super.await(answer, tooLong.test(begun) ? Duration.ofMillis(450) : Duration.ZERO);
            }
        }
    }

    @Test
    void an_adapter_that_swallows_an_interrupt_while_it_waits_is_caught() {
        assertCaught(18, ALL, world -> new HttpLookup(world) {
            private boolean interruptedBefore;

            @Override
            public LookupOutcome find(CallQuery query) {
                interruptedBefore = Thread.currentThread().isInterrupted();
                return super.find(query);
            }

            @Override
            protected void restoreTheFlag() {
                if (interruptedBefore) {
                    super.restoreTheFlag();
                }
            }
        });
    }
}
