package io.github.graphcalls.fake.journal;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.fault.Faults;
import io.github.graphcalls.fake.journal.Violation.Rule;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.policy.RetryPolicy;
import io.github.graphcalls.lookup.policy.RetryingLookup;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClientCheckerTest extends Journaled {

    @Nested
    class the_client_checker {

        private final Fault throttled = Faults.throttled(ofSeconds(5)).times(1);

        private List<Rule> rules() {
            return ClientChecker.violations(world.journal()).stream()
                    .map(Violation::rule)
                    .toList();
        }

        @Test
        void acquits_a_client_that_waits_as_long_as_it_was_asked_to() {
            in(World.builder(SCRIPT).faults(throttled));
            calls.find(ID);
            calls.find(OTHER);
            world.advance(ofSeconds(5));
            calls.find(ID);

            assertThatCode(() -> ClientChecker.check(world.journal())).doesNotThrowAnyException();
        }

        @Test
        void acquits_the_policy_that_retries() {
            in(World.builder(SCRIPT).faults(Faults.throttled(ofSeconds(5)).times(2)));

            new RetryingLookup(calls, RetryPolicy.DEFAULT, world.time(), world.time(), () -> 0.5).find(ID);

            assertThat(world.journal().entries()).hasSize(3);
            assertThat(rules()).isEmpty();
        }

        @Test
        void fails_the_test_of_one_that_asks_before_the_wait_is_over() {
            in(World.builder(SCRIPT).faults(throttled));
            calls.find(ID);
            world.advance(ofSeconds(5).minusNanos(1));
            calls.find(ID);

            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> ClientChecker.check(world.journal()))
                    .withMessageContaining("the client made 1 violations")
                    .withMessageContaining("it asked again before the wait was over:\n  2026-01-01T00:00:04.999999999Z")
                    .withMessageContaining("was told: 2026-01-01T00:00:00Z lookup 1 of " + ID + ": Throttled");
        }

        @Test
        void fails_the_test_of_one_that_ignores_its_deadline() {
            in(World.builder(SCRIPT).faults(Faults.timedOut().onLookup(1)));
            CallQuery query = CallQuery.of(ID).within(ofSeconds(3), world.time());

            calls.find(query);
            calls.find(query);
            world.advance(ofSeconds(3));
            calls.find(query);

            assertThat(rules()).containsExactly(Rule.ASKED_AFTER_THE_DEADLINE, Rule.ASKED_AFTER_THE_DEADLINE);
        }

        @Test
        void fails_the_test_of_one_that_asks_for_what_is_over() {
            in(World.builder(SCRIPT).quirks(Quirk.KEPT_FOR_A_WHILE));
            world.advance(ofSeconds(60));
            calls.find(ID);
            calls.find(ID);

            assertThat(rules()).containsExactly(Rule.ASKED_FOR_WHAT_IS_OVER);
        }

        @Test
        void fails_the_test_of_one_that_asks_for_what_it_has_seen_and_is_gone() {
            in(World.builder(SCRIPT));
            calls.find(ID);
            world.advance(ofSeconds(60));
            calls.find(ID);
            calls.find(ID);

            assertThat(rules()).containsExactly(Rule.ASKED_FOR_WHAT_IS_OVER);
        }

        @Test
        void a_client_may_ask_again_for_a_call_that_was_not_found_without_evidence() {
            in(World.builder(SCRIPT).faults(Faults.status(404).onLookup(2)));
            calls.find(ID);
            calls.find(ID);
            calls.find(ID);

            assertThat(rules()).isEmpty();
        }

        @Test
        void lets_a_client_ask_twice_for_a_call_that_may_yet_come() {
            in(World.builder(Script.of()));
            calls.find(ID);
            calls.find(ID);

            assertThat(rules()).isEmpty();
        }
    }
}
