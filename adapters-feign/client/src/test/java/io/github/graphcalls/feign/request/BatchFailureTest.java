package io.github.graphcalls.feign.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.server.Batches;
import io.github.graphcalls.feign.server.StubGraph;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.Rejected;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.wire.GraphCloud;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A batch as a whole: when it fails, what goes into one, and when there is none. */
class BatchFailureTest extends Batches {

    @Nested
    class A_batch_that_fails_as_a_whole {

        private Map<String, LookupOutcome> answering(int status, String body) {
            return all(lookup(20, asked -> StubGraph.answer(status, body)), queries(3));
        }

        @Test
        void a_batch_that_fails_has_its_status_as_the_outcome_of_each_query() {
            assertThat(answering(500, "").values()).hasSize(3).hasOnlyElementsOfType(Unavailable.class);
            assertThat(graph.asked).hasSize(1);
            assertThat(answering(401, "").values()).hasOnlyElementsOfType(Denied.class);
            assertThat(graph.asked).hasSize(1);
            assertThat(answering(400, "").values()).hasOnlyElementsOfType(Rejected.class);
            assertThat(answering(200, "<html>" + TOKEN).values())
                    .hasOnlyElementsOfType(Malformed.class)
                    .allSatisfy(outcome -> assertThat(outcome.toString()).doesNotContain(TOKEN));
        }

        @Test
        void a_batch_that_fails_temporarily_is_retried_as_a_single_lookup_is() {
            assertThat(answering(503, "").values()).hasSize(3).hasOnlyElementsOfType(Unavailable.class);
            assertThat(graph.asked).hasSize(4);
        }

        @Test
        void a_batch_without_a_connection_is_unavailable_for_each_query() {
            FeignCallLookup lookup = lookup(20, asked -> StubGraph.answer(200, ""));
            graph.close();

            assertThat(all(lookup, queries(3)).values()).hasSize(3).hasOnlyElementsOfType(Unavailable.class);
        }
    }

    @Nested
    class Deadlines {

        @Test
        void queries_whose_deadlines_are_far_apart_go_in_separate_requests() {
            List<CallQuery> queries = queries(4).toList();
            Stream<CallQuery> apart = Stream.of(
                    queries.get(0).deadline(START.plusSeconds(10)),
                    queries.get(1).deadline(START.plusSeconds(20)),
                    queries.get(2).deadline(START.plusSeconds(11)),
                    queries.get(3).deadline(START.minusSeconds(1)));

            Map<String, LookupOutcome> outcomes = all(batching(request -> StubGraph.call(request.url())), apart);

            assertThat(batches()).containsExactly(List.of("call-0", "call-2"), List.of("call-1"));
            assertThat(outcomes.get("call-3")).isInstanceOf(TimedOut.class);
        }

        @Test
        void a_deadline_of_a_batch_may_be_the_last_instant() {
            Map<String, LookupOutcome> outcomes = all(
                    batching(request -> StubGraph.call(request.url())),
                    queries(2).map(query -> query.deadline(Instant.MAX)));

            assertThat(outcomes.values()).hasSize(2).hasOnlyElementsOfType(Found.class);
            assertThat(batches()).hasSize(1);
        }
    }

    @Test
    void a_lookup_that_is_closed_while_results_are_read_throws() {
        FeignCallLookup lookup = batching(request -> StubGraph.call(request.url()));
        lookup.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> all(lookup, queries(3)))
                .withMessageContaining("closed");
    }

    @Test
    void relationships_that_a_cloud_lacks_are_rejected_without_a_request() {
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
                                        + " so no request was sent; do not expand it")));
                assertThat(lookup.find(groups)).isInstanceOf(Rejected.class);
            }
        }
        assertThat(graph.asked).isEmpty();
    }
}
