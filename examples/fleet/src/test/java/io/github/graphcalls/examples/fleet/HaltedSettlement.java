package io.github.graphcalls.examples.fleet;

import com.github.kagkarlsson.scheduler.stats.StatsRegistry;
import io.github.graphcalls.call.CallState;
import java.nio.file.Path;
import java.time.Duration;

/** A process that dies between verdict and removal. */
public final class HaltedSettlement {

    private HaltedSettlement() {}

    /**
     * Settles one call up to the middle.
     *
     * @param arguments the folder, and whether the verdict is written first
     */
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
