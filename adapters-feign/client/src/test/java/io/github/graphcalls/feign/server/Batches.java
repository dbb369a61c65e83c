package io.github.graphcalls.feign.server;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.time.VirtualTime;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.batch.BatchAnswerWriter;
import io.github.graphcalls.wire.batch.BatchRequest;
import io.github.graphcalls.wire.batch.BatchedAnswer;
import io.github.graphcalls.wire.batch.BatchedRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/** A Graph on this machine that takes batches, and what was asked of it. */
public abstract class Batches {

    public static final String TOKEN = "very-secret-token";
    public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    public final VirtualTime time = VirtualTime.startingAt(START);
    public final List<AutoCloseable> open = new ArrayList<>();
    public final List<Instant> at = Collections.synchronizedList(new ArrayList<>());
    public StubGraph graph;

    @AfterEach
    public void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    public FeignCallLookup lookup(int batchSize, Function<StubGraph.ReceivedRequest, GraphAnswer> answers) {
        graph = new StubGraph(answers);
        FeignCallLookup lookup = FeignCallLookup.builder()
                .baseUrl(graph.baseUrl())
                .token(TokenSource.of(Secret.of(TOKEN)))
                .batchSize(batchSize)
                .clock(time)
                .sleeper(time)
                .build();
        open.add(lookup);
        open.add(graph);
        return lookup;
    }

    /** A Graph that answers each request of a batch by itself, the last one first. */
    public FeignCallLookup batching(Function<BatchedRequest, GraphAnswer> answers) {
        return lookup(20, asked -> {
            at.add(time.instant());
            List<BatchedAnswer> all = new ArrayList<>();
            for (BatchedRequest request : BatchRequest.read(asked.body()).requests()) {
                GraphAnswer answer = answers.apply(request);
                if (answer != null) {
                    all.add(0, new BatchedAnswer(request.id(), answer));
                }
            }
            return GraphAnswer.of(200, Map.of("request-id", List.of("whole")), BatchAnswerWriter.write(all));
        });
    }

    public static Stream<CallQuery> queries(int number) {
        return IntStream.range(0, number).mapToObj(n -> CallQuery.of(CallId.of("call-" + n)));
    }

    public static Map<String, LookupOutcome> all(FeignCallLookup lookup, Stream<CallQuery> queries) {
        try (Stream<LookupResult> results = lookup.findAll(queries)) {
            return results.collect(
                    Collectors.toMap(result -> result.query().id().value(), LookupResult::outcome));
        }
    }

    public List<List<String>> batches() {
        return graph.asked.stream()
                .map(asked -> BatchRequest.read(asked.body()).requests().stream()
                        .map(request -> request.url().replaceAll(".*/", ""))
                        .toList())
                .toList();
    }
}
