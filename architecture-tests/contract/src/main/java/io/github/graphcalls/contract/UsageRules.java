package io.github.graphcalls.contract;

import static io.github.graphcalls.contract.world.Specimens.PEER_TO_PEER;
import static io.github.graphcalls.contract.world.Specimens.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.contract.world.Specimen;
import io.github.graphcalls.lookup.LookupOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** How an adapter is used: by several threads, until it is closed. */
abstract class UsageRules extends RuleGroup {

    private static final int THREADS = 8;
    private static final int ROUNDS = 25;

    @Rule(19)
    void threads_do_not_disturb_one_another() throws Exception {
        CyclicBarrier together = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<String>>> strayed = IntStream.range(0, THREADS)
                    .mapToObj(thread -> PLAIN.get(thread % PLAIN.size()))
                    .map(specimen -> threads.submit(() -> strayed(specimen, together)))
                    .toList();

            for (Future<List<String>> ofOneThread : strayed) {
                assertThat(ofOneThread.get())
                        .as("outcomes that belong to another question")
                        .isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Rule(value = 20, needs = Capability.CLOSE)
    void a_lookup_after_closing_is_a_mistake_of_the_caller() {
        closeable().close();

        assertThatIllegalStateException().isThrownBy(() -> lookup.find(PEER_TO_PEER.query()));
    }

    @Rule(value = 21, needs = Capability.CLOSE)
    void closing_twice_does_nothing_more() {
        closeable().close();

        assertThatCode(() -> closeable().close()).doesNotThrowAnyException();
    }

    private List<String> strayed(Specimen specimen, CyclicBarrier together) throws Exception {
        List<String> strayed = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            together.await();
            LookupOutcome outcome = lookup.find(specimen.query());
            if (outcome.call()
                    .filter(call -> call.id().equals(specimen.query().id()))
                    .isEmpty()) {
                strayed.add(specimen + ": " + outcome);
            }
        }
        return strayed;
    }

    private OpenCallLookup closeable() {
        assertThat(lookup).as("an adapter that declares CLOSE").isInstanceOf(OpenCallLookup.class);
        return (OpenCallLookup) lookup;
    }
}
