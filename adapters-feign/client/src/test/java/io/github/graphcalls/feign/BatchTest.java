package io.github.graphcalls.feign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.CallRelationship;
import io.github.graphcalls.lookup.Diagnostics;
import io.github.graphcalls.lookup.LookupOutcome;
import io.github.graphcalls.lookup.LookupOutcome.Denied;
import io.github.graphcalls.lookup.LookupOutcome.Found;
import io.github.graphcalls.lookup.LookupOutcome.Malformed;
import io.github.graphcalls.lookup.LookupOutcome.NotFound;
import io.github.graphcalls.lookup.LookupOutcome.Rejected;
import io.github.graphcalls.lookup.LookupOutcome.Throttled;
import io.github.graphcalls.lookup.LookupOutcome.TimedOut;
import io.github.graphcalls.lookup.LookupOutcome.Unavailable;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.time.VirtualTime;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.GraphCloud;
import io.github.graphcalls.wire.batch.BatchAnswerWriter;
import io.github.graphcalls.wire.batch.BatchRequest;
import io.github.graphcalls.wire.batch.BatchedAnswer;
import io.github.graphcalls.wire.batch.BatchedRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Many lookups, by Graph's batches. */
class BatchTest {

    private static final String TOKEN = "very-secret-token";
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final VirtualTime time = VirtualTime.startingAt(START);
    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<Instant> at = Collections.synchronizedList(new ArrayList<>());
    private StubGraph graph;

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    private FeignCallLookup lookup(int batchSize, Function<StubGraph.Asked, GraphAnswer> answers) {
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
    private FeignCallLookup batching(Function<BatchedRequest, GraphAnswer> answers) {
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

    private static Stream<CallQuery> queries(int number) {
        return IntStream.range(0, number).mapToObj(n -> CallQuery.of(CallId.of("call-" + n)));
    }

    private static Map<String, LookupOutcome> all(FeignCallLookup lookup, Stream<CallQuery> queries) {
        try (Stream<LookupResult> results = lookup.findAll(queries)) {
            return results.collect(
                    Collectors.toMap(result -> result.query().id().value(), LookupResult::outcome));
        }
    }

    private List<List<String>> batches() {
        return graph.asked.stream()
                .map(asked -> BatchRequest.read(asked.body()).requests().stream()
                        .map(request -> request.url().replaceAll(".*/", ""))
                        .toList())
                .toList();
    }

    @Test
    void Unless_a_size_is_given_each_call_is_asked_for_by_itself() {
        Map<String, LookupOutcome> outcomes = all(lookup(1, asked -> StubGraph.call(asked.path())), queries(3));

        assertThat(outcomes.values()).hasSize(3).hasOnlyElementsOfType(Found.class);
        assertThat(graph.asked).hasSize(3).allMatch(asked -> asked.method().equals("GET"));
    }

    @Nested
    class A_batch {

        @Test
        void asks_for_twenty_calls_with_one_request_and_gives_each_its_own_answer() {
            Map<String, LookupOutcome> outcomes = all(batching(request -> StubGraph.call(request.url())), queries(45));

            assertThat(outcomes)
                    .hasSize(45)
                    .allSatisfy((id, outcome) ->
                            assertThat(outcome.call().orElseThrow().id()).isEqualTo(CallId.of(id)));
            assertThat(batches()).extracting(List::size).containsExactlyInAnyOrder(20, 20, 5);
            assertThat(graph.asked).allSatisfy(asked -> {
                assertThat(asked.method() + " " + asked.path()).isEqualTo("POST /v1.0/$batch");
                assertThat(asked.header("Authorization")).isEqualTo("Bearer " + TOKEN);
                assertThat(asked.header("Content-type")).isEqualTo("application/json");
            });
        }

        @Test
        void gives_each_request_an_id_of_its_own_and_the_token_to_none() {
            Map<String, LookupOutcome> outcomes = all(batching(request -> StubGraph.answer(404, "")), queries(20));

            Set<String> sent = new HashSet<>();
            for (BatchedRequest request :
                    BatchRequest.read(graph.asked.get(0).body()).requests()) {
                assertThat(request.headers()).containsOnlyKeys("client-request-id", "Prefer");
                sent.add(request.headers().get("client-request-id"));
            }
            assertThat(sent).hasSize(20);
            assertThat(outcomes.values())
                    .extracting(
                            outcome -> outcome.diagnostics().clientRequestId().orElseThrow())
                    .containsExactlyInAnyOrderElementsOf(sent);
        }

        @Test
        void keeps_what_failed_beside_what_did_not() {
            Map<String, LookupOutcome> outcomes = all(
                    batching(request -> switch (request.url().replaceAll(".*-", "")) {
                        case "0" -> StubGraph.answer(404, "{\"error\":{\"code\":\"8522\"}}");
                        case "1" -> StubGraph.answer(403, "{\"error\":{\"message\":\"you sent " + TOKEN + "\"}}");
                        case "2" -> StubGraph.answer(500, "");
                        case "3" -> StubGraph.answer(200, "{\"id\":\"another\"}");
                        case "4" -> null;
                        default -> StubGraph.call(request.url());
                    }),
                    queries(6));

            assertThat(outcomes.get("call-0")).isInstanceOf(NotFound.class);
            assertThat(outcomes.get("call-1"))
                    .isInstanceOf(Denied.class)
                    .asString()
                    .contains("you sent ***")
                    .doesNotContain(TOKEN);
            assertThat(outcomes.get("call-2")).isInstanceOf(Unavailable.class);
            assertThat(outcomes.get("call-3")).isInstanceOf(Malformed.class);
            assertThat(outcomes.get("call-4"))
                    .isInstanceOf(Malformed.class)
                    .asString()
                    .contains("found none", "request-id whole");
            assertThat(outcomes.get("call-5")).isInstanceOf(Found.class);
            assertThat(graph.asked).hasSize(1);
        }

        @Test
        void asks_again_for_the_throttled_alone_once_the_longest_wait_is_over() {
            Set<String> seen = ConcurrentHashMap.newKeySet();
            Map<String, LookupOutcome> outcomes = all(
                    batching(request -> {
                        String wait = request.url().endsWith("call-1") ? "2" : "5.128";
                        return request.url().endsWith("call-0") || !seen.add(request.url())
                                ? StubGraph.call(request.url())
                                : GraphAnswer.of(429, Map.of("Retry-After", List.of(wait)), new byte[0]);
                    }),
                    queries(3));

            assertThat(outcomes.values()).hasOnlyElementsOfType(Found.class);
            assertThat(batches()).containsExactly(List.of("call-0", "call-1", "call-2"), List.of("call-1", "call-2"));
            assertThat(at).containsExactly(START, START.plusMillis(5_128));
        }

        @Test
        void whose_wait_cannot_fit_fails_at_once_saying_when_to_ask() {
            Map<String, LookupOutcome> outcomes = all(
                    batching(request -> GraphAnswer.of(429, Map.of("Retry-After", List.of("120")), new byte[0])),
                    queries(2));

            assertThat(outcomes.values())
                    .allSatisfy(
                            outcome -> assertThat(((Throttled) outcome).until()).contains(START.plusSeconds(120)));
            assertThat(graph.asked).hasSize(1);
            assertThat(time.instant()).isEqualTo(START);
        }

        @Test
        void holds_a_call_once_that_was_asked_for_twice() {
            Stream<CallQuery> doubled = Stream.concat(queries(3), queries(3));

            try (Stream<LookupResult> results =
                    batching(request -> StubGraph.call(request.url())).findAll(doubled)) {
                assertThat(results).hasSize(6).allMatch(result -> result.outcome() instanceof Found);
            }

            assertThat(batches()).containsExactly(List.of("call-0", "call-1", "call-2"));
        }
    }

    @Nested
    class A_batch_that_fails_as_a_whole {

        private Map<String, LookupOutcome> answering(int status, String body) {
            return all(lookup(20, asked -> StubGraph.answer(status, body)), queries(3));
        }

        @Test
        void is_what_it_says_for_each_and_asked_once() {
            assertThat(answering(503, "").values()).hasSize(3).hasOnlyElementsOfType(Unavailable.class);
            assertThat(graph.asked).hasSize(1);
            assertThat(answering(401, "").values()).hasOnlyElementsOfType(Denied.class);
            assertThat(answering(400, "").values()).hasOnlyElementsOfType(Rejected.class);
            assertThat(answering(200, "<html>" + TOKEN).values())
                    .hasOnlyElementsOfType(Malformed.class)
                    .allSatisfy(outcome -> assertThat(outcome.toString()).doesNotContain(TOKEN));
        }

        @Test
        void for_want_of_a_connection_is_unavailable_for_each() {
            FeignCallLookup lookup = lookup(20, asked -> StubGraph.answer(200, ""));
            graph.close();

            assertThat(all(lookup, queries(3)).values()).hasSize(3).hasOnlyElementsOfType(Unavailable.class);
        }
    }

    @Nested
    class Deadlines {

        @Test
        void that_are_far_apart_go_in_requests_of_their_own() {
            List<CallQuery> queries = queries(4).toList();
            Stream<CallQuery> apart = Stream.of(
                    queries.get(0).until(START.plusSeconds(10)),
                    queries.get(1).until(START.plusSeconds(20)),
                    queries.get(2).until(START.plusMillis(10_500)),
                    queries.get(3).until(START.minusSeconds(1)));

            Map<String, LookupOutcome> outcomes = all(batching(request -> StubGraph.call(request.url())), apart);

            assertThat(batches()).containsExactly(List.of("call-0", "call-2"), List.of("call-1"));
            assertThat(outcomes.get("call-3")).isInstanceOf(TimedOut.class);
        }

        @Test
        void may_be_as_far_away_as_an_instant_can_be() {
            Map<String, LookupOutcome> outcomes = all(
                    batching(request -> StubGraph.call(request.url())),
                    queries(2).map(query -> query.until(Instant.MAX)));

            assertThat(outcomes.values()).hasSize(2).hasOnlyElementsOfType(Found.class);
            assertThat(batches()).hasSize(1);
        }
    }

    @Test
    void A_lookup_that_is_closed_says_so_while_results_are_read() {
        FeignCallLookup lookup = batching(request -> StubGraph.call(request.url()));
        lookup.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> all(lookup, queries(3)))
                .withMessageContaining("closed");
    }

    @Test
    void What_a_cloud_lacks_is_rejected_and_not_asked_for() {
        graph = new StubGraph(asked -> StubGraph.answer(404, ""));
        open.add(graph);
        CallQuery groups = queries(1).findFirst().orElseThrow().expand(CallRelationship.AUDIO_ROUTING_GROUPS);
        for (int size : List.of(1, 20)) {
            try (FeignCallLookup lookup = FeignCallLookup.builder()
                    .cloud(GraphCloud.US_GOV_L4)
                    .baseUrl(graph.baseUrl())
                    .token(TokenSource.of(Secret.of(TOKEN)))
                    .batchSize(size)
                    .build()) {
                assertThat(all(lookup, Stream.of(groups)).get("call-0"))
                        .isEqualTo(
                                new Rejected(Diagnostics.of("calls in the cloud us-gov-l4 have no audioRoutingGroups,"
                                        + " so nothing was asked; do not expand it")));
                assertThat(lookup.find(groups)).isInstanceOf(Rejected.class);
            }
        }
        assertThat(graph.asked).isEmpty();
    }
}
