package io.github.graphcalls.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.platform.engine.TestExecutionResult.Status.ABORTED;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;
import static org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL;

import io.github.graphcalls.contract.rules.Rule;
import io.github.graphcalls.lookup.CallLookup;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("rules count threads")
class CapabilitiesTest {

    private static final int RULES = ContractExtension.rules().size();

    @Test
    void what_is_not_declared_is_reported_as_such_and_no_failure() {
        Trial trial = Trial.of(MemoryLookup::new, Set.of());

        Set<Integer> unconditional = ContractExtension.rules().stream()
                .map(method -> method.getAnnotation(Rule.class))
                .filter(rule -> rule.needs().length == 0)
                .map(Rule::value)
                .collect(Collectors.toSet());
        assertThat(trial.rules(SUCCESSFUL)).containsExactlyInAnyOrderElementsOf(unconditional);
        assertThat(trial.rules(FAILED)).isEmpty();
        assertThat(trial.rules(ABORTED)).hasSize(RULES - unconditional.size());
        assertThat(trial.message(8)).contains("R8 was not checked: the adapter does not declare SELECT");
        assertThat(trial.failureOfTheClass()).isEmpty();
    }

    @Test
    void what_is_declared_and_not_there_fails() {
        Trial trial = Trial.of(world -> new MemoryLookup(world)::find, Set.of(Capability.CLOSE));

        assertThat(trial.rules(FAILED)).containsExactly(20, 21, 51, 83, 86);
    }

    @Test
    void a_must_that_did_not_run_is_a_failure() {
        int[] worlds = {0};

        Trial trial = Trial.of(world -> ++worlds[0] == 1 ? abandoned() : new MemoryLookup(world), Set.of());

        assertThat(trial.rules(FAILED)).isEmpty();
        assertThat(trial.failureOfTheClass())
                .hasValueSatisfying(failure -> assertThat(failure)
                        .contains("declared MUST were not checked")
                        .contains("| did not run | no server today |"));
    }

    @Test
    void capabilities_follow_from_the_adapter_unless_a_test_states_them() {
        assertThat(new RightHttpAdapterTest().capabilities())
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Capability.STORE_FAILURES, Capability.STORE_STALLS)));
        assertThat(new JdbcContractTest().capabilities())
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Capability.HTTP, Capability.RETRIES)));
        assertThat(new RightMemoryAdapterTest().capabilities())
                .containsExactlyInAnyOrder(
                        Capability.SELECT, Capability.EXPAND, Capability.BULK, Capability.CLOSE, Capability.CLOCK);
    }

    private static CallLookup abandoned() {
        return abort("no server today");
    }
}
