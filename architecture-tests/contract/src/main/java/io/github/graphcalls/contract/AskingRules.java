package io.github.graphcalls.contract;

import static io.github.graphcalls.contract.world.Specimens.PEER_TO_PEER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.contract.world.GraphReply;
import io.github.graphcalls.contract.world.GraphRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** What an adapter that speaks HTTP asks. */
abstract class AskingRules extends RuleGroup {

    @Rule(value = 24, needs = Capability.HTTP)
    void one_find_asks_once_whatever_is_answered() {
        List<GraphReply> replies = List.of(
                GraphReply.document(PEER_TO_PEER.document()),
                GraphReply.error(429, "TooManyRequests", "Please retry again later.")
                        .with("Retry-After", "0"),
                GraphReply.error(408, "requestTimeout", "The request timed out."),
                GraphReply.error(500, "generalException", "General exception."),
                GraphReply.error(503, "serviceNotAvailable", "Service unavailable."),
                GraphReply.error(504, "gatewayTimeout", "Gateway timeout."));

        for (GraphReply reply : replies) {
            int before = world.graph().requests().size();
            world.graph().answerAlways(reply);

            lookup.find(PEER_TO_PEER.query());

            assertThat(world.graph().requests().size() - before)
                    .as("requests of one find that is answered with status %s", reply.status())
                    .isEqualTo(1);
        }
    }

    @Rule(value = 25, needs = Capability.HTTP)
    void a_call_is_asked_for_by_its_path_and_with_the_token() {
        lookup.find(PEER_TO_PEER.query());

        assertThat(world.graph().requests()).allSatisfy(request -> {
            assertThat(request.method()).isEqualTo("GET");
            assertThat(request.path())
                    .isEqualTo("/v1.0/communications/calls/"
                            + PEER_TO_PEER.query().id().value());
            assertThat(request.authorized()).as("carries the token").isTrue();
        });
    }

    @Rule(value = 54, needs = Capability.HTTP)
    void an_id_is_one_segment_of_the_path_whatever_it_holds() {
        lookup.find(CallId.of("a;c+\u00e9"));

        assertThat(world.graph().requests())
                .extracting(request -> URLDecoder.decode(request.path().replace("+", "%2B"), StandardCharsets.UTF_8))
                .containsExactly("/v1.0/communications/calls/a;c+\u00e9");
    }

    @Rule(value = 26, level = Rule.Level.SHOULD, needs = Capability.HTTP)
    void a_deadline_that_has_passed_asks_nothing() {
        Instant passed = world.clock().instant().minusSeconds(1);

        lookup.find(PEER_TO_PEER.query().deadline(passed));

        assertThat(world.graph().requests()).isEmpty();
    }

    @Rule(value = 27, level = Rule.Level.SHOULD, needs = Capability.HTTP)
    void every_request_has_a_client_request_id_of_its_own() {
        lookup.find(PEER_TO_PEER.query());
        lookup.find(PEER_TO_PEER.query());

        assertThat(world.graph().requests())
                .extracting(GraphRequest::clientRequestId)
                .allMatch(id -> id.isPresent())
                .doesNotHaveDuplicates();
    }
}
