package io.github.graphcalls.contract.rules.http;

import static io.github.graphcalls.contract.specimen.Specimens.GROUP;
import static io.github.graphcalls.contract.specimen.Specimens.PEER_TO_PEER;
import static io.github.graphcalls.contract.specimen.Specimens.PEER_TO_PEER_SELECTED;
import static io.github.graphcalls.contract.specimen.Specimens.TERMINATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.rules.Outcomes;
import io.github.graphcalls.contract.rules.RealTime;
import io.github.graphcalls.contract.rules.Rule;
import io.github.graphcalls.contract.rules.RuleGroup;
import io.github.graphcalls.contract.rules.Source;
import io.github.graphcalls.contract.specimen.Specimen;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.contract.world.GraphReply;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Rejected;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/** Each status has its outcome, and no outcome comes from an earlier request. */
@Tag(RuleGroup.LOCALE)
@Source("Graph: Error responses, Throttling guidance; RFC 9110, 15 (statuses) and 10.2.3 (Retry-After)")
public abstract class StatusRules extends RuleGroup {

    /** For the contract. */
    protected StatusRules() {}

    private static final Duration YEAR = Duration.ofDays(365);
    private static final String PASSED = "Thu, 01 Jan 1970 00:00:00 GMT";

    private static final List<String> BODIES = List.of(
            GraphReply.error(500, "generalException", "General exception.").body(),
            GraphReply.page(500).body(),
            "",
            "{\"error\":{\"code\":\"",
            "{\"error\":\"invalid\"}",
            "{\"error\":null}",
            "{\"error\":{\"code\":17,\"message\":[],\"innerError\":\"none\"}}",
            "[]",
            "\u0000\u0001\ufeff<");

    @Rule(value = 72, needs = Capability.HTTP)
    void every_status_from_400_to_599_has_its_outcome_whatever_the_body() {
        for (int status = 400; status < 600; status++) {
            for (String body : status % 100 < 32 ? BODIES : BODIES.subList(0, 3)) {
                LookupOutcome outcome =
                        answered(GraphReply.error(status, "", "").withBody(body));
                assertThat(outcome)
                        .as("status %s with the body <%.40s>", status, body)
                        .isInstanceOf(outcomeOf(status));
                if (outcome instanceof Unavailable unavailable) {
                    assertThat(unavailable.cause())
                            .as("the cause of status %s", status)
                            .isEqualTo(Unavailable.Cause.SERVICE);
                }
            }
        }
    }

    @Rule(value = 71, needs = Capability.HTTP)
    void a_status_below_400_without_a_call_is_malformed() {
        for (int status : List.of(200, 201, 202, 203, 204, 206, 207, 226, 300, 301, 303, 304, 305, 307, 308, 399)) {
            for (String body :
                    List.of("", "{}", "{\"value\":[]}", GraphReply.page(200).body())) {
                assertThat(answered(GraphReply.page(status).withBody(body)))
                        .as("status %s with the body <%.40s>", status, body)
                        .isInstanceOf(Malformed.class);
            }
        }
    }

    @Rule(value = 73, needs = Capability.HTTP)
    void retry_after_is_read_as_seconds_or_a_date_and_other_values_are_ignored() {
        Outcomes.assertDatedWait(world, lookup);
        // A wait of more seconds than the clock can count may be cut to some years.
        Instant now = world.clock().instant();
        for (String value :
                List.of("soon", "-5", "", "1e3", "99999999999999999999", "Mon, 99 Foo 2026 25:61:61 GMT", PASSED)) {
            LookupOutcome outcome = answered(GraphReply.page(429).with("Retry-After", value));
            assertThat(outcome).as("429 with Retry-After: %s", value).isInstanceOf(Throttled.class);
            assertThat(outcome.retryAt()
                            .filter(at -> value.equals(PASSED) ? at.isAfter(now) : at.isBefore(now.plus(YEAR))))
                    .as("retryAt after 429 with Retry-After: %s", value)
                    .isEmpty();
        }
        for (int status : List.of(429, 503)) {
            assertThat(answered(GraphReply.page(status)).retryAt())
                    .as("retryAt after %s without Retry-After", status)
                    .isEmpty();
        }
        Outcomes.assertWait(world, answered(GraphReply.page(429).with("Retry-After", "7")), 7);
        Outcomes.assertWait(world, answered(GraphReply.page(503).with("Retry-After", "3600")), 3600);
    }

