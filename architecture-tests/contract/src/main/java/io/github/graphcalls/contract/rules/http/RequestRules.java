package io.github.graphcalls.contract.rules.http;

import static io.github.graphcalls.contract.specimen.Specimens.GROUP;
import static io.github.graphcalls.contract.specimen.Specimens.MEETING;
import static io.github.graphcalls.contract.specimen.Specimens.MEETING_WITH_PARTICIPANTS;
import static io.github.graphcalls.contract.specimen.Specimens.PEER_TO_PEER;
import static io.github.graphcalls.contract.specimen.Specimens.PEER_TO_PEER_SELECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.rules.Rule;
import io.github.graphcalls.contract.rules.RuleGroup;
import io.github.graphcalls.contract.rules.Source;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.contract.world.GraphReply;
import io.github.graphcalls.contract.world.GraphRequest;
import io.github.graphcalls.lookup.LookupResult;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/** The requests that an adapter over HTTP sends. */
@Tag(RuleGroup.LOCALE)
@Source("Graph: Get call, Best practices; FACTS.md#call-ids")
public abstract class RequestRules extends RuleGroup {

    /** For the contract. */
    protected RequestRules() {}

    private static final int TOGETHER = 4;

    @Rule(value = 24, needs = Capability.HTTP)
    void one_lookup_sends_one_request_whatever_the_answer() {
        List<GraphReply> replies = List.of(
                GraphReply.document(PEER_TO_PEER.document()),
                GraphReply.error(429, "TooManyRequests", "Please retry again later.")
                        .with("Retry-After", "0"),
                GraphReply.error(408, "requestTimeout", "The request timed out."),
                GraphReply.error(400, "BadRequest", "Bad Request."),
                GraphReply.error(401, "InvalidAuthenticationToken", "Access token has expired."),
                GraphReply.error(403, "7505", "Request authorization tenant mismatch."),
                GraphReply.notFound(),
                GraphReply.error(500, "generalException", "General exception."),
                GraphReply.page(502),
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
        int before = world.graph().requests().size();
        world.graph().answerAlways(GraphReply.document(PEER_TO_PEER.document()).after(Duration.ofMillis(150)));

        IntStream.range(0, TOGETHER)
                .mapToObj(each -> inBackground(() -> lookup.find(PEER_TO_PEER.query())))
                .toList()
                .forEach(RequestRules::join);

        assertThat(world.graph().requests().size() - before)
                .as("requests of %s lookups of one call at once", TOGETHER)
                .isEqualTo(TOGETHER);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Rule(value = 25, needs = Capability.HTTP)
    void a_call_is_requested_by_its_path_with_the_token() {
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
    void an_id_is_encoded_as_one_path_segment() {
        lookup.find(CallId.of("a;c+\u00e9"));

        assertThat(world.graph().requests())
                .extracting(request -> URLDecoder.decode(request.path().replace("+", "%2B"), StandardCharsets.UTF_8))
                .containsExactly("/v1.0/communications/calls/a;c+\u00e9");
    }

    @Rule(value = 26, level = Rule.Level.SHOULD, needs = Capability.HTTP)
    void a_passed_deadline_sends_no_request() {
        Instant passed = world.clock().instant().minusSeconds(1);

        lookup.find(PEER_TO_PEER.query().deadline(passed));

        assertThat(world.graph().requests()).isEmpty();
    }

    @Rule(value = 27, level = Rule.Level.SHOULD, needs = Capability.HTTP)
    void every_request_has_its_own_client_request_id() {
        lookup.find(PEER_TO_PEER.query());
        lookup.find(PEER_TO_PEER.query());

        assertThat(world.graph().requests())
                .extracting(GraphRequest::clientRequestId)
                .allMatch(id -> id.isPresent())
                .doesNotHaveDuplicates();
    }

    @Rule(value = 67, needs = Capability.HTTP)
    void every_request_prefers_unknown_enum_members() {
        lookup.find(PEER_TO_PEER.query());
        lookup.find(PEER_TO_PEER_SELECTED.query());
        lookup.find(MEETING_WITH_PARTICIPANTS.query());
        try (Stream<LookupResult> results = lookup.findAll(Stream.of(GROUP.query(), MEETING.query()))) {
            results.forEach(result -> {});
        }

        // Without this preference Graph sends unknownFutureValue in place of new members:
        // FACTS.md#unknown-enum-members.
        assertThat(world.graph().requests())
                .extracting(request -> request.headers().getOrDefault("prefer", "no header Prefer"))
                .allMatch(prefer -> prefer.contains("include-unknown-enum-members"));
    }

    @Rule(value = 91, needs = Capability.HTTP)
    void an_id_is_sent_unchanged() {
        List<String> ids = List.of(
                "57DAB8B1894C409AB240BD8BEAE78896",
                "57dab8b1-894c-409a-b240-bd8beae78896",
                "57DAB8B1-894C-409A-B240-BD8BEAE78896",
                "57dab8b1",
                "1",
                "-",
                "bot.call_42~x",
                "a".repeat(256));
        for (String id : ids) {
            lookup.find(CallId.of(id));
        }

        assertThat(world.graph().requests())
                .extracting(request -> URLDecoder.decode(request.path().replaceAll(".*/", ""), StandardCharsets.UTF_8))
                .isEqualTo(ids);
    }

    @Rule(value = 93, needs = Capability.HTTP)
    void no_two_requests_have_the_same_client_request_id() throws Exception {
        Set<String> ids = new HashSet<>();
        for (int world = 0; world < 2; world++) {
            lookup.find(PEER_TO_PEER.query());
            lookup.find(PEER_TO_PEER.query());
            lookup.find(GROUP.query());
            try (Stream<LookupResult> results = lookup.findAll(Stream.of(PEER_TO_PEER.query(), MEETING.query()))) {
                results.forEach(result -> {});
            }
            assertThat(this.world.graph().requests())
                    .extracting(GraphRequest::clientRequestId)
                    .allSatisfy(id -> id.ifPresent(value -> assertThat(ids.add(value))
                            .as("the client-request-id %s is used for the first time", value)
                            .isTrue()));
            reopenIn(new ContractWorld());
        }
    }
}
