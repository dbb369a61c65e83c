package io.github.graphcalls.examples.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.stats.StatsRegistry;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.examples.fleet.process.Child;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettlementTest {

    /** A process that dies in the middle of a settlement. */
    static final class Halted {

        private Halted() {}

        public static void main(String[] arguments) {
            boolean verdictFirst = Boolean.parseBoolean(arguments[1]);
            new ManualFleet(
                            Path.of(arguments[0]),
                            Fleet.Pace.DEFAULT,
                            (tenant, id) -> Outcomes.found(id, CallState.TERMINATED),
                            StatsRegistry.NOOP,
                            (verdict, removal) -> {
                                (verdictFirst ? verdict : removal).run();
                                Runtime.getRuntime().halt(137);
                            })
                    .add("a contoso.com")
                    .run(Duration.ofMinutes(15));
        }
    }

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
        Child halted = Child.of(Halted.class, folder.resolve("log"), folder, verdictFirst);

        assertThat(halted.exitStatus()).isEqualTo(137);
        try (ManualFleet fleet =
                new ManualFleet(folder, Fleet.Pace.DEFAULT, (tenant, id) -> Outcomes.found(id, CallState.TERMINATED))) {
            return fleet.tasks() + fleet.number("select count(*) from verdicts");
        }
    }
}
