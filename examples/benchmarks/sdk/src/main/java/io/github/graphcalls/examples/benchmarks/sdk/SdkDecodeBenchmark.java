package io.github.graphcalls.examples.benchmarks.sdk;

import com.microsoft.graph.models.Call;
import com.microsoft.kiota.serialization.JsonParseNodeFactory;
import io.github.graphcalls.examples.benchmarks.decode.Samples;
import java.io.ByteArrayInputStream;
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

/** Bytes of a document to the official SDK's call. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class SdkDecodeBenchmark {

    /** The sample document. */
    @Param({"group", "peer-to-peer"})
    public String sample;

    private final JsonParseNodeFactory parser = new JsonParseNodeFactory();
    private byte[] document;

    /** A benchmark, made by JMH. */
    public SdkDecodeBenchmark() {}

    /** Reads the sample. */
    @Setup
    public void load() {
        document = Samples.document(sample);
    }

    /**
     * The official SDK.
     *
     * @return its call
     */
    @Benchmark
    public Call sdk() {
        return parser.getParseNode("application/json", new ByteArrayInputStream(document))
                .getObjectValue(Call::createFromDiscriminatorValue);
    }
}
