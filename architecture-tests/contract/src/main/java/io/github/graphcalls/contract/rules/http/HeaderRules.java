package io.github.graphcalls.contract.rules.http;

import static io.github.graphcalls.contract.specimen.Specimens.MEETING_WITH_PARTICIPANTS;
import static io.github.graphcalls.contract.specimen.Specimens.PEER_TO_PEER;
import static io.github.graphcalls.contract.specimen.Specimens.TERMINATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.rules.Outcomes;
import io.github.graphcalls.contract.rules.Rule;
import io.github.graphcalls.contract.rules.RuleGroup;
import io.github.graphcalls.contract.rules.Source;
import io.github.graphcalls.contract.world.GraphReply;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Rejected;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/** The headers of requests and answers. */
@Tag(RuleGroup.LOCALE)
@Source("RFC 9110, 5.1 (header names) and 8.3 (Content-Type)")
public abstract class HeaderRules extends RuleGroup {

    /** For the contract. */
    protected HeaderRules() {}

    @Rule(value = 110, needs = Capability.HTTP, source = "RFC 9110, 9.3.1 (GET) and 12.5.1 (Accept)")
    void a_request_accepts_json_and_has_no_body() {
        lookup.find(PEER_TO_PEER.query());
        lookup.find(MEETING_WITH_PARTICIPANTS.query());

        assertThat(world.graph().requests()).isNotEmpty().allSatisfy(request -> {
            assertThat(request.headers().getOrDefault("accept", "*/*"))
                    .as("Accept")
                    .matches("(?i).*(json|\\*/\\*|application/\\*).*");
            assertThat(request.headers().getOrDefault("content-length", "0"))
                    .as("Content-Length")
                    .isEqualTo("0");
            assertThat(request.headers()).doesNotContainKey("transfer-encoding");
        });
    }

    @Rule(value = 111, needs = Capability.HTTP, source = "Javadoc of CallLookup (one lookup, one request)")
    void a_request_contains_nothing_of_an_earlier_answer() {
        String modified = "Sun, 01 Mar 2026 09:30:00 GMT";
        for (GraphReply reply :
                List.of(GraphReply.document(PEER_TO_PEER.document()), GraphReply.notFound(), GraphReply.page(401))) {
            world.graph()
                    .answerAlways(reply.with("Set-Cookie", "slice=7; Path=/")
                            .with("ETag", "W/\"1\"")
                            .with("Last-Modified", modified)
                            .with("Cache-Control", "private, max-age=600"));
            lookup.find(PEER_TO_PEER.query());
            lookup.find(PEER_TO_PEER.query());
        }

        assertThat(world.graph().requests())
                .as("one request for each lookup, answers that may be cached included")
                .hasSize(6)
                .allSatisfy(request -> assertThat(request.headers())
                        .doesNotContainKeys("cookie", "if-none-match", "if-modified-since"));
    }

    @Rule(value = 112, needs = Capability.HTTP)
    void the_case_of_header_names_and_the_content_type_change_nothing() {
        for (String type : List.of(
                "application/json",
                "Application/JSON; Charset=\"UTF-8\"",
                "application/json;odata.metadata=none;IEEE754Compatible=false;charset=utf-8")) {
            GraphReply reply = GraphReply.document(TERMINATED.document());
            for (String name : List.of("Content-Type", "content-type")) {
                Map<String, String> headers = Map.of(name, type);
                Outcomes.assertFound(answered(headers(reply, headers)), TERMINATED.answer(), headers);
            }
        }
        GraphReply throttled = GraphReply.page(429);
        for (String name : List.of("retry-after", "RETRY-AFTER")) {
            Outcomes.assertWait(world, answered(throttled.with(name, "40")), 40);
        }
        assertThat(answered(headers(GraphReply.error(400, "BadRequest", "No."), Map.of())))
                .as("the outcome of status 400 without a Content-Type")
                .isInstanceOf(Rejected.class);
    }

    private LookupOutcome answered(GraphReply reply) {
        world.graph().answerAlways(reply);
        return lookup.find(TERMINATED.query());
    }

    private static GraphReply headers(GraphReply reply, Map<String, String> headers) {
        return new GraphReply(
                reply.status(), headers, reply.body(), reply.missing(), reply.delay(), reply.pause(), reply.chunk());
    }
}
