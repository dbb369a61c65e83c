package io.github.graphcalls.examples.benchmarks.lookup;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.examples.benchmarks.MeanTime;
import io.github.graphcalls.fake.SampleCalls;
import io.github.graphcalls.lookup.BulkLookup;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.Diagnostics;
import io.github.graphcalls.lookup.LookupOutcome.Found;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.policy.CoalescingLookup;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Bulk lookups with coalescing, so many of them truly in flight at once. To be run on a JDK that has virtual threads. */
public class InFlightBenchmark extends MeanTime {

    private static final int LOOKUPS = 10_000;

    /** How many ids are in flight at once. */
    @Param({"1", "64", "1000", "10000"})
    public int inFlight;

    private CallQuery[] queries;

    /** A benchmark, made by JMH. */
    public InFlightBenchmark() {}

    /** Makes the queries. */
    @Setup
    public void create() {
        queries = IntStream.range(0, LOOKUPS)
                .mapToObj(i -> CallQuery.of(CallId.of(new UUID(i, i).toString())))
                .toArray(CallQuery[]::new);
    }

    /**
     * So many lookups that each batch of them waits until it is under way as a whole.
     *
     * @return how many were found
     */
    @Benchmark
    @OperationsPerInvocation(LOOKUPS)
    public long findAll() {
        long found = 0;
        for (int from = 0; from < LOOKUPS; from += inFlight) {
            CountDownLatch together = new CountDownLatch(Math.min(inFlight, LOOKUPS - from));
            CallLookup slow = query -> {
                together.countDown();
                try {
                    together.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return new Found(SampleCalls.GROUP, Diagnostics.NONE);
            };
            Stream<CallQuery> part = Arrays.stream(queries, from, Math.min(LOOKUPS, from + inFlight));
            try (Stream<LookupResult> results =
                    BulkLookup.inParallel(new CoalescingLookup(slow, InstantSource.system()), part, inFlight)) {
                found += results.count();
            }
        }
        return found;
    }
}
