package io.github.graphcalls.lookup;

import static io.github.graphcalls.lookup.Specimen.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.lookup.Completed.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CompletedTest {

    private static final int EACH = 20_000;

    private final Completed completed = new Completed();
    private final List<CallQuery> read = new ArrayList<>();

    private void drain() {
        completed.drainTo(asked -> read.add(asked.query()));
    }

    private void add(int number) {
        completed.add(new Asked(query(number)));
    }

    @Test
    void is_read_in_the_order_in_which_it_came() {
        add(1);
        add(2);
        add(3);
        drain();
        add(4);
        drain();
        drain();

        assertThat(read).containsExactly(query(1), query(2), query(3), query(4));
    }

    @Test
    void loses_nothing_and_keeps_the_order_of_each_of_several_threads() {
        for (int from : new int[] {0, EACH, 2 * EACH}) {
            new Thread(() -> IntStream.range(from, from + EACH).forEach(this::add)).start();
        }

        while (read.size() < 3 * EACH) {
            completed.await();
            drain();
        }

        for (int from : new int[] {0, EACH, 2 * EACH}) {
            List<CallQuery> own =
                    IntStream.range(from, from + EACH).mapToObj(Specimen::query).toList();
            assertThat(read).containsSubsequence(own);
        }
    }

    @Test
    void is_not_waited_for_once_it_is_closed() {
        completed.close();

        completed.await();

        assertThat(completed.isClosed()).isTrue();
    }

    @Test
    void wakes_the_one_who_waits_when_it_is_closed() throws Exception {
        Thread reader = waiting();

        completed.close();

        reader.join();
        assertThat(completed.isClosed()).isTrue();
    }

    @Test
    void wakes_the_one_who_waits_when_something_arrives() throws Exception {
        Thread reader = waiting();

        add(1);

        reader.join();
        drain();
        assertThat(read).containsExactly(query(1));
    }

    private Thread waiting() {
        Thread reader = new Thread(completed::await);
        reader.setDaemon(true);
        reader.start();
        while (reader.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return reader;
    }

    @Test
    void holds_two_queries_of_one_hash_apart() {
        Asked one = new Asked(CallQuery.of(CallId.of("Aa")));
        Asked other = new Asked(CallQuery.of(CallId.of("BB")));

        assertThat(one).hasSameHashCodeAs(other).isNotEqualTo(other);
        assertThat(one).isEqualTo(new Asked(CallQuery.of(CallId.of("Aa"))));
        assertThat(one.equals(one.query())).isFalse();
    }
}
