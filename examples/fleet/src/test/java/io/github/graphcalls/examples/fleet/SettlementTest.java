package io.github.graphcalls.examples.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallState;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettlementTest {

    @TempDir
    private Path folder;

    @Test
    void a_process_that_halts_between_verdict_and_removal_loses_no_call() throws Exception {
        assertThat(callsAfterHalt(true)).isOne();
    }

    /** The reason for the order: the scheduler's removal commits at once, whatever transaction is around it. */
    @Test
    void a_removal_before_the_verdict_would_lose_the_call() throws Exception {
        assertThat(callsAfterHalt(false)).isZero();
    }

    private long callsAfterHalt(boolean verdictFirst) throws Exception {
        Child halted = Child.of(HaltedSettlement.class, folder.resolve("log"), folder, verdictFirst);

        assertThat(halted.exitStatus()).isEqualTo(137);
        try (ManualFleet fleet = new ManualFleet(
                folder, Fleet.Pace.DEFAULT, (tenant, id) -> Outcomes.found(id, CallState.TERMINATED))) {
            return fleet.tasks() + fleet.number("select count(*) from verdicts");
        }
    }
}
