package io.github.graphcalls.contract.rules.lifecycle;

import static io.github.graphcalls.contract.specimen.Specimens.PEER_TO_PEER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.rules.RealTime;
import io.github.graphcalls.contract.rules.Rule;
import io.github.graphcalls.contract.rules.RuleGroup;
import io.github.graphcalls.contract.rules.Source;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.contract.world.GraphReply;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.TimedOut;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

/** How long a lookup waits. */
@Source("Javadoc of CallQuery.deadline")
public abstract class PatienceRules extends RuleGroup {

    /** For the contract. */
    protected PatienceRules() {}

    @Rule(15)
    void a_deadline_that_has_passed_times_out_at_once() {
        Instant passed = world.clock().instant().minusSeconds(1);

        LookupOutcome outcome = RealTime.within(
                RealTime.AT_ONCE, () -> lookup.find(PEER_TO_PEER.query().deadline(passed)));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        TimedOut.class,
                        timedOut -> assertThat(timedOut.deadline()).isEqualTo(passed));
    }

    @Rule(56)
    void a_deadline_at_the_maximum_instant_is_valid() {
        CallQuery patient = PEER_TO_PEER.query().deadline(Instant.MAX);

        LookupOutcome outcome = lookup.find(patient);

        assertThat(outcome).isInstanceOf(Found.class);
    }

    @Rule(value = 17, needs = Capability.HTTP)
    @Tag("real-time")
    void a_slow_server_does_not_outlast_the_deadline() {
        assertTimesOut(document().after(RealTime.SLOW));
    }

    @Rule(value = 48, needs = Capability.HTTP)
    @Tag("real-time")
    void an_answer_that_stalls_does_not_outlast_the_deadline() {
        assertTimesOut(document().stalling(RealTime.SLOW));
        assertTimesOut(document().inChunks(1, Duration.ofMillis(30)));
    }

    @Rule(value = 76, needs = Capability.HTTP)
    @Tag("real-time")
    void an_answer_before_the_deadline_is_received() {
        world.graph().answerAlways(document().after(Duration.ofMillis(600)));

        LookupOutcome outcome = lookup.find(PEER_TO_PEER.query().within(Duration.ofMillis(1_100), world.clock()));

        assertThat(outcome)
                .as("the outcome of an answer after 600 ms, with a deadline after 1100 ms")
                .isInstanceOf(Found.class);
        Duration limit = adapter.limit().get();
        if (limit.compareTo(RealTime.SLOW) < 0) {
            world.graph().answerAlways(document().after(limit.plusMillis(200)));
            assertThat(lookup.find(PEER_TO_PEER.query().within(limit.plusSeconds(2), world.clock())))
                    .as("the outcome of an answer after the adapter's own limit and before the deadline of the query")
                    .isInstanceOf(Found.class);
        }
    }

    @Rule(value = 77, needs = Capability.HTTP)
    @Tag("real-time")
    void a_lookup_does_not_time_out_before_its_deadline() {
        for (GraphReply reply :
                List.of(document().after(RealTime.SLOW), document().stalling(RealTime.SLOW))) {
            world.graph().answerAlways(reply);
            CallQuery query = impatient(PEER_TO_PEER.query());

            LookupOutcome outcome = lookup.find(query);

            assertThat(outcome).isInstanceOf(TimedOut.class);
            assertThat(world.clock().instant())
                    .as("the end of the lookup")
                    .isAfterOrEqualTo(query.deadline().orElseThrow().minusMillis(50));
        }
    }

    @Rule(value = 79, needs = Capability.CLOCK)
    void deadlines_are_on_the_clock_of_the_world() throws Exception {
        for (Duration ahead : List.of(Duration.ofDays(3), Duration.ofDays(-3))) {
            reopenIn(new ContractWorld(world.token(), ahead));
            Instant now = world.clock().instant();

            assertThat(lookup.find(PEER_TO_PEER.query().deadline(now.minusSeconds(1))))
                    .as("a deadline that has passed, on a clock %s ahead", ahead)
                    .isInstanceOf(TimedOut.class);
            assertThat(lookup.find(PEER_TO_PEER.query().deadline(now.plusSeconds(20))))
                    .as("a deadline in 20 s, on a clock %s ahead", ahead)
                    .isInstanceOf(Found.class);
            if (adapter.can(Capability.HTTP)) {
                world.graph().answerAlways(GraphReply.page(429).with("Retry-After", "60"));
                assertThat(lookup.find(PEER_TO_PEER.query()).retryAt())
                        .as("retryAt of an answer with Retry-After: 60, on a clock %s ahead", ahead)
                        .hasValueSatisfying(at -> assertThat(at).isBetween(now.plusSeconds(59), now.plusSeconds(80)));
            }
        }
    }

    @Rule(value = 80, needs = Capability.HTTP, source = "Javadoc of CallLookup.find(CallId)")
    @Tag("real-time")
    @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_lookup_without_a_deadline_ends_within_the_time_limit_of_the_adapter() throws Exception {
        world.graph().answerAlways(document().after(adapter.limit().get().plusSeconds(60)));

        assertEndsWithinItsLimit(PEER_TO_PEER.query());
    }

    private void assertTimesOut(GraphReply reply) {
        world.graph().answerAlways(reply);

        assertTimesOut(PEER_TO_PEER.query());
    }

    private static GraphReply document() {
        return GraphReply.document(PEER_TO_PEER.document());
    }
}
