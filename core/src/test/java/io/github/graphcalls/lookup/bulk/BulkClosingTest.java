package io.github.graphcalls.lookup.bulk;

import static io.github.graphcalls.lookup.Latches.await;
import static io.github.graphcalls.lookup.Latches.awaitInterrupt;
import static io.github.graphcalls.lookup.Specimen.NOT_FOUND;
import static io.github.graphcalls.lookup.Specimen.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.lookup.BulkLookup;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.Specimen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BulkClosingTest {

    @Test
    void closing_interrupts_pending_lookups_and_closes_the_source() {
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        AtomicBoolean sourceClosed = new AtomicBoolean();
        CallLookup lookup = query -> {
            if (query.equals(query(1))) {
                started.countDown();
                awaitInterrupt(interrupted);
            }
            return NOT_FOUND;
        };
        Stream<CallQuery> source = Stream.of(query(1), query(2)).onClose(() -> sourceClosed.set(true));

        try (Stream<LookupResult> results = lookup.findAll(source)) {
            assertThat(results.iterator().next().query()).isEqualTo(query(2));
            await(started);
        }

        await(interrupted);
        assertThat(sourceClosed).isTrue();
    }

    @Test
    void closing_by_another_thread_ends_the_reading() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        CallLookup lookup = query -> {
            started.countDown();
            awaitInterrupt(new CountDownLatch(1));
            return NOT_FOUND;
        };
        Stream<LookupResult> results = BulkLookup.inParallel(lookup, Stream.generate(() -> query(1)), 2);
        Thread reader = new Thread(() -> {
            results.forEach(result -> {});
            ended.countDown();
        });
        reader.start();
        await(started);

        results.close();

        await(ended);
        reader.join();
    }

    @Test
    void no_thread_is_left_after_closing_and_after_reading_to_the_end() throws Exception {
        List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
        CallLookup lookup = query -> {
            threads.add(Thread.currentThread());
            return NOT_FOUND;
        };

        lookup.findAll(IntStream.range(0, 200).mapToObj(Specimen::query)).forEach(result -> {});
        try (Stream<LookupResult> results = lookup.findAll(Stream.generate(() -> query(1)))) {
            results.iterator().next();
        }

        for (Thread thread : List.copyOf(threads)) {
            thread.join(30_000);
            assertThat(thread.isAlive()).isFalse();
        }
    }

    @Test
    void a_program_ends_without_closing_the_results() {
        AtomicBoolean daemon = new AtomicBoolean();
        CallLookup lookup = query -> {
            daemon.set(Thread.currentThread().isDaemon());
            return NOT_FOUND;
        };

        lookup.findAll(Stream.of(query(1))).forEach(result -> {});

        assertThat(daemon).isTrue();
    }
}
