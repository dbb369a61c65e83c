package io.github.graphcalls.emulator.graph;

import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.emulator.http.Request;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.HttpEffects;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Many requests in one, answered one by one, each after those that it depends on (section 6 of the facts). */
final class Batches {

    /** What an answer within a batch says of itself; the rest is said of the whole. */
    private static final Set<String> OWN = Set.of(
            "cache-control",
            "content-type",
            "location",
            "odata-version",
            "preference-applied",
            "request-id",
            "retry-after",
            "www-authenticate");

    private final Function<GraphRequest, GraphAnswer> one;

    Batches(Function<GraphRequest, GraphAnswer> one) {
        this.one = one;
    }

    GraphAnswer answer(GraphRequest asked) {
        try {
            List<BatchedRequest> requests =
                    BatchRequest.read(asked.request().body()).requests();
            return Answers.document(BatchAnswerWriter.write(answers(requests, asked)), asked);
        } catch (IllegalArgumentException refused) {
            return Answers.error(asked, 400, "BadRequest", "Invalid batch payload: " + refused.getMessage());
        }
    }

    private Collection<BatchedAnswer> answers(List<BatchedRequest> requests, GraphRequest asked) {
        Map<String, BatchedAnswer> answers = new LinkedHashMap<>();
        for (BatchedRequest request : inOrder(requests)) {
            answers.put(key(request.id()), new BatchedAnswer(request.id(), answer(request, answers, asked)));
        }
        return answers.values();
    }

    /** Each behind those that it depends on. Nothing of a batch that has no such order is asked. */
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
            throw new IllegalArgumentException("dependsOn: what "
                    + OneLine.of(waiting.get(0).id()) + " depends on is not there or depends on it in turn");
        }
        return ordered.values();
    }

    private GraphAnswer answer(BatchedRequest request, Map<String, BatchedAnswer> answers, GraphRequest asked) {
        GraphRequest item = item(request, asked);
        boolean failed = request.dependsOn().stream()
                .anyMatch(id -> answers.get(key(id)).answer().status() >= 400);
        GraphAnswer answer = failed
                ? Answers.error(item, 424, "FailedDependency", "A request that this one depends on has failed.")
                : Graph.isBatch(item.request())
                        ? Answers.error(item, 400, "BadRequest", "A batch within a batch is not supported.")
                        : asItem(item, asked);
        Map<String, Collection<String>> headers = new TreeMap<>();
        answer.headers().forEach((name, values) -> {
            if (OWN.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, new ArrayList<>(values));
            }
        });
        return GraphAnswer.of(answer.status(), headers, answer.body());
    }

    /** Bytes are those of the whole, so that the first harm to one of the answers is done to it. */
    private GraphAnswer asItem(GraphRequest item, GraphRequest asked) {
        GraphAnswer answer = one.apply(item);
        Effect effect = item.effect().orElse(null);
        if (effect instanceof Effect.Bytes) {
            asked.struck().compareAndSet(null, effect);
        }
        return effect instanceof Effect.Http http ? HttpEffects.withHeaders(answer, http) : answer;
    }

    /** The request as if it had come by itself, with the token of the whole. */
    private static GraphRequest item(BatchedRequest request, GraphRequest asked) {
        List<Map.Entry<String, String>> headers =
                new ArrayList<>(request.headers().entrySet());
        asked.request()
                .header(GraphHeaders.AUTHORIZATION)
                .ifPresent(token -> headers.add(Map.entry(GraphHeaders.AUTHORIZATION, token)));
        String url = request.url().startsWith("/") ? request.url() : "/" + request.url();
        Request item = Request.of(request.method(), Graph.VERSION + url, headers, new byte[0]);
        return asked.item(item);
    }

    /** Ids are told apart by more than their case (fact 6.1). */
    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
