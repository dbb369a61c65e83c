package io.github.graphcalls.examples.benchmarks.lookup;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.examples.benchmarks.MeanTime;
import io.github.graphcalls.examples.benchmarks.decode.Samples;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** A lookup in the fake's world, small and large. */
public class FakeBenchmark extends MeanTime {

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
