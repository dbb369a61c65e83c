package io.github.graphcalls.examples.benchmarks.sdk;

import com.microsoft.graph.models.Call;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.serialization.ParseNodeFactoryRegistry;
import io.github.graphcalls.examples.benchmarks.MeanTime;
import io.github.graphcalls.examples.benchmarks.decode.Samples;
import java.io.ByteArrayInputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Bytes of a document to the official SDK's call, as its client decodes them. */
public class SdkDecodeBenchmark extends MeanTime {

    /** The sample document. */
    @Param({"group", "peer-to-peer"})
    public String sample;

    private byte[] document;

    /** A benchmark, made by JMH. */
    public SdkDecodeBenchmark() {}

    /** Reads the sample, and has a client register how it decodes: a backing store notes what changes later. */
    @Setup
    public void load() {
        new GraphServiceClient((request, context) -> {});
        document = Samples.document(sample);
    }

    /**
     * The official SDK.
     *
     * @return its call
     */
    @Benchmark
    public Call sdk() {
        return ParseNodeFactoryRegistry.defaultInstance
                .getParseNode("application/json", new ByteArrayInputStream(document))
                .getObjectValue(Call::createFromDiscriminatorValue);
    }
}
