package io.github.graphcalls.feign.request;

import io.github.graphcalls.lookup.BatchLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.wire.GraphHeaders;
import io.github.graphcalls.wire.batch.BatchAnswerReader;
import io.github.graphcalls.wire.batch.BatchRequest;
import io.github.graphcalls.wire.batch.BatchedRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Requests several calls, each with a deadline, in one {@code $batch} (FACTS.md#batch-requests). Queries whose deadlines are more
 * than a second apart go in requests of their own, so that none is held past its deadline for another.
 */
record GraphBatches(GraphCallsApi graph, GraphExchange exchange, BatchAnswerReader answers) implements BatchLookup {

    private static final Duration NEAR = Duration.ofSeconds(1);

    GraphBatches(GraphCallsApi graph, GraphExchange exchange, InstantSource clock) {
        this(graph, exchange, new BatchAnswerReader(clock));
    }

    @Override
    public void find(List<CallQuery> queries, BiConsumer<CallQuery, LookupOutcome> results) {
        List<CallQuery> byDeadline = queries.stream()
                .sorted(Comparator.comparing(GraphBatches::deadline))
                .toList();
        for (int from = 0, to = 0; from < byDeadline.size(); from = to) {
            Instant first = deadline(byDeadline.get(from));
            while (to < byDeadline.size() && isNear(first, deadline(byDeadline.get(to)))) {
                to++;
            }
            send(byDeadline.subList(from, to), results);
        }
    }

    private void send(List<CallQuery> queries, BiConsumer<CallQuery, LookupOutcome> results) {
        Map<String, CallQuery> requested = new LinkedHashMap<>();
        Map<String, String> requestIds = new LinkedHashMap<>();
        List<BatchedRequest> requests = new ArrayList<>();
        for (CallQuery query : queries) {
            String id = RequestIds.nextBatchItem();
            String requestId = RequestIds.next();
            requested.put(id, query);
            requestIds.put(id, requestId);
            requests.add(BatchedRequest.of(id, query, headers(requestId)));
        }
        BatchRequest batch = new BatchRequest(requests);
        GraphExchange.Result result = exchange.send(
                deadline(queries.get(queries.size() - 1)), Optional.empty(), options -> graph.batch(batch, options));
        result.answer()
                .peek(answer -> answers.read(requested, answer)
                        .forEach((id, outcome) -> results.accept(
                                requested.get(id), result.clean(GraphOptions.withId(outcome, requestIds.get(id))))))
                .peekLeft(none -> queries.forEach(query -> results.accept(query, result.clean(none))));
    }

    private static Map<String, String> headers(String requestId) {
        return Map.of(
                GraphHeaders.CLIENT_REQUEST_ID,
                requestId,
                GraphHeaders.PREFER,
                GraphHeaders.INCLUDE_UNKNOWN_ENUM_MEMBERS);
    }

    private static boolean isNear(Instant first, Instant later) {
        return Duration.between(first, later).compareTo(NEAR) <= 0;
    }

    private static Instant deadline(CallQuery query) {
        return query.deadline().orElseThrow();
    }
}
