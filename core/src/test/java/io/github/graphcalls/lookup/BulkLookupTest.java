package io.github.graphcalls.lookup;

import static io.github.graphcalls.lookup.Specimen.ESTABLISHED;
import static io.github.graphcalls.lookup.Specimen.NOT_FOUND;
import static io.github.graphcalls.lookup.Specimen.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.lookup.LookupOutcome.Unavailable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BulkLookupTest {

    @Nested
    class A_million_queries {

        @Test
        void go_through_with_64_in_flight_and_the_source_read_no_further_ahead() {
            int million = 1_000_000;
            AtomicInteger inFlight = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            CallLookup lookup = query -> {
                most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
                inFlight.decrementAndGet();
                return NOT_FOUND;
            };
            AtomicInteger read = new AtomicInteger();
            Stream<CallQuery> source = IntStream.range(0, million).mapToObj(number -> {
                read.incrementAndGet();
                return query(number);
            });

            int delivered = 0;
            int furthest = 0;
            try (Stream<LookupResult> results = lookup.findAll(source)) {
                for (Iterator<LookupResult> each = results.iterator(); each.hasNext(); delivered++) {
                    furthest = Math.max(furthest, read.get() - delivered);
                    each.next();
                }
            }

            assertThat(delivered).isEqualTo(million);
            assertThat(most).hasValueLessThanOrEqualTo(64);
            assertThat(furthest).isLessThanOrEqualTo(65);
        }

        @Test
        void are_not_read_before_a_result_is() {
            AtomicInteger read = new AtomicInteger();
            CallLookup lookup = query -> NOT_FOUND;

            Stream<LookupResult> results = lookup.findAll(Stream.generate(() -> query(read.incrementAndGet())));

            assertThat(read).hasValue(0);
            results.close();
        }
    }

    @Nested
    class Results {

        @Test
        void come_one_for_each_query_each_with_its_own() {
            CallLookup lookup = query -> query.equals(query(3)) ? ESTABLISHED : NOT_FOUND;

            List<LookupResult> results = lookup.findAll(IntStream.range(0, 500).mapToObj(Specimen::query))
                    .toList();

            assertThat(results)
                    .extracting(LookupResult::query)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 500).mapToObj(Specimen::query).toList());
            assertThat(results)
                    .filteredOn(result -> result.outcome().equals(ESTABLISHED))
                    .extracting(LookupResult::query)
                    .containsExactly(query(3));
        }

        @Test
        void come_in_the_order_in_which_lookups_complete() {
            CountDownLatch secondIsRead = new CountDownLatch(1);
            CallLookup lookup = query -> {
                if (query.equals(query(1))) {
                    await(secondIsRead);
                }
                return NOT_FOUND;
            };

            List<CallQuery> order = new ArrayList<>();
            lookup.findAll(Stream.of(query(1), query(2))).forEach(result -> {
                order.add(result.query());
                secondIsRead.countDown();
            });

            assertThat(order).containsExactly(query(2), query(1));
        }

        @Test
        void of_no_query_are_none() {
            CallLookup lookup = query -> NOT_FOUND;

            assertThat(lookup.findAll(Stream.empty())).isEmpty();
        }

        @Test
        void may_be_read_by_a_parallel_stream() {
            CallLookup lookup = query -> NOT_FOUND;

            long count = lookup.findAll(IntStream.range(0, 1_000).parallel().mapToObj(Specimen::query))
                    .parallel()
                    .count();

            assertThat(count).isEqualTo(1_000);
        }
    }

    @Nested
    class The_window {

        @Test
        void is_filled_and_not_exceeded() {
            CountDownLatch allStarted = new CountDownLatch(8);
            AtomicInteger inFlight = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            CallLookup lookup = query -> {
                most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
                allStarted.countDown();
                await(allStarted);
                inFlight.decrementAndGet();
                return NOT_FOUND;
            };

            long count = BulkLookup.inParallel(lookup, IntStream.range(0, 100).mapToObj(Specimen::query), 8)
                    .filter(result -> result.outcome().equals(NOT_FOUND))
                    .count();

            assertThat(count).isEqualTo(100);
            assertThat(most).hasValue(8);
        }

        @Test
        void of_none_is_refused() {
            assertThatThrownBy(() -> BulkLookup.inParallel(query -> NOT_FOUND, Stream.empty(), 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("window: expected at least 1, found 0");
        }
    }

    @Nested
    class Equal_queries {

        @Test
        void are_asked_once_while_the_first_is_in_flight_and_each_gets_a_result() {
            AtomicInteger asked = new AtomicInteger();
            CountDownLatch tenAreTaken = new CountDownLatch(1);
            CallLookup lookup = query -> {
                if (query.equals(query(1))) {
                    asked.incrementAndGet();
                    await(tenAreTaken);
                }
                return ESTABLISHED;
            };
            Stream<CallQuery> tenAndAnother = IntStream.rangeClosed(0, 10).mapToObj(number -> {
                if (number == 10) {
                    tenAreTaken.countDown();
                }
                return query(number < 10 ? 1 : 2);
            });

            List<LookupResult> results = lookup.findAll(tenAndAnother).toList();

            assertThat(asked).hasValue(1);
            assertThat(results)
                    .hasSize(11)
                    .filteredOn(result -> result.query().equals(query(1)))
                    .hasSize(10)
                    .containsOnly(new LookupResult(query(1), ESTABLISHED));
        }

        @Test
        void are_asked_again_once_the_first_is_answered() {
            AtomicInteger asked = new AtomicInteger();
            CallLookup lookup = query -> {
                asked.incrementAndGet();
                return ESTABLISHED;
            };

            long count = BulkLookup.inParallel(lookup, Stream.of(query(1), query(1), query(1)), 1)
                    .filter(result -> result.outcome().equals(ESTABLISHED))
                    .count();

            assertThat(count).isEqualTo(3);
            assertThat(asked).hasValue(3);
        }

        @Test
        void count_against_the_window() {
            CountDownLatch windowIsFull = new CountDownLatch(4);
            AtomicInteger read = new AtomicInteger();
            CallLookup lookup = query -> {
                await(windowIsFull);
                return ESTABLISHED;
            };
            Stream<CallQuery> endless = Stream.generate(() -> query(1)).peek(query -> {
                read.incrementAndGet();
                windowIsFull.countDown();
            });

            try (Stream<LookupResult> results = BulkLookup.inParallel(lookup, endless, 4)) {
                results.iterator().next();
            }

            assertThat(read).hasValueLessThanOrEqualTo(5);
        }
    }

    @Nested
    class Closing {

        @Test
        void interrupts_what_is_in_flight_and_closes_the_source() {
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
        void by_another_thread_ends_the_reading() throws Exception {
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
        void leaves_no_thread_behind_nor_does_reading_to_the_end() throws Exception {
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
        void is_no_condition_for_a_program_to_end() {
            AtomicBoolean daemon = new AtomicBoolean();
            CallLookup lookup = query -> {
                daemon.set(Thread.currentThread().isDaemon());
                return NOT_FOUND;
            };

            lookup.findAll(Stream.of(query(1))).forEach(result -> {});

            assertThat(daemon).isTrue();
        }
    }

    @Nested
    class A_reader_that_is_interrupted {

        @Test
        void gets_what_is_left_as_interrupted_with_the_flag_set_and_nothing_more_is_asked() {
            CountDownLatch cancelled = new CountDownLatch(2);
            AtomicInteger asked = new AtomicInteger();
            Thread reader = Thread.currentThread();
            CountDownLatch bothInFlight = new CountDownLatch(2);
            CallLookup lookup = query -> {
                asked.incrementAndGet();
                bothInFlight.countDown();
                await(bothInFlight);
                if (query.equals(query(0))) {
                    reader.interrupt();
                }
                awaitInterrupt(cancelled);
                return NOT_FOUND;
            };

            List<LookupResult> results = BulkLookup.inParallel(
                            lookup, IntStream.range(0, 50).mapToObj(Specimen::query), 2)
                    .toList();
            boolean flag = Thread.interrupted();

            await(cancelled);
            assertThat(flag).isTrue();
            assertThat(asked).hasValue(2);
            assertThat(results)
                    .hasSize(50)
                    .allSatisfy(result -> assertThat(result.outcome())
                            .isInstanceOfSatisfying(
                                    Unavailable.class,
                                    outcome -> assertThat(outcome.cause()).isEqualTo(Unavailable.Cause.INTERRUPTED)));
        }

        @Test
        void before_the_first_result_asks_nothing() {
            AtomicInteger asked = new AtomicInteger();
            CallLookup lookup = query -> {
                asked.incrementAndGet();
                return NOT_FOUND;
            };

            Thread.currentThread().interrupt();
            List<LookupResult> results =
                    lookup.findAll(Stream.of(query(1), query(2))).toList();
            boolean flag = Thread.interrupted();

            assertThat(flag).isTrue();
            assertThat(results).hasSize(2).allMatch(result -> result.outcome() instanceof Unavailable);
            assertThat(asked).hasValue(0);
        }
    }

    @Nested
    class What_is_thrown {

        @Test
        void by_a_lookup_reaches_the_reader_and_cancels_the_rest() {
            CountDownLatch otherStarted = new CountDownLatch(1);
            CountDownLatch otherCancelled = new CountDownLatch(1);
            IllegalStateException closed = new IllegalStateException("closed");
            CallLookup lookup = query -> {
                if (query.equals(query(1))) {
                    await(otherStarted);
                    throw closed;
                }
                otherStarted.countDown();
                awaitInterrupt(otherCancelled);
                return NOT_FOUND;
            };

            Stream<LookupResult> results = lookup.findAll(Stream.of(query(1), query(2)));

            assertThatThrownBy(results::toList).isSameAs(closed);
            await(otherCancelled);
        }

        @Test
        void by_the_source_reaches_the_reader() {
            CallLookup lookup = query -> NOT_FOUND;
            Stream<CallQuery> source = Stream.generate(() -> {
                throw new IllegalStateException("the file is gone");
            });

            assertThatThrownBy(() -> lookup.findAll(source).toList()).hasMessage("the file is gone");
        }

        @Test
        void for_a_null_names_what_was_null() {
            CallLookup careless = query -> null;
            CallLookup lookup = query -> NOT_FOUND;

            assertThatThrownBy(() -> careless.findAll(Stream.of(query(1))).toList())
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("a lookup gave null");
            assertThatThrownBy(() -> lookup.findAll(Stream.of((CallQuery) null)).toList())
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("a query is null");
        }
    }

    @Nested
    class Threads_of_a_JDK_without_virtual_ones {

        @Test
        void are_daemons_that_end_when_they_are_forgotten() throws Exception {
            ExecutorService threads = LookupThreads.daemons(2);
            List<Thread> used = Collections.synchronizedList(new ArrayList<>());

            threads.submit(() -> used.add(Thread.currentThread())).get(30, TimeUnit.SECONDS);

            assertThat(used.get(0).isDaemon()).isTrue();
            used.get(0).join(30_000);
            assertThat(used.get(0).isAlive()).isFalse();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitInterrupt(CountDownLatch interrupted) {
        try {
            new CountDownLatch(1).await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            interrupted.countDown();
        }
    }
}
