package io.github.graphcalls.examples.benchmarks.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.examples.benchmarks.MeanTime;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.wire.AnswerReader;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.document.CallDocuments;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Bytes of a document to the domain: the wire module beside hand-written streaming into the same records. */
public class DecodeBenchmark extends MeanTime {

    /** The sample document. */
    @Param({"group", "peer-to-peer"})
    public String sample;

    private final JsonFactory parsers = new JsonFactory();
    private final AnswerReader answers = new AnswerReader(InstantSource.system());
    private byte[] document;
    private GraphAnswer answer;
    private CallQuery query;

    /** A benchmark, made by JMH. */
    public DecodeBenchmark() {}

    /**
     * Reads the sample.
     *
     * @throws IOException if it is not on the class path
     */
    @Setup
    public void load() throws IOException {
        document = Samples.document(sample);
        answer = GraphAnswer.of(
                200,
                Map.of(
                        "Content-Type", List.of("application/json; charset=utf-8"),
                        "Date", List.of("Tue, 24 Nov 2026 20:00:00 GMT"),
                        "request-id", List.of("3f1b2a90-6f7a-4c62-a7a4-0e3c7d2f0a11")),
                document);
        query = CallQuery.of(wire().id());
        if (!HandWrittenReader.read(document).equals(wire())) {
            throw new IllegalStateException("both must read the same call");
        }
    }

    /**
     * The wire module.
     *
     * @return the call
     */
    @Benchmark
    public Call wire() {
        return ((Found) CallDocuments.read(document)).call();
    }

    /**
     * The wire module, with the headers of an answer.
     *
     * @return the outcome
     */
    @Benchmark
    public LookupOutcome answer() {
        return answers.read(query, answer);
    }

    /**
     * Jackson's parser alone, which all but the SDK are built upon: its tokens are not used.
     *
     * @return how many tokens there are
     * @throws IOException never
     */
    @Benchmark
    public int tokens() throws IOException {
        int tokens = 0;
        try (JsonParser parser = parsers.createParser(document)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    /**
     * Streaming by hand into the same records.
     *
     * @return the call
     * @throws IOException never
     */
    @Benchmark
    public Call handWritten() throws IOException {
        return HandWrittenReader.read(document);
    }
}
