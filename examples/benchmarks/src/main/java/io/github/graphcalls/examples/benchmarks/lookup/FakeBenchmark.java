package io.github.graphcalls.examples.benchmarks.lookup;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.examples.benchmarks.decode.Samples;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupOutcome;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A lookup in the fake's world, small and large. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class FakeBenchmark {

    /** How many calls there are. */
    @Param({"1", "100", "10000"})
    public int world;

    private FakeCallLookup fake;
    private CallQuery[] queries;
    private int next;

    /** A benchmark, made by JMH. */
    public FakeBenchmark() {}

    /** Makes the world. */
    @Setup
    public void create() {
        List<Call> calls = IntStream.range(0, world)
                .mapToObj(i -> Samples.call("group", new UUID(i, i).toString()))
                .toList();
        fake = FakeCallLookup.of(calls);
        // The same number of ids in each world, so that the cost of reading the query is the same.
        queries = IntStream.range(0, 100)
                .mapToObj(i -> CallQuery.of(calls.get(i * world / 100).id()))
                .toArray(CallQuery[]::new);
    }

    /**
     * A lookup.
     *
     * @return what came of it
     */
    @Benchmark
    public LookupOutcome find() {
        next = next + 1 == queries.length ? 0 : next + 1;
        return fake.find(queries[next]);
    }
}
