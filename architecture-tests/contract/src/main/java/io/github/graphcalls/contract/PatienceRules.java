package io.github.graphcalls.contract;

import static io.github.graphcalls.contract.world.Specimens.PEER_TO_PEER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.contract.world.GraphReply;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;

/** Deadlines and interruption. */
abstract class PatienceRules extends RuleGroup {

    static final Duration PROMPT = Duration.ofSeconds(4);
    static final Duration SLOW = Duration.ofSeconds(6);

    @Rule(15)
    void a_deadline_that_has_passed_times_out_at_once() {
        Instant passed = world.clock().instant().minusSeconds(1);

        LookupOutcome outcome = promptly(() -> lookup.find(PEER_TO_PEER.query().deadline(passed)));

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
        world.graph().answerAlways(GraphReply.document(PEER_TO_PEER.document()).after(SLOW));

        LookupOutcome outcome = promptly(() -> lookup.find(impatient()));

        assertThat(outcome).isInstanceOf(TimedOut.class);
    }

    @Rule(value = 48, needs = Capability.HTTP)
    @Tag("real-time")
    void an_answer_that_stalls_does_not_outlast_the_deadline() {
        world.graph().answerAlways(GraphReply.document(PEER_TO_PEER.document()).stalling(SLOW));

        LookupOutcome outcome = promptly(() -> lookup.find(impatient()));

        assertThat(outcome).isInstanceOf(TimedOut.class);
    }

    @Rule(value = 18, needs = Capability.HTTP)
    @Tag("real-time")
    void a_thread_that_is_interrupted_while_it_waits_is_told_so_and_stays_interrupted() {
        world.graph().answerAlways(GraphReply.document(PEER_TO_PEER.document()).after(SLOW));
        Thread waiting = Thread.currentThread();
        ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
        later.schedule(waiting::interrupt, 150, TimeUnit.MILLISECONDS);

        try {
            LookupOutcome outcome = promptly(() -> lookup.find(PEER_TO_PEER.query()));

            assertInterrupted(outcome);
        } finally {
            later.shutdownNow();
        }
    }

    private static void assertInterrupted(LookupOutcome outcome) {
        boolean stillInterrupted = Thread.interrupted();
        Outcomes.assertUnavailable(outcome, Unavailable.Cause.INTERRUPTED);
        assertThat(stillInterrupted).as("the flag of the thread").isTrue();
    }

    private CallQuery impatient() {
        return PEER_TO_PEER.query().within(Duration.ofMillis(150), world.clock());
    }

    static LookupOutcome promptly(Supplier<LookupOutcome> find) {
        long before = System.nanoTime();
        LookupOutcome outcome = find.get();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(PROMPT);
        return outcome;
    }
}
