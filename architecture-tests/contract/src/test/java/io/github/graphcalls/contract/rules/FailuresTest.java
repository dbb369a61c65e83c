package io.github.graphcalls.contract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.Trial;
import io.github.graphcalls.lookup.CallLookup;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private static final EnumSet<Capability> NO_HTTP = EnumSet.complementOf(EnumSet.of(Capability.HTTP));

    @Test
    void a_failure_begins_with_the_rule_and_is_one_line_without_the_stack_of_the_kit() {
        CallLookup empty = query -> null;

        Trial trial = Trial.assertCaught(1, NO_HTTP, world -> empty);

        assertThat(trial.message(1))
                .startsWith("R1 MUST a call is found with every property that it has: ")
                .doesNotContain("\n")
                .hasSizeLessThan(1_000);
    }

    @Test
    void what_an_adapter_throws_is_named_with_its_message() {
        Trial trial = Trial.assertCaught(6, NO_HTTP, world -> query -> {
            throw new IllegalArgumentException("x".repeat(100_000));
        });

        assertThat(trial.message(6))
                .startsWith("R6 MUST an unknown id is not found and no error: thrown: ")
                .contains("IllegalArgumentException")
                .hasSizeLessThan(1_000);
    }
}
