package io.github.graphcalls.contract.rules.lifecycle;

import static io.github.graphcalls.contract.specimen.Specimens.MEETING;
import static io.github.graphcalls.contract.specimen.Specimens.PEER_TO_PEER;
import static io.github.graphcalls.contract.specimen.Specimens.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.rules.Outcomes;
import io.github.graphcalls.contract.rules.RealTime;
import io.github.graphcalls.contract.rules.Rule;
import io.github.graphcalls.contract.rules.RuleGroup;
import io.github.graphcalls.contract.specimen.Specimen;
import io.github.graphcalls.contract.specimen.Specimens;
import io.github.graphcalls.contract.world.GraphReply;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Unavailable;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/** How an adapter is used: by several threads, until it is closed. */
public abstract class ConcurrencyRules extends RuleGroup {

    private static final int THREADS = 8;
    private static final int ROUNDS = 25;
    private static final int TIMES = 10;
    private static final Duration SOON = Duration.ofSeconds(2);
    /** Whether it times out in time is the matter of other rules. */
    private static final long LONG_ENOUGH = TimeUnit.SECONDS.toNanos(1);

    @Rule(19)
    void threads_do_not_disturb_one_another() throws Exception {
        assertThat(strayed(THREADS)).as("outcomes of another question").isEmpty();
    }

    @Rule(value = 49, needs = Capability.HTTP)
    @Tag("real-time")
    void a_lookup_that_times_out_disturbs_no_other() throws Exception {
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
            List<String> strayed;
            do {
                strayed = strayed(2);
                // A fast machine is done with the others before the first has timed out.
            } while (strayed.isEmpty() && timedOut.get() < TIMES && System.nanoTime() - begin < LONG_ENOUGH);
            assertThat(strayed).as("outcomes of another question").isEmpty();
        } finally {
            enough.set(true);
            impatient.join();
        }
    }

    @Rule(value = 20, needs = Capability.CLOSE)
    void a_lookup_after_closing_is_a_mistake_of_the_caller() {
        List<CallQuery> queries = Stream.concat(
                        Specimens.ALL.stream().map(Specimen::query), Stream.of(CallQuery.of(Specimens.UNKNOWN)))
                .toList();
        queries.forEach(lookup::find);

        close();

        for (CallQuery query : queries) {
            assertThatIllegalStateException().as("%s", query).isThrownBy(() -> lookup.find(query));
        }
    }

    @Rule(value = 21, needs = Capability.CLOSE)
    void closing_twice_does_nothing_more() {
        close();

        assertThatCode(this::close).doesNotThrowAnyException();
    }

    @Rule(
            value = 50,
            needs = {Capability.HTTP, Capability.CLOSE})
    @Tag("real-time")
    void closing_ends_what_is_under_way() throws Exception {
        world.graph().answerAlways(GraphReply.document(PEER_TO_PEER.document()).after(RealTime.SLOW));
        Thread closing = new Thread(() -> {
            RealTime.eventually(() -> !world.graph().requests().isEmpty());
            close();
        });
        closing.start();
        long begin = System.nanoTime();

        LookupOutcome outcome = lookup.find(PEER_TO_PEER.query().within(RealTime.SLOW, world.clock()));

        assertThat(outcome).isInstanceOf(Unavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .as("how long a lookup took that was closed at once")
                .isLessThan(SOON);
        closing.join();
    }

    @Rule(value = 95, needs = Capability.HTTP)
    @Tag("real-time")
    void a_slow_lookup_holds_up_no_lookup_of_another_thread() throws Exception {
        world.graph()
                .answerFor(
                        MEETING.query().id(),
                        GraphReply.document(MEETING.document()).after(RealTime.SLOW));
        Thread slow = new Thread(() -> lookup.find(MEETING.query().within(RealTime.SLOW, world.clock())));
        slow.start();
        try {
            assertThat(RealTime.eventually(() -> !world.graph().requests().isEmpty()))
                    .as("the slow request has come")
                    .isTrue();

            long begin = System.nanoTime();
            PLAIN.forEach(each -> Outcomes.found(lookup.find(each.query()), each));

            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .as("how long other lookups took")
                    .isLessThan(SOON);
        } finally {
            slow.interrupt();
            slow.join(SOON.toMillis());
        }
    }

    /** What came of asking from several threads at once, where it is not what was asked for. */
    private List<String> strayed(int number) throws Exception {
        CyclicBarrier together = new CyclicBarrier(number);
        ExecutorService threads = Executors.newFixedThreadPool(number);
        try {
            List<Future<List<String>>> ofEach = IntStream.range(0, number)
                    .mapToObj(thread -> PLAIN.get(thread % PLAIN.size()))
                    .map(specimen -> threads.submit(() -> strayed(specimen, together)))
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

    private List<String> strayed(Specimen specimen, CyclicBarrier together) throws Exception {
        List<String> strayed = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            together.await();
            try {
                LookupOutcome outcome = lookup.find(specimen.query());
                if (outcome.toOptional()
                        .filter(call -> call.id().equals(specimen.query().id()))
                        .isEmpty()) {
                    strayed.add(specimen + ": " + outcome);
                }
            } catch (RuntimeException e) {
                // The others would wait for this thread for ever.
                strayed.add(specimen + ": " + e);
            }
        }
        return strayed;
    }
}
