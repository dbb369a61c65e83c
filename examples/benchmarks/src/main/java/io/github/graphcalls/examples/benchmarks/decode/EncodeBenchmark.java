package io.github.graphcalls.examples.benchmarks.decode;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.examples.benchmarks.MeanTime;
import io.github.graphcalls.wire.document.CallDocuments;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The domain to the bytes of a document. */
public class EncodeBenchmark extends MeanTime {

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
