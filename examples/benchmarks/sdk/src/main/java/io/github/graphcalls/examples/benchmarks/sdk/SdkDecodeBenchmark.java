package io.github.graphcalls.examples.benchmarks.sdk;

import com.microsoft.graph.models.Call;
import com.microsoft.kiota.serialization.JsonParseNodeFactory;
import io.github.graphcalls.examples.benchmarks.MeanTime;
import io.github.graphcalls.examples.benchmarks.decode.Samples;
import java.io.ByteArrayInputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Bytes of a document to the official SDK's call. */
public class SdkDecodeBenchmark extends MeanTime {

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
