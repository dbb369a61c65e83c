package io.github.graphcalls.contract.mutation.other;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.contract.Trial;
import io.github.graphcalls.contract.rules.http.RetryLoop;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Retries with one of many faults, each of them one line. */
@Tag("full")
@Isolated("rules about retries measure time")
class RetryMutationsTest {

    enum Fault implements Function<ContractWorld, CallLookup> {
        ONLY_THROTTLED(world -> retrying(world, it -> it instanceof Throttled)),
        ONLY_UNAVAILABLE(world -> retrying(world, it -> it instanceof Unavailable)),
        NOT_AFTER_504(world -> retrying(world, it -> passes(it) && status(it) != 504)),
        A_DENIAL(world -> retrying(world, it -> passes(it) || it instanceof Denied)),
        A_409(world -> retrying(world, it -> passes(it) || status(it) == 409)),
        AFTER_AN_INTERRUPT(world -> new RetryLoop(world) {
            @Override
            public LookupOutcome find(CallQuery query) {
                boolean interrupted = Thread.interrupted();
                LookupOutcome outcome = super.find(query);
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return outcome;
            }
        }),
        HALF_OF_RETRY_AFTER(world -> next(
                world, (now, named) -> now.plusMillis(Math.max(10, (named.toEpochMilli() - now.toEpochMilli()) / 2)))),
        RETRY_AFTER_IN_MILLISECONDS(world -> next(world, (now, named) -> now.plusMillis(10))),
        AT_ONCE_TEN_TIMES(world -> new RetryLoop(world) {
            @Override
            protected int attempts() {
                return 11;
            }

            @Override
            protected Instant next(LookupOutcome outcome) {
                return outcome.retryAt().orElse(world.clock().instant());
            }
        }),
        A_SECOND_TOO_LATE(world -> new RetryLoop(world) {
            @Override
            public LookupOutcome find(CallQuery query) {
                return super.find(
                        query.deadline(query.deadline().orElse(Instant.MAX).plusSeconds(1)));
            }
        });

        private final Function<ContractWorld, CallLookup> retries;

        Fault(Function<ContractWorld, CallLookup> retries) {
            this.retries = retries;
        }

        @Override
        public CallLookup apply(ContractWorld world) {
            return retries.apply(world);
        }

        private static boolean passes(LookupOutcome outcome) {
            return outcome instanceof Throttled || outcome instanceof Unavailable;
        }

        private static int status(LookupOutcome outcome) {
            return outcome.diagnostics().status().orElse(0);
        }

        private static CallLookup retrying(ContractWorld world, Predicate<LookupOutcome> retryable) {
            return new RetryLoop(world) {
                @Override
                protected boolean isRetryable(LookupOutcome outcome) {
                    return retryable.test(outcome);
                }
            };
        }

        private interface Wait {
            Instant until(Instant now, Instant named);
        }

        private static CallLookup next(ContractWorld world, Wait wait) {
            return new RetryLoop(world) {
                @Override
                protected Instant next(LookupOutcome outcome) {
                    Instant now = world.clock().instant();
                    return wait.until(now, outcome.retryAt().orElse(now));
                }
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_fault_of_retries_is_caught(Fault fault, TestReporter report) {
        var broken = Trial.brokenByRetries(fault);
        report.publishEntry(fault.name(), broken.toString());

        assertThat(broken).as("rules that %s breaks", fault).isNotEmpty();
    }
}
