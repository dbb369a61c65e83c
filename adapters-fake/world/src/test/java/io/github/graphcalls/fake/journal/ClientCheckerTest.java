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
import org.junit.jupiter.api.Test;

class ClientCheckerTest extends Journaled {

    private final Fault throttled = Faults.throttled(ofSeconds(5)).times(1);

    private List<Rule> rules() {
        return ClientChecker.violations(world.journal()).stream()
                .map(Violation::rule)
                .toList();
    }

    @Test
    void a_client_that_waits_until_retry_after_is_over_makes_no_violation() {
        in(World.builder(SCRIPT).faults(throttled));
        calls.find(ID);
        calls.find(OTHER);
        world.advance(ofSeconds(5));
        calls.find(ID);

        assertThatCode(() -> ClientChecker.check(world.journal())).doesNotThrowAnyException();
    }

    @Test
    void the_retry_policy_makes_no_violation() {
        in(World.builder(SCRIPT).faults(Faults.throttled(ofSeconds(5)).times(2)));

        new RetryingLookup(calls, RetryPolicy.DEFAULT, world.time(), world.time(), () -> 0.5).find(ID);

        assertThat(world.journal().entries()).hasSize(3);
        assertThat(rules()).isEmpty();
    }

    @Test
    void a_lookup_before_retry_after_is_over_is_a_violation() {
        in(World.builder(SCRIPT).faults(throttled));
        calls.find(ID);
        world.advance(ofSeconds(5).minusNanos(1));
        calls.find(ID);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> ClientChecker.check(world.journal()))
                .withMessageContaining("violations of the client: 1")
                .withMessageContaining(":\n  2026-01-01T00:00:04.999999999Z lookup 2 of " + ID)
                .withMessageContaining(": 2026-01-01T00:00:00Z lookup 1 of " + ID + ": Throttled");
    }

    @Test
    void a_lookup_after_its_deadline_is_a_violation() {
        in(World.builder(SCRIPT).faults(Faults.timedOut().onLookup(1)));
        CallQuery query = CallQuery.of(ID).within(ofSeconds(3), world.time());

        calls.find(query);
        calls.find(query);
        world.advance(ofSeconds(3));
        calls.find(query);

        assertThat(rules()).containsExactly(Rule.AFTER_DEADLINE, Rule.AFTER_DEADLINE);
    }

    @Test
    void a_lookup_of_an_ended_call_is_a_violation() {
        in(World.builder(SCRIPT).quirks(Quirk.KEPT_FOR_A_WHILE));
        world.advance(ofSeconds(60));
        calls.find(ID);
        calls.find(ID);

        assertThat(rules()).containsExactly(Rule.AFTER_END);
    }

    @Test
    void a_lookup_of_a_call_that_was_found_and_is_gone_is_a_violation() {
        in(World.builder(SCRIPT));
        calls.find(ID);
        world.advance(ofSeconds(60));
        calls.find(ID);
        calls.find(ID);

        assertThat(rules()).containsExactly(Rule.AFTER_END);
    }

    @Test
    void a_lookup_after_a_404_without_evidence_is_no_violation() {
        in(World.builder(SCRIPT).faults(Faults.status(404).onLookup(2)));
        calls.find(ID);
        calls.find(ID);
        calls.find(ID);

        assertThat(rules()).isEmpty();
    }

    @Test
    void a_second_lookup_of_a_call_that_was_never_found_is_no_violation() {
        in(World.builder(Script.of()));
        calls.find(ID);
        calls.find(ID);

        assertThat(rules()).isEmpty();
    }
}
