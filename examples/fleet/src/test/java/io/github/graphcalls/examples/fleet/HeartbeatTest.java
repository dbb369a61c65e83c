package io.github.graphcalls.examples.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import io.github.graphcalls.call.CallState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("real-time")
@Timeout(120)
class HeartbeatTest {

    private static final int CALLS = 40;
    private static final Fleet.Pace PACE = new Fleet.Pace(Duration.ofHours(1), 4, 4, 1_000, Duration.ofMillis(250));

    @TempDir
    private Path folder;

    @Test
    void slow_lookups_are_not_taken_over_while_their_process_lives() throws Exception {
        assertThat(lookups(fleet -> fleet.scheduler("one"))).isEqualTo(CALLS);
    }

    /** The reason for fetching as many tasks as there are threads: those in the queue have no heartbeats. */
    @Test
    void lookups_that_wait_in_a_queue_would_be_repeated() throws Exception {
        assertThat(lookups(fleet -> fleet.builder(new SchedulerBuilder(database, fleet.tasks()), "one")
                        .pollUsingLockAndFetch(1.0, 8.0)
                        .build()))
                .isGreaterThan(CALLS);
    }

    private Database database;

    private int lookups(Function<Fleet, Scheduler> start) throws Exception {
        AtomicInteger lookups = new AtomicInteger();
        CountDownLatch looked = new CountDownLatch(CALLS);
        try (Database opened = Database.open("jdbc:sqlite:" + folder.resolve("fleet.db"))) {
            database = opened;
            new Intake(opened, InstantSource.system(), Duration.ZERO)
                    .add(IntStream.range(0, CALLS)
                            .mapToObj(each -> Intake.Entry.of("id-" + each + " tenant-" + each))
                            .toList());
            Fleet fleet = new Fleet(
                    tenant -> query -> {
                        lookups.incrementAndGet();
                        slowly(300);
                        looked.countDown();
                        return Outcomes.found(query.id(), CallState.TERMINATED);
                    },
                    new Verdicts(opened, Optional.empty(), Optional.empty()),
                    PACE,
                    InstantSource.system());
            Scheduler scheduler = start.apply(fleet);
            scheduler.start();
            looked.await(60, TimeUnit.SECONDS);
            scheduler.stop();
            return lookups.get();
        }
    }

    private static void slowly(long millis) {
        try {
            new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
