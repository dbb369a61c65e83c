package io.github.graphcalls.contract.rules.lifecycle;

import static io.github.graphcalls.contract.specimen.Specimens.GROUP;
import static io.github.graphcalls.contract.specimen.Specimens.PEER_TO_PEER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.rules.Outcomes;
import io.github.graphcalls.contract.rules.RealTime;
import io.github.graphcalls.contract.rules.Rule;
import io.github.graphcalls.contract.rules.RuleGroup;
import io.github.graphcalls.contract.rules.Source;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/** The store behind an adapter that does not speak HTTP: it fails, and it stalls. */
@Source("Javadoc of CallLookup and of OpenCallLookup")
public abstract class StoreRules extends RuleGroup {

    /** For the contract. */
    protected StoreRules() {}

    @Rule(value = 98, needs = Capability.STORE_FAILURES)
    void every_failure_of_the_store_is_unavailable_and_no_exception() {
        for (Exception failure : adapter.storeFailures().get()) {
            world.store().pass();
            lookup.find(PEER_TO_PEER.query());
            world.store().fail(failure);
            assertThatCode(() -> assertFailed(lookup.find(PEER_TO_PEER.query())))
                    .as("a lookup while the store throws %s", failure)
                    .doesNotThrowAnyException();
            try (Stream<LookupResult> results = lookup.findAll(Stream.of(PEER_TO_PEER.query(), GROUP.query()))) {
                List<LookupResult> all = results.toList();
                assertThat(all).as("results while the store throws %s", failure).hasSize(2);
                all.forEach(result -> assertFailed(result.outcome()));
            }
        }
    }

    @Rule(value = 99, needs = Capability.STORE_FAILURES)
    void a_call_is_found_after_any_failure_of_the_store() {
        for (Exception failure : adapter.storeFailures().get()) {
            world.store().fail(failure);
            lookup.find(PEER_TO_PEER.query());
            world.store().pass();

            Outcomes.assertFound(lookup.find(PEER_TO_PEER.query()), PEER_TO_PEER.answer(), "a call, after " + failure);
        }
    }

    @Rule(value = 100, needs = Capability.STORE_STALLS)
    @Tag("real-time")
    void a_store_that_stalls_does_not_outlast_the_deadline() {
        world.store().stall();

        assertTimesOut(PEER_TO_PEER.query());
    }

    @Rule(value = 101, needs = Capability.STORE_STALLS)
    @Tag("real-time")
    void a_lookup_without_a_deadline_ends_though_the_store_stalls() throws Exception {
        world.store().stall();

        assertEndsWithinItsLimit(PEER_TO_PEER.query());
    }

    @Rule(value = 102, needs = Capability.STORE_STALLS)
    @Tag("real-time")
    void a_thread_interrupted_while_the_store_stalls_gets_an_outcome_and_stays_interrupted() {
        world.store().stall();

        Outcomes.assertInterrupted(
                RealTime.within(RealTime.AT_ONCE, () -> findInterrupted(lookup, PEER_TO_PEER.query())));
    }

    @Rule(
            value = 103,
            needs = {Capability.STORE_STALLS, Capability.CLOSE})
    @Tag("real-time")
    void closing_ends_a_lookup_while_the_store_stalls() throws Exception {
        AtomicReference<LookupOutcome> outcome = new AtomicReference<>();
        Thread waiting = stalled(outcome);

        RealTime.soon("closing while the store stalls", () -> {
            close();
            return "";
        });

        waiting.join(RealTime.SOON.toMillis());
        assertThat(outcome.get())
                .as("the outcome of the lookup that was waiting for the store")
                .isInstanceOf(Unavailable.class);
    }

    @Rule(
            value = 104,
            needs = {Capability.STORE_STALLS, Capability.CLOSE})
    @Tag("real-time")
    void no_thread_is_left_after_closing_while_the_store_stalls() throws Exception {
        Threads before = Threads.now();
        Thread waiting = stalled(new AtomicReference<>());

        close();

        waiting.join(RealTime.SOON.toMillis());
        before.assertNoneLeft();
        assertThat(world.store().stalled()).as("accesses that still stall").isZero();
    }

    @Rule(value = 119, needs = Capability.STORE_STALLS)
    @Tag("real-time")
    void a_lookup_that_waits_for_the_store_does_not_delay_others() throws Exception {
        Thread waiting = stalled(PEER_TO_PEER.query().within(RealTime.SLOW, world.clock()), new AtomicReference<>());
        world.store().pass();

        RealTime.soon("a lookup beside one that waits for the store", () -> Outcomes.found(lookup.find(GROUP.query())));

        waiting.interrupt();
        waiting.join(RealTime.SOON.toMillis());
    }

    private Thread stalled(AtomicReference<LookupOutcome> outcome) {
        return stalled(PEER_TO_PEER.query(), outcome);
    }

    private Thread stalled(CallQuery query, AtomicReference<LookupOutcome> outcome) {
        world.store().stall();
        Thread waiting = inBackground(() -> outcome.set(lookup.find(query)));
        assertThat(RealTime.eventually(() -> world.store().stalled() > 0))
                .as("the adapter calls world.store().access()")
                .isTrue();
        return waiting;
    }

    private static void assertFailed(LookupOutcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        unavailable -> assertThat(unavailable.cause()).isNotEqualTo(Unavailable.Cause.INTERRUPTED));
    }
}
