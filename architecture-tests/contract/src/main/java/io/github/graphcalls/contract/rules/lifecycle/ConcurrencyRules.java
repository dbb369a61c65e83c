package io.github.graphcalls.contract.rules.lifecycle;

import static io.github.graphcalls.contract.specimen.Specimens.MEETING;
import static io.github.graphcalls.contract.specimen.Specimens.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.rules.Outcomes;
import io.github.graphcalls.contract.rules.RealTime;
import io.github.graphcalls.contract.rules.Rule;
import io.github.graphcalls.contract.rules.RuleGroup;
import io.github.graphcalls.contract.rules.Source;
import io.github.graphcalls.contract.specimen.Specimen;
import io.github.graphcalls.contract.world.GraphReply;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;

/** Lookups from several threads, and closing. */
@Source("Javadoc of CallLookup")
public abstract class ConcurrencyRules extends RuleGroup {

    /** For the contract. */
    protected ConcurrencyRules() {}

    private static final int THREADS = 8;
    private static final int ROUNDS = 25;
    private static final int TIMES = 10;
    /** Other rules check when a lookup times out. */
    private static final long TIME_LIMIT = TimeUnit.SECONDS.toNanos(1);

    @Rule(19)
    void outcomes_of_concurrent_lookups_are_not_mixed_up() throws Exception {
        assertThat(mixedUp(THREADS)).as("outcomes of another query").isEmpty();
    }

    @Rule(value = 49, needs = Capability.HTTP)
    @Tag("real-time")
    void a_lookup_that_times_out_does_not_affect_others() throws Exception {
        world.graph()
                .answerFor(
                        MEETING.query().id(),
                        GraphReply.document(MEETING.document()).after(RealTime.SLOW));
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger timedOut = new AtomicInteger();
        Thread impatient = new Thread(() -> {
            while (!enough.get()) {
                lookup.find(MEETING.query().within(Duration.ofMillis(20), world.clock()));
                timedOut.incrementAndGet();
            }
        });
        long begin = System.nanoTime();
        impatient.start();
        try {
            List<String> mixedUp;
            do {
                mixedUp = mixedUp(2);
                // On a fast machine the other lookups end before the first one has timed out.
            } while (mixedUp.isEmpty() && timedOut.get() < TIMES && System.nanoTime() - begin < TIME_LIMIT);
            assertThat(mixedUp).as("outcomes of another query").isEmpty();
        } finally {
            enough.set(true);
            impatient.join();
        }
    }

    @Rule(value = 95, needs = Capability.HTTP)
    @Tag("real-time")
    void a_slow_lookup_does_not_delay_lookups_of_other_threads() {
        RealTime.oneOfThree(this::findBesideSlowLookups);
    }

    private void findBesideSlowLookups() throws InterruptedException {
        int before = world.graph().requests().size();
        world.graph()
                .answerFor(
                        MEETING.query().id(),
                        GraphReply.document(MEETING.document()).after(RealTime.SLOW));
        List<Thread> slow = IntStream.range(0, THREADS)
                .mapToObj(each -> inBackground(() -> lookup.find(MEETING.query().within(RealTime.SLOW, world.clock()))))
                .toList();
        try {
            assertThat(RealTime.eventually(() -> world.graph().requests().size() - before == THREADS))
                    .as("%s slow requests have arrived", THREADS)
                    .isTrue();

            long begin = System.nanoTime();
            PLAIN.forEach(each -> Outcomes.found(lookup.find(each.query()), each));

            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .as("the duration of the other lookups")
                    .isLessThan(RealTime.SOON);
        } finally {
            for (Thread each : slow) {
                each.interrupt();
                each.join(RealTime.SOON.toMillis());
            }
        }
    }

    /** The outcomes of concurrent lookups that belong to another query. */
    private List<String> mixedUp(int number) throws Exception {
        CyclicBarrier together = new CyclicBarrier(number);
        ExecutorService threads = Executors.newFixedThreadPool(number);
        try {
            List<Future<List<String>>> ofEach = IntStream.range(0, number)
                    .mapToObj(thread -> PLAIN.get(thread % PLAIN.size()))
                    .map(specimen -> threads.submit(() -> mixedUp(specimen, together)))
                    .toList();

            List<String> all = new ArrayList<>();
            for (Future<List<String>> ofOne : ofEach) {
                all.addAll(ofOne.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<String> mixedUp(Specimen specimen, CyclicBarrier together) throws Exception {
        List<String> mixedUp = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            together.await();
            try {
                LookupOutcome outcome = lookup.find(specimen.query());
                if (outcome.toOptional()
                        .filter(call -> call.id().equals(specimen.query().id()))
                        .isEmpty()) {
                    mixedUp.add(specimen + ": " + outcome);
                }
            } catch (RuntimeException e) {
                // The other threads would wait for this one forever.
                mixedUp.add(specimen + ": " + e);
            }
        }
        return mixedUp;
    }
}
