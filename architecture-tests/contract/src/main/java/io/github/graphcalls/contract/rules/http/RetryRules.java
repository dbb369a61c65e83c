package io.github.graphcalls.contract.rules.http;

import static io.github.graphcalls.contract.specimen.Specimens.PEER_TO_PEER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.rules.Outcomes;
import io.github.graphcalls.contract.rules.RealTime;
import io.github.graphcalls.contract.rules.Rule;
import io.github.graphcalls.contract.rules.RuleGroup;
import io.github.graphcalls.contract.rules.Source;
import io.github.graphcalls.contract.world.GraphReply;
import io.github.graphcalls.contract.world.GraphRequest;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/** The adapter with its retries on; the other rules judge it with its retries off. */
@Source("Graph: throttling guidance; RFC 9110, 10.2.3 (Retry-After) and 9.2.2 (idempotent methods)")
public abstract class RetryRules extends RuleGroup {

    private static final int MAX_ATTEMPTS = 10;
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Duration ROUNDING = Duration.ofMillis(50);

    private CallLookup retrying;

    /** For the contract. */
    protected RetryRules() {}

    @BeforeEach
    void openTheRetryingAdapter() {
        retrying = adapter.openWithRetries(world)
                .orElseThrow(() -> new AssertionError("RETRIES is declared: override retryingLookupIn"));
    }

    @AfterEach
    void closeTheRetryingAdapter() throws Exception {
        if (retrying instanceof AutoCloseable open) {
            open.close();
        }
    }

    @Rule(
            value = 105,
            needs = {Capability.HTTP, Capability.RETRIES})
    @Tag("real-time")
    void a_retry_finds_the_call_after_a_status_that_passes() {
        for (GraphReply busy : List.of(
                GraphReply.error(429, "TooManyRequests", "Later.").with("Retry-After", "0"),
                GraphReply.error(503, "serviceNotAvailable", "Service unavailable."),
                GraphReply.error(504, "gatewayTimeout", "Gateway timeout."))) {
            world.graph().answerOnce(busy);

            LookupOutcome outcome = retrying.find(within(PATIENT));

            Outcomes.assertFound(outcome, PEER_TO_PEER.answer(), "a call that is answered once with " + busy.status());
        }
    }

    @Rule(
            value = 106,
            needs = {Capability.HTTP, Capability.RETRIES})
    @Tag("real-time")
    void a_lookup_is_retried_at_most_nine_times() {
        world.graph().answerAlways(GraphReply.error(503, "serviceNotAvailable", "Service unavailable."));

        LookupOutcome outcome = retrying.find(within(PATIENT));

        assertThat(outcome).isNotInstanceOf(Found.class);
        assertThat(world.graph().requests())
                .as("requests of one lookup that is always answered with 503")
                .hasSizeBetween(2, MAX_ATTEMPTS);
    }

    @Rule(
            value = 107,
            needs = {Capability.HTTP, Capability.RETRIES})
    @Tag("real-time")
    void all_retries_end_within_the_deadline_of_the_query() {
        RealTime.oneOfThree(this::retryUntilTheDeadline);
    }

    private void retryUntilTheDeadline() {
        int before = world.graph().requests().size();
        world.graph()
                .answerAlways(GraphReply.error(503, "serviceNotAvailable", "Service unavailable.")
                        .after(Duration.ofMillis(60)));
        CallQuery query = within(Duration.ofMillis(150));

        retrying.find(query);

        Instant end = query.deadline().orElseThrow();
        assertThat(world.clock().instant()).as("the end of the lookup").isBefore(end.plusMillis(350));
        assertThat(world.graph().requests().stream().skip(before))
                .as("requests after the deadline %s", end)
                .noneMatch(request -> request.at().isAfter(end));
    }

    @Rule(
            value = 108,
            needs = {Capability.HTTP, Capability.RETRIES})
    @Tag("real-time")
    void a_retry_is_not_sent_before_the_instant_that_the_service_named() {
        for (int status : List.of(429, 503)) {
            int before = world.graph().requests().size();
            world.graph().answerOnce(GraphReply.error(status, "Busy", "Later.").with("Retry-After", "1"));

            LookupOutcome outcome = retrying.find(within(PATIENT));

            assertThat(outcome).as("the outcome after %s", status).isInstanceOf(Found.class);
            List<GraphRequest> requests = world.graph().requests();
            assertThat(requests).hasSize(before + 2);
            assertThat(Duration.between(
                            requests.get(before).at(), requests.get(before + 1).at()))
                    .as("the wait after %s with Retry-After: 1", status)
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(1).minus(ROUNDING));
        }
        int before = world.graph().requests().size();
        world.graph().answerAlways(GraphReply.error(429, "Busy", "Later.").with("Retry-After", "30"));

        LookupOutcome outcome = retrying.find(within(Duration.ofMillis(300)));

        assertThat(outcome.retryAt()).as("retryAt of %s", outcome).isPresent();
        assertThat(world.graph().requests())
                .as("requests when the deadline is before the instant to ask again")
                .hasSize(before + 1);
    }

    @Rule(
            value = 109,
            needs = {Capability.HTTP, Capability.RETRIES})
    void no_other_client_error_is_retried() {
        for (int status : List.of(400, 403, 404, 405, 406, 409, 410, 412, 415, 422, 431, 451)) {
            int before = world.graph().requests().size();
            world.graph()
                    .answerAlways(GraphReply.error(status, "8522", "Failed.").with("Retry-After", "0"));

            retrying.find(within(PATIENT));

            assertThat(world.graph().requests().size() - before)
                    .as("requests of one lookup that is answered with %s", status)
                    .isEqualTo(1);
        }
    }

    @Rule(
            value = 120,
            needs = {Capability.HTTP, Capability.RETRIES},
            source = "Javadoc of CallLookup (interruption)")
    @Tag("real-time")
    void an_interruption_ends_the_retries() {
        Thread.currentThread().interrupt();
        Outcomes.assertInterrupted(retrying.find(within(PATIENT)));

        world.graph().answerAlways(GraphReply.error(429, "Busy", "Later.").with("Retry-After", "2"));
        LookupOutcome outcome = RealTime.within(RealTime.AT_ONCE, () -> findInterrupted(retrying, within(PATIENT)));

        boolean stillInterrupted = Thread.interrupted();
        assertThat(outcome)
                .as("the outcome of a lookup interrupted between retries")
                .isNotInstanceOf(Found.class);
        assertThat(stillInterrupted).as("the flag of the thread").isTrue();
    }

    private CallQuery within(Duration limit) {
        return PEER_TO_PEER.query().within(limit, world.clock());
    }
}
