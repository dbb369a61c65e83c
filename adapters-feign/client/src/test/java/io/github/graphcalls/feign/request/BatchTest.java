package io.github.graphcalls.feign.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.feign.server.Batches;
import io.github.graphcalls.feign.server.StubGraph;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.batch.BatchRequest;
import io.github.graphcalls.wire.batch.BatchedRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Many lookups, by Graph's batches. */
class BatchTest extends Batches {

    @Test
    void without_a_batch_size_each_call_has_a_request_of_its_own() {
        Map<String, LookupOutcome> outcomes = all(lookup(1, asked -> StubGraph.call(asked.path())), queries(3));

        assertThat(outcomes.values()).hasSize(3).hasOnlyElementsOfType(Found.class);
        assertThat(graph.asked).hasSize(3).allMatch(asked -> asked.method().equals("GET"));
    }

    @Nested
    class A_batch {

        @Test
        void a_batch_requests_twenty_calls_at_once_and_matches_each_answer() {
            Map<String, LookupOutcome> outcomes = all(batching(request -> StubGraph.call(request.url())), queries(45));

            assertThat(outcomes)
                    .hasSize(45)
                    .allSatisfy((id, outcome) ->
                            assertThat(outcome.toOptional().orElseThrow().id()).isEqualTo(CallId.of(id)));
            assertThat(batches()).extracting(List::size).containsExactlyInAnyOrder(20, 20, 5);
            assertThat(graph.asked).allSatisfy(asked -> {
                assertThat(asked.method() + " " + asked.path()).isEqualTo("POST /v1.0/$batch");
                assertThat(asked.header("Authorization")).isEqualTo("Bearer " + TOKEN);
                assertThat(asked.header("Content-type")).isEqualTo("application/json");
            });
        }

        @Test
        void a_batch_is_sent_without_white_space_and_without_absent_members() {
            all(batching(request -> StubGraph.answer(404, "")), queries(2));

            assertThat(new String(graph.asked.get(0).body(), StandardCharsets.UTF_8))
                    .matches("\\{\"requests\":\\[(\\{\"id\":\"[^\"]+\",\"method\":\"GET\",\"url\":\"[^\"]+\","
                            + "\"headers\":\\{[^\\s}]+}},?){2}]}");
        }

        @Test
        void each_request_of_a_batch_has_an_id_of_its_own_and_no_token() {
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
        void no_two_batches_of_a_process_share_item_ids() {
            List<String> ids = Collections.synchronizedList(new ArrayList<>());
            for (int i = 0; i < 3; i++) {
                all(
                        batching(request -> {
                            ids.add(request.id().toLowerCase(Locale.ROOT));
                            return StubGraph.call(request.url());
                        }),
                        queries(40));
            }

            assertThat(ids).hasSize(120).doesNotHaveDuplicates().allMatch(id -> id.length() <= 13);
        }

        @Test
        void failed_items_of_a_batch_do_not_affect_the_others() {
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

            assertThat(outcomes.get("call-0"))
                    .isInstanceOfSatisfying(
                            NotFound.class, it -> assertThat(it.isProven()).isTrue());
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
        void only_throttled_items_of_a_batch_are_retried_after_the_longest_wait() {
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
        void an_item_whose_wait_exceeds_its_deadline_fails_at_once_with_the_instant_of_a_retry() {
            Map<String, LookupOutcome> outcomes = all(
                    batching(request -> GraphAnswer.of(429, Map.of("Retry-After", List.of("120")), new byte[0])),
                    queries(2));

            assertThat(outcomes.values())
                    .allSatisfy(outcome ->
                            assertThat(((Throttled) outcome).retryAt()).contains(START.plusSeconds(120)));
            assertThat(graph.asked).hasSize(1);
            assertThat(time.instant()).isEqualTo(START);
        }

        @Test
        void a_batch_contains_a_call_once_that_was_queried_twice() {
            Stream<CallQuery> doubled = Stream.concat(queries(3), queries(3));

            try (Stream<LookupResult> results =
                    batching(request -> StubGraph.call(request.url())).findAll(doubled)) {
                assertThat(results).hasSize(6).allMatch(result -> result.outcome() instanceof Found);
            }

            assertThat(batches()).containsExactly(List.of("call-0", "call-1", "call-2"));
        }
    }
}
