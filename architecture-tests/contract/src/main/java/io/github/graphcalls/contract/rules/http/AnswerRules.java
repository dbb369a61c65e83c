package io.github.graphcalls.contract.rules.http;

import static io.github.graphcalls.contract.rules.Outcomes.assertUnavailable;
import static io.github.graphcalls.contract.specimen.Specimens.PEER_TO_PEER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.rules.Rule;
import io.github.graphcalls.contract.rules.RuleGroup;
import io.github.graphcalls.contract.rules.Source;
import io.github.graphcalls.contract.world.GraphReply;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Rejected;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;

/** The outcomes of answers that contain no call. */
@Tag(RuleGroup.LOCALE)
@Source("Graph: Error responses and resource types; Javadoc of the outcomes; FACTS.md#error-body")
public abstract class AnswerRules extends RuleGroup {

    /** For the contract. */
    protected AnswerRules() {}

    @Rule(value = 28, needs = Capability.HTTP)
    void statuses_404_and_410_are_not_found() {
        assertThat(answered(GraphReply.notFound())).isInstanceOf(NotFound.class);
        assertThat(answered(GraphReply.page(410))).isInstanceOf(NotFound.class);
    }

    @Rule(value = 29, needs = Capability.HTTP)
    void statuses_401_and_403_are_denied() {
        assertThat(answered(GraphReply.error(401, "InvalidAuthenticationToken", "Access token has expired.")))
                .isInstanceOfSatisfying(
                        Denied.class, denied -> assertThat(denied.reason()).isEqualTo(Denied.Reason.TOKEN_REFUSED));
        for (String code : List.of("7505", "Forbidden")) {
            assertThat(answered(GraphReply.error(403, code, "Forbidden.")))
                    .isInstanceOfSatisfying(
                            Denied.class,
                            denied -> assertThat(denied.reason()).isNotEqualTo(Denied.Reason.TOKEN_REFUSED));
        }
    }

    @Rule(value = 30, needs = Capability.HTTP)
    void every_other_4xx_is_rejected() {
        assertThat(answered(GraphReply.error(400, "BadRequest", "Bad Request.")))
                .isInstanceOf(Rejected.class);
        assertThat(answered(GraphReply.page(431))).isInstanceOf(Rejected.class);
    }

    @Rule(value = 31, needs = Capability.HTTP)
    void status_429_is_throttled_until_its_retry_after() {
        GraphReply reply = GraphReply.error(429, "TooManyRequests", "Please retry again later.");

        Instant before = world.clock().instant();
        LookupOutcome outcome = answered(reply.with("Retry-After", "120"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Throttled.class,
                        throttled -> assertThat(throttled.retryAt())
                                .hasValueSatisfying(until -> assertThat(until)
                                        .isCloseTo(before.plusSeconds(120), within(10, ChronoUnit.SECONDS))));
    }

    @Rule(value = 32, needs = Capability.HTTP)
    void statuses_408_and_5xx_are_unavailable() {
        for (int status : List.of(408, 500, 503, 504)) {
            assertUnavailable(answered(GraphReply.error(status, "generalException", "")), Unavailable.Cause.SERVICE);
        }
    }

    @Rule(value = 33, needs = Capability.HTTP)
    void a_truncated_answer_is_a_failed_connection() {
        LookupOutcome outcome =
                answered(GraphReply.document(PEER_TO_PEER.document()).truncated());

        assertUnavailable(outcome, Unavailable.Cause.CONNECTION);
    }

    @Rule(value = 34, needs = Capability.HTTP)
    void a_refused_connection_is_a_failed_connection() {
        world.graph().close();

        LookupOutcome outcome = lookup.find(PEER_TO_PEER.query());

        assertUnavailable(outcome, Unavailable.Cause.CONNECTION);
    }

    @Rule(value = 37, needs = Capability.HTTP)
    void a_redirect_is_malformed_and_not_followed() {
        String elsewhere = world.baseUrl() + "/elsewhere";

        LookupOutcome outcome = answered(GraphReply.page(302).with("Location", elsewhere));

        assertThat(outcome).isInstanceOf(Malformed.class);
        assertThat(world.graph().requests()).hasSize(1);
    }

    @Rule(value = 38, level = Rule.Level.SHOULD, needs = Capability.HTTP)
    void an_error_has_status_code_message_and_request_id() {
        Diagnostics diagnostics = answered(GraphReply.notFound()).diagnostics();

        assertThat(diagnostics.status()).hasValue(404);
        assertThat(diagnostics.code()).hasValue("8522");
        assertThat(diagnostics.message()).hasValue("Call not found.");
        assertThat(diagnostics.requestId()).isEqualTo(Optional.of(GraphReply.REQUEST_ID));
    }

    private LookupOutcome answered(GraphReply reply) {
        world.graph().answerAlways(reply);
        return lookup.find(PEER_TO_PEER.query());
    }
}
