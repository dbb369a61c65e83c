package io.github.graphcalls.contract.rules.lifecycle;

import static io.github.graphcalls.contract.specimen.Specimens.PEER_TO_PEER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.rules.Outcomes;
import io.github.graphcalls.contract.rules.RealTime;
import io.github.graphcalls.contract.rules.Rule;
import io.github.graphcalls.contract.rules.RuleGroup;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.contract.world.GraphReply;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

/** Deadlines and interruption. */
public abstract class PatienceRules extends RuleGroup {

    private static final Duration DEADLINE = Duration.ofMillis(400);

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
    void a_deadline_at_the_end_of_time_is_one_like_any_other() {
        CallQuery patient = PEER_TO_PEER.query().deadline(Instant.MAX);

        LookupOutcome outcome = lookup.find(patient);

        assertThat(outcome).isInstanceOf(Found.class);
    }

    @Rule(16)
    void an_interrupted_thread_is_told_so_and_stays_interrupted() {
        Thread.currentThread().interrupt();

        LookupOutcome outcome = lookup.find(PEER_TO_PEER.query());

        assertInterrupted(outcome);
    }

    @Rule(value = 17, needs = Capability.HTTP)
    @Tag("real-time")
    void a_slow_server_does_not_outlast_the_deadline() {
        assertInTime(whole().after(RealTime.SLOW));
    }

    @Rule(value = 48, needs = Capability.HTTP)
    @Tag("real-time")
    void an_answer_that_stalls_does_not_outlast_the_deadline() {
        assertInTime(whole().stalling(RealTime.SLOW));
        assertInTime(whole().inChunks(1, Duration.ofMillis(40)));
    }

    @Rule(value = 76, needs = Capability.HTTP)
    @Tag("real-time")
    void an_answer_before_the_deadline_is_waited_for() {
        world.graph().answerAlways(whole().after(Duration.ofMillis(900)));

        LookupOutcome outcome = lookup.find(PEER_TO_PEER.query().within(Duration.ofMillis(1_700), world.clock()));

        assertThat(outcome)
                .as("what came of an answer after 900 ms, with a deadline after 1700 ms")
                .isInstanceOf(Found.class);
    }

    @Rule(value = 77, needs = Capability.HTTP)
    @Tag("real-time")
    void a_lookup_does_not_time_out_before_its_deadline() {
        for (GraphReply reply : List.of(whole().after(RealTime.SLOW), whole().stalling(RealTime.SLOW))) {
            world.graph().answerAlways(reply);
            CallQuery query = impatient();

            LookupOutcome outcome = lookup.find(query);

            assertThat(outcome).isInstanceOf(TimedOut.class);
            assertThat(world.clock().instant())
                    .as("when the lookup timed out")
                    .isAfterOrEqualTo(query.deadline().orElseThrow().minusMillis(50));
        }
    }

    @Rule(value = 18, needs = Capability.HTTP)
    @Tag("real-time")
    void a_thread_that_is_interrupted_while_it_waits_is_told_so_and_stays_interrupted() {
        for (GraphReply reply : List.of(whole().after(RealTime.SLOW), whole().stalling(RealTime.SLOW))) {
            world.graph().answerAlways(reply);

            LookupOutcome outcome = RealTime.within(RealTime.AT_ONCE, this::findInterrupted);

            assertInterrupted(outcome);
        }
    }

    @Rule(value = 78, needs = Capability.HTTP)
    @Tag("real-time")
    void a_request_that_is_given_up_is_cancelled() {
        world.graph().answerAlways(whole().after(RealTime.SLOW));
        lookup.find(impatient());
        assertThat(RealTime.eventually(() -> world.graph().abandoned() >= 1))
                .as("the connection of a lookup that timed out is closed")
                .isTrue();

        findInterrupted();
        Thread.interrupted();
        assertThat(RealTime.eventually(() -> world.graph().abandoned() >= 2))
                .as("the connection of a lookup that was interrupted is closed")
                .isTrue();
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
                        .as("when to ask again, on a clock %s ahead", ahead)
                        .hasValueSatisfying(at -> assertThat(at).isBetween(now.plusSeconds(59), now.plusSeconds(80)));
            }
        }
    }

    @Rule(value = 80, needs = Capability.HTTP)
    @Tag("real-time")
    @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_lookup_without_a_deadline_ends_within_the_own_limit_of_the_adapter() throws Exception {
        Duration limit = adapter.limit().get();
        world.graph().answerAlways(whole().after(limit.plusSeconds(60)));
        Thread waiting = new Thread(() -> lookup.find(PEER_TO_PEER.query()), "without a deadline");
        waiting.setDaemon(true);

        waiting.start();
        waiting.join(limit.plusSeconds(2).toMillis());

        assertThat(waiting.isAlive())
                .as("the lookup runs on after its limit of %s and 2 s", limit)
                .isFalse();
    }

    private void assertInTime(GraphReply reply) {
        world.graph().answerAlways(reply);

        LookupOutcome outcome = RealTime.within(DEADLINE.plusMillis(320), () -> lookup.find(impatient()));

        assertThat(outcome).isInstanceOf(TimedOut.class);
    }

    private LookupOutcome findInterrupted() {
        Thread waiting = Thread.currentThread();
        Thread.interrupted();
        ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
        later.schedule(waiting::interrupt, 150, TimeUnit.MILLISECONDS);
        try {
            return lookup.find(PEER_TO_PEER.query());
        } finally {
            later.shutdownNow();
        }
    }

    private static void assertInterrupted(LookupOutcome outcome) {
        boolean stillInterrupted = Thread.interrupted();
        Outcomes.assertUnavailable(outcome, Unavailable.Cause.INTERRUPTED);
        assertThat(stillInterrupted).as("the flag of the thread").isTrue();
    }

    private static GraphReply whole() {
        return GraphReply.document(PEER_TO_PEER.document());
    }

    private CallQuery impatient() {
        return PEER_TO_PEER.query().within(DEADLINE, world.clock());
    }
}
