package io.github.graphcalls.examples.benchmarks.decode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.graphcalls.examples.benchmarks.MeanTime;
import io.github.graphcalls.live.CallChange;
import io.github.graphcalls.live.LiveCalls;
import io.github.graphcalls.notification.CallNotification;
import io.github.graphcalls.wire.document.NotificationDocuments;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The bytes of an envelope of notifications to a change of a live view, beside Jackson's tree of the same bytes. */
public class NotificationBenchmark extends MeanTime {

    /** The sample: a state, a call with all that Graph sends of it, or a roster of two. */
    @Param({"state", "call", "roster"})
    public String sample;

    private final ObjectMapper mapper = new ObjectMapper();
    private final LiveCalls live = new LiveCalls(InstantSource.system(), Duration.ofHours(1));
    private byte[] envelope;

    /** A benchmark, made by JMH. */
    public NotificationBenchmark() {}

    /** Reads the sample. */
    @Setup
    public void load() {
        envelope = Samples.document("notified-" + sample);
    }

    /**
     * The wire module and the live view.
     *
     * @return the change
     */
    @Benchmark
    public CallChange wire() {
        CallChange change = null;
        NotificationDocuments.Read read = (NotificationDocuments.Read) NotificationDocuments.read(envelope);
        for (CallNotification notification : read.notifications().notifications()) {
            change = live.apply(notification);
        }
        return change;
    }

    /**
     * Jackson's tree of the same bytes.
     *
     * @return the tree
     * @throws IOException never
     */
    @Benchmark
    public JsonNode tree() throws IOException {
        return mapper.readTree(envelope);
    }
}
