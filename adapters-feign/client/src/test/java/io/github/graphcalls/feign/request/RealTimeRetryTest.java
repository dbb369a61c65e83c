package io.github.graphcalls.feign.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.server.StubGraph;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.policy.RetryPolicy;
import io.github.graphcalls.lookup.policy.RetryingLookup;
import io.github.graphcalls.wire.GraphAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is judged on virtual time elsewhere, once with a real server and a real clock. */
@Tag("real-time")
class RealTimeRetryTest {

    private static final List<GraphAnswer> ANSWERS = List.of(
            GraphAnswer.of(429, Map.of("Retry-After", List.of("0.4")), new byte[0]),
            GraphAnswer.of(503, Map.of("Retry-After", List.of("0, 0.2")), new byte[0]),
            StubGraph.call("/a"));

    @Test
    void a_retry_is_not_sent_before_its_retry_after() {
        List<Long> at = new CopyOnWriteArrayList<>();
        try (StubGraph graph = new StubGraph(asked -> {
                    at.add(System.nanoTime());
                    return ANSWERS.get(at.size() - 1);
                });
                FeignCallLookup lookup = FeignCallLookup.builder()
                        .baseUrl(graph.baseUrl())
                        .token(TokenSource.of(Secret.of("a-token")))
                        .build()) {
            LookupOutcome outcome =
                    RetryingLookup.of(lookup, RetryPolicy.DEFAULT).find(CallId.of("a"));

            assertThat(outcome).isInstanceOf(Found.class);
            assertThat(at).hasSize(3);
            assertThat(Duration.ofNanos(at.get(1) - at.get(0))).isGreaterThanOrEqualTo(Duration.ofMillis(400));
            assertThat(Duration.ofNanos(at.get(2) - at.get(1))).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        }
    }
}