    @Rule(value = 74, needs = Capability.HTTP)
    void a_call_is_found_again_after_any_failure() throws Exception {
        for (GraphReply failure : failures()) {
            LookupOutcome first = answered(failure);
            world.graph().answerAsUsual();

            assertThat(first).as("the outcome of %s", failure.status()).isNotInstanceOf(Found.class);
            Outcomes.assertFound(lookup.find(PEER_TO_PEER.query()), PEER_TO_PEER.answer());
            Outcomes.assertFound(all(PEER_TO_PEER), PEER_TO_PEER.answer());
        }
        world.graph().answerAlways(GraphReply.document(PEER_TO_PEER.document()).after(RealTime.SLOW));
        lookup.find(impatient(PEER_TO_PEER.query()));
        world.graph().answerAsUsual();
        Outcomes.assertFound(lookup.find(PEER_TO_PEER.query()), PEER_TO_PEER.answer(), "a call, after a timeout");
        answered(GraphReply.notFound());
        reopenIn(new ContractWorld());
        Outcomes.assertFound(lookup.find(PEER_TO_PEER.query()), PEER_TO_PEER.answer());
    }

    @Rule(value = 75, needs = Capability.HTTP)
    void an_outcome_is_never_reused_from_an_earlier_lookup() throws Exception {
        for (GraphReply failure : failures()) {
            world.graph().answerAsUsual();
            lookup.find(PEER_TO_PEER.query());
            all(PEER_TO_PEER);
            lookup.find(GROUP.query());

            LookupOutcome outcome = answered(failure);

            assertThat(outcome)
                    .as("the outcome of %s after the call was found", failure.status())
                    .isNotInstanceOf(Found.class);
            assertThat(all(PEER_TO_PEER)).isNotInstanceOf(Found.class);
        }
        GraphReply document = GraphReply.document(PEER_TO_PEER.document());
        for (GraphReply earlier :
                Stream.concat(Stream.of(document), failures().stream()).toList()) {
            answered(earlier);
            world.graph().answerAlways(document.after(RealTime.SLOW));
            assertThat(lookup.find(PEER_TO_PEER.query().within(Duration.ofMillis(60), world.clock())))
                    .as("the outcome of a slow answer after %s", earlier.status())
                    .isInstanceOf(TimedOut.class);
        }
        world.graph().answerAsUsual();
        Outcomes.assertFound(lookup.find(TERMINATED.query()), TERMINATED.answer());
        world.graph().answerAlways(GraphReply.notFound());
        assertThat(lookup.find(TERMINATED.query()))
                .as("the outcome of 404 after a terminated call was found")
                .isInstanceOf(NotFound.class);
        GraphReply changed = GraphReply.document(PEER_TO_PEER_SELECTED.document());
        Outcomes.assertFound(answered(changed), PEER_TO_PEER_SELECTED.answer());
        reopenIn(new ContractWorld());
        Outcomes.assertFound(answered(changed), PEER_TO_PEER_SELECTED.answer());
    }

    private static List<GraphReply> failures() {
        List<GraphReply> failures = new ArrayList<>();
        for (int status : List.of(400, 401, 403, 404, 408, 409, 410, 429, 500, 502, 503, 504)) {
            failures.add(GraphReply.error(status, "8522", "Failed."));
        }
        failures.add(GraphReply.page(404));
        failures.add(GraphReply.page(302));
        failures.add(GraphReply.page(304));
        failures.add(GraphReply.document("{}"));
        failures.add(GraphReply.document(PEER_TO_PEER.document()).truncated());
        return failures;
    }

    private static Class<? extends LookupOutcome> outcomeOf(int status) {
        return switch (status) {
            case 401, 403 -> Denied.class;
            case 404, 410 -> NotFound.class;
            case 408 -> Unavailable.class;
            case 429 -> Throttled.class;
            default -> status < 500 ? Rejected.class : Unavailable.class;
        };
    }

    private LookupOutcome all(Specimen specimen) {
        try (Stream<LookupResult> results = lookup.findAll(Stream.of(specimen.query()))) {
            return results.findFirst().orElseThrow().outcome();
        }
    }

    private LookupOutcome answered(GraphReply reply) {
        world.graph().answerAlways(reply);
        return lookup.find(PEER_TO_PEER.query());
    }
}
