package io.github.graphcalls.examples.benchmarks.lookup;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.examples.benchmarks.MeanTime;
import io.github.graphcalls.fake.SampleCalls;
import io.github.graphcalls.lookup.BulkLookup;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.policy.CoalescingLookup;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One bulk lookup with coalescing, so many of it in flight at each moment. To be run on a JDK that has virtual threads.
 *
 * <p>Whatever the number, a lookup costs the same: the reader starts a thread, which asks a {@link Service} and waits; the
 * service answers one that waits; that one tells the reader, who waits for it. All of them are virtual threads on one carrier,
 * since what the system takes to wake an idle one would hide the rest.
 */
@Fork(value = 3, jvmArgsPrepend = "-Djdk.virtualThreadScheduler.parallelism=1")
public class InFlightBenchmark extends MeanTime {

    private static final int LOOKUPS = 100_000;
    private static final LookupOutcome FOUND = new Found(SampleCalls.GROUP, Diagnostics.NONE);

    /** How many ids are in flight at once. */
    @Param({"1", "64", "1000", "10000"})
    public int inFlight;

    private ExecutorService threads;
    private CallQuery[] queries;

    /** A benchmark, made by JMH. */
    public InFlightBenchmark() {}

    /** Makes the queries. */
    @Setup
    public void create() throws ReflectiveOperationException {
        threads = virtualThreads();
        Random random = new Random(1);
        queries = Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(LOOKUPS)
                .map(id -> CallQuery.of(CallId.of(id.toString())))
                .toArray(CallQuery[]::new);
    }

    /** Ends its threads. */
    @TearDown
    public void close() {
        threads.shutdown();
    }

    /**
     * A bulk lookup.
     *
     * @return how many were found
     * @throws Exception never
     */
    @Benchmark
    @OperationsPerInvocation(LOOKUPS)
    public long findAll() throws Exception {
        return withService(service -> {
            CallLookup lookup = CoalescingLookup.of(query -> service.ask());
            try (Stream<LookupResult> results = BulkLookup.inParallel(lookup, Arrays.stream(queries), inFlight)) {
                return results.count();
            }
        });
    }

    /**
     * The floor: the same threads and their waiting, and nothing else.
     *
     * @return how many were answered
     * @throws Exception never
     */
    @Benchmark
    @OperationsPerInvocation(LOOKUPS)
    public long threadsAlone() throws Exception {
        return withService(service -> {
            BlockingQueue<LookupOutcome> answers = new LinkedBlockingQueue<>();
            for (int started = 0; started < LOOKUPS; started++) {
                if (started >= inFlight) {
                    answers.take();
                }
                threads.execute(() -> answers.add(service.ask()));
            }
            for (int left = inFlight; left > 0; left--) {
                answers.take();
            }
            return (long) LOOKUPS;
        });
    }

    private interface Measured {
        long of(Service service) throws Exception;
    }

    private long withService(Measured measured) throws Exception {
        Service service = new Service(inFlight, LOOKUPS, FOUND);
        threads.execute(service);
        Callable<Long> reader = () -> measured.of(service);
        return threads.submit(reader).get();
    }

    /** JDK 17, which the others are compiled for, has none. */
    private static ExecutorService virtualThreads() throws ReflectiveOperationException {
        return (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    }
}
