package io.github.graphcalls.examples.benchmarks.decode;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.wire.document.CallDocuments;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
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

/** The domain to the bytes of a document. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class EncodeBenchmark {

    /** The sample document. */
    @Param({"group", "peer-to-peer"})
    public String sample;

    private Call call;

    /** A benchmark, made by JMH. */
    public EncodeBenchmark() {}

    /**
     * Reads the sample.
     *
     * @throws IOException if it is not on the class path
     */
    @Setup
    public void load() throws IOException {
        call = HandWrittenReader.read(Samples.document(sample));
    }

    /**
     * The wire module.
     *
     * @return the document
     */
    @Benchmark
    public byte[] wire() {
        return CallDocuments.write(call);
    }
}
