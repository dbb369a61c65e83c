package io.github.graphcalls.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.ABORTED;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;
import static org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CapabilitiesTest {

    @Test
    void what_is_declared_is_tested() {
        Trial trial = Trial.of(HttpLookup::new, EnumSet.allOf(Capability.class));

        assertThat(trial.rules(SUCCESSFUL)).isEqualTo(Specification.numbers());
    }

    @Test
    void what_is_not_declared_is_reported_as_such() {
        Trial trial = Trial.of(MemoryLookup::new, Set.of());

        assertThat(trial.rules(SUCCESSFUL)).containsExactly(1, 2, 3, 4, 5, 6, 7, 15, 16, 19, 22);
        assertThat(trial.rules(FAILED)).isEmpty();
        assertThat(trial.rules(ABORTED)).hasSize(27);
        assertThat(trial.message(8)).contains("R8 was not checked: the adapter does not declare SELECT");
    }

    @Test
    void what_is_declared_and_not_there_fails() {
        Trial trial = Trial.of(world -> new MemoryLookup(world)::find, Set.of(Capability.CLOSE));

        assertThat(trial.rules(FAILED)).containsExactly(20, 21);
    }
}
