package io.github.graphcalls.examples.fleet;

import static io.github.graphcalls.examples.fleet.ManualFleet.START;
import static io.github.graphcalls.examples.fleet.Outcomes.NO_SUCH_CALL;
import static io.github.graphcalls.examples.fleet.Outcomes.found;
import static io.github.graphcalls.examples.fleet.Outcomes.throttledUntil;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VirtualTimeTest {

    private static final int CALLS = 100;
    private static final Fleet.Pace PACE = new Fleet.Pace(Duration.ofSeconds(60), 16, 4, 50, Duration.ofSeconds(5));

    private record Run(List<String> lookups, String verdicts, Duration took) {}

    @TempDir
    private Path folder;

    @Test
    void six_hundred_seconds_give_the_same_bytes_twice() throws IOException {
        Run one = run("one");
        Run other = run("other");

        assertThat(one.lookups()).isEqualTo(other.lookups()).hasSizeGreaterThan(500);
        assertThat(one.verdicts()).isEqualTo(other.verdicts());
        assertThat(one.verdicts().lines()).hasSizeBetween(10, CALLS);
    }

    @Test
    @Tag("real-time")
    void six_hundred_seconds_take_less_than_two() throws IOException {
        run("warm");

        assertThat(run("measured").took()).isLessThan(Duration.ofSeconds(2));
    }

    private Run run(String name) throws IOException {
        Path own = Files.createDirectory(folder.resolve(name));
        long begin = System.nanoTime();
        AtomicReference<ManualFleet> running = new AtomicReference<>();
        try (ManualFleet fleet =
                new ManualFleet(own, PACE, (tenant, id) -> outcome(running.get().now(), tenant, id))) {
            running.set(fleet);
            IntStream.range(0, CALLS).forEach(each -> fleet.add("id-" + each + " tenant-" + each % 20));
            fleet.run(Duration.ofSeconds(600));
            String verdicts = String.join("\n", fleet.settled());
            return new Run(fleet.lookups, verdicts, Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    /** Each call ends some time within twice the run; one tenant is throttled for a minute. */
    private static LookupOutcome outcome(Instant now, String tenant, CallId id) {
        if (tenant.equals("tenant-7") && now.isBefore(START.plusSeconds(90))) {
            return throttledUntil(START.plusSeconds(90));
        }
        boolean over = now.isAfter(START.plus(Spread.part(Duration.ofSeconds(1_200), id.value(), "end")));
        return !over
                ? found(id, CallState.ESTABLISHED)
                : id.hashCode() % 2 == 0 ? NO_SUCH_CALL : found(id, CallState.TERMINATED);
    }
}
