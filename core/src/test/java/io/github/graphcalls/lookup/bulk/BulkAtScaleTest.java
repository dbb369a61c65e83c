package io.github.graphcalls.lookup.bulk;

import static io.github.graphcalls.lookup.Specimen.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.lookup.BatchLookup;
import io.github.graphcalls.lookup.BulkLookup;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.Specimen;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What bulk costs: memory that does not grow with the queries, and no more time than its window allows. */
@Tag("full")
class BulkAtScaleTest {

    private static final int MILLION = 1_000_000;

    @Test
    void a_million_calls_go_through_a_heap_of_128_megabytes_one_by_one_and_in_batches() throws Exception {
        for (String size : List.of("1", "20")) {
            Process small = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Million.class.getName(),
                            size)
                    .redirectErrorStream(true)
                    .redirectOutput(new File("target", "million-" + size + ".log"))
                    .start();

            assertThat(small.waitFor(10, TimeUnit.MINUTES)).isTrue();
            assertThat(small.exitValue()).isZero();
        }
    }

    /** A program of its own, whose heap is small. */
    static final class Million {
        public static void main(String... arguments) {
            int size = Integer.parseInt(arguments[0]);
            BatchLookup lookup =
                    (queries, results) -> queries.forEach(query -> results.accept(query, Specimen.ESTABLISHED));
            try (Stream<LookupResult> results = BulkLookup.inBatches(
                    lookup, size, IntStream.range(0, MILLION).mapToObj(Specimen::query), BulkLookup.DEFAULT_WINDOW)) {
                long found = results.filter(
                                result -> result.outcome().toOptional().isPresent())
                        .count();
                System.exit(found == MILLION ? 0 : 1);
            }
        }
    }

    @Test
    @Tag("real-time")
    void a_thousand_calls_of_50_milliseconds_take_at_most_1_15_times_what_a_window_of_64_must() {
        Duration latency = Duration.ofMillis(50);
        Duration floor = latency.multipliedBy((1_000 + 63) / 64);
        CallLookup slow = query -> {
            try {
                Thread.sleep(latency.toMillis());
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            return Specimen.ESTABLISHED;
        };
        // The first run pays for the threads and the classes.
        take(slow);

        Duration best = Stream.generate(() -> take(slow))
                .limit(5)
                .min(Duration::compareTo)
                .orElseThrow();

        assertThat(best).isBetween(floor, floor.multipliedBy(115).dividedBy(100));
    }

    private static Duration take(CallLookup lookup) {
        long start = System.nanoTime();
        try (Stream<LookupResult> results =
                BulkLookup.inParallel(lookup, IntStream.range(0, 1_000).mapToObj(n -> query(n)), 64)) {
            assertThat(results).hasSize(1_000);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
