package io.github.graphcalls.contract.rules.http;

import static io.github.graphcalls.contract.Trial.assertRetriesCaught;

import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Rejected;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Retries with one fault each. */
class BrokenRetriesTest {

    @Test
    void an_adapter_that_never_retries_is_caught() {
        assertRetriesCaught(105, world -> new RetryLoop(world) {
            @Override
            protected int attempts() {
                return 1;
            }
        });
    }

    @Test
    void an_adapter_that_retries_without_end_is_caught() {
        assertRetriesCaught(106, world -> new RetryLoop(world) {
            @Override
            protected int attempts() {
                return 12;
            }
        });
    }

    @Test
    void an_adapter_that_gives_each_attempt_its_own_time_is_caught() {
        assertRetriesCaught(107, world -> new RetryLoop(world) {
            @Override
            public LookupOutcome find(CallQuery query) {
                return super.find(query.deadline(world.clock().instant().plusSeconds(9)));
            }

            @Override
            protected CallQuery bounded(CallQuery query) {
                return query.within(Duration.ofMillis(150), world.clock());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 700})
    void an_adapter_that_retries_before_the_named_instant_is_caught(int millis) {
        assertRetriesCaught(108, world -> new RetryLoop(world) {
            @Override
            protected Instant next(LookupOutcome outcome) {
                return world.clock().instant().plusMillis(millis);
            }
        });
    }

    @Test
    void an_adapter_that_retries_a_rejection_is_caught() {
        assertRetriesCaught(109, world -> new RetryLoop(world) {
            @Override
            protected boolean isRetryable(LookupOutcome outcome) {
                return outcome instanceof Rejected || super.isRetryable(outcome);
            }
        });
    }

    @Test
    void an_adapter_that_retries_a_404_is_caught() {
        assertRetriesCaught(109, world -> new RetryLoop(world) {
            @Override
            protected boolean isRetryable(LookupOutcome outcome) {
                return outcome instanceof NotFound || super.isRetryable(outcome);
            }
        });
    }

    @Test
    void an_adapter_whose_retries_survive_an_interrupt_is_caught() {
        assertRetriesCaught(120, world -> new RetryLoop(world) {
            @Override
            protected boolean isInterrupted() {
                return false;
            }
        });
    }
}
