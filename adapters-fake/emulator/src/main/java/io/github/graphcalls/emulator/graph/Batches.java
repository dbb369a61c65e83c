package io.github.graphcalls.emulator.graph;

import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.emulator.http.Reply;
import io.github.graphcalls.emulator.http.Request;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.GraphHeaders;
import io.github.graphcalls.wire.batch.BatchAnswerWriter;
import io.github.graphcalls.wire.batch.BatchRequest;
import io.github.graphcalls.wire.batch.BatchedAnswer;
import io.github.graphcalls.wire.batch.BatchedRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Answers the requests of a batch one by one, each after those that it depends on (FACTS.md#batch-requests). */
record Batches(Graph graph) {

    /** The headers of an answer within a batch; the others are those of the batch. */
    private static final Set<String> ITEM_HEADERS = Set.of(
            "cache-control",
            "content-type",
            "location",
            "odata-version",
            "preference-applied",
            "request-id",
            "retry-after",
            "www-authenticate");

    /** The bytes are those of the batch, so that the first byte fault of a request in it applies to the whole. */
    Reply answer(GraphRequest batch) {
        try {
            Map<String, Reply> replies = new LinkedHashMap<>();
            List<BatchedAnswer> answers = new ArrayList<>();
            for (BatchedRequest request :
                    inOrder(BatchRequest.read(batch.http().body()).requests())) {
                Reply reply = reply(request, replies, batch);
                replies.put(key(request.id()), reply);
                answers.add(new BatchedAnswer(request.id(), asItem(reply.answer())));
            }
            Optional<Effect.Bytes> bytes = replies.values().stream()
                    .flatMap(reply -> reply.bytes().stream())
                    .findFirst();
            return new Reply(Answers.document(BatchAnswerWriter.write(answers), batch), bytes);
        } catch (IllegalArgumentException refused) {
            return Reply.of(Answers.error(batch, 400, "BadRequest", "Invalid batch payload: " + refused.getMessage()));
        }
    }

    /** Each behind those that it depends on; a batch without such an order is refused as a whole. */
    private static Collection<BatchedRequest> inOrder(List<BatchedRequest> requests) {
        Map<String, BatchedRequest> ordered = new LinkedHashMap<>();
        List<BatchedRequest> waiting = new ArrayList<>(requests);
        boolean moved = true;
        while (moved && !waiting.isEmpty()) {
            moved = waiting.removeIf(request -> {
                boolean ready = request.dependsOn().stream().map(Batches::key).allMatch(ordered::containsKey);
                if (ready) {
                    ordered.put(key(request.id()), request);
                }
                return ready;
            });
        }
        if (!waiting.isEmpty()) {
            throw new IllegalArgumentException("dependsOn: a request that "
                    + OneLine.of(waiting.get(0).id()) + " depends on is missing or depends on it in turn");
        }
        return ordered.values();
    }

    private Reply reply(BatchedRequest request, Map<String, Reply> replies, GraphRequest batch) {
        GraphRequest item = item(request, batch);
        if (request.dependsOn().stream()
                .anyMatch(id -> replies.get(key(id)).answer().status() >= 400)) {
            return Reply.of(
                    Answers.error(item, 424, "FailedDependency", "A request that this one depends on has failed."));
        }
        return Graph.isBatch(item.http())
                ? Reply.of(Answers.error(item, 400, "BadRequest", "A batch within a batch is not supported."))
                : graph.answer(item);
    }

    private static GraphAnswer asItem(GraphAnswer answer) {
        Map<String, Collection<String>> headers = new TreeMap<>();
        answer.headers().forEach((name, values) -> {
            if (ITEM_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, new ArrayList<>(values));
            }
        });
        return GraphAnswer.of(answer.status(), headers, answer.body());
    }

    /** The request as if it were sent by itself, with the token of the batch. */
    private static GraphRequest item(BatchedRequest request, GraphRequest batch) {
        List<Map.Entry<String, String>> headers =
                new ArrayList<>(request.headers().entrySet());
        batch.http()
                .header(GraphHeaders.AUTHORIZATION)
                .ifPresent(token -> headers.add(Map.entry(GraphHeaders.AUTHORIZATION, token)));
        String url = request.url().startsWith("/") ? request.url() : "/" + request.url();
        return batch.item(Request.of(request.method(), Graph.VERSION + url, headers, new byte[0]));
    }

    /** Ids that differ only in their case are the same (FACTS.md#batch-requests). */
    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
