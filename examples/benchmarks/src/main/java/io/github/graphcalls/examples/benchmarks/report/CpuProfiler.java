package io.github.graphcalls.examples.benchmarks.report;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** CPU for each operation: other work on the machine makes an operation wait, which is no cost of its own. */
public final class CpuProfiler implements InternalProfiler {

    static final String CPU = "cpu";

    private long before;

    /** A profiler, made by JMH. */
    public CpuProfiler() {}

    @Override
    public String getDescription() {
        return "CPU of the whole process for each operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = used();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double nanos = (double) (used() - before) / result.getMetadata().getAllOps();
        return List.of(new ScalarResult(CPU, nanos, "ns/op", AggregationPolicy.AVG));
    }

    private static long used() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
