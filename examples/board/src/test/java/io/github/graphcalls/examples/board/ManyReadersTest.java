package io.github.graphcalls.examples.board;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.examples.board.feed.BoardFeed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many readers on the real clock, and the time until a page has its rows. */
@Tag("full")
@Tag("real-time")
@Timeout(180)
class ManyReadersTest {

    private static final int READERS = 200;
    private static final int CALLS = 10_000;
    private static final int EVENTS = 5_000;
    private static final long MAX_HEAP = 256L << 20;
    private static final String LAST = "the-last-call";

    private final BoardFeed feed = new BoardFeed(InstantSource.system());

    /** What one reader was sent: seconds to the first part and to all parts of the snapshot, and messages after it. */
    private record Received(double firstPart, double snapshot, int messages, boolean sawLast) {}

    private void show(String id, CallState state) {
        feed.take(
                InstantSource.system().instant(),
                Call.builder(CallId.of(id)).state(state).build(),
                false);
    }

    private static Received read(int port, CountDownLatch opened) throws IOException {
        long start = System.nanoTime();
        double first = 0;
        double snapshot = 0;
        int messages = 0;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("GET /events HTTP/1.0\r\nHost: localhost:" + port + "\r\n\r\n").getBytes(UTF_8));
            BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8), 1 << 16);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data: {\"part\":")) {
                    first = first == 0 ? seconds(start) : first;
                    if (line.startsWith("data: {\"part\":10,")) {
                        snapshot = seconds(start);
                        opened.countDown();
                    }
                } else if (line.startsWith("data: ")) {
                    messages++;
                    if (line.contains(LAST)) {
                        return new Received(first, snapshot, messages, true);
                    }
                }
            }
        }
        return new Received(first, snapshot, messages, false);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    @Test
    void two_hundred_readers_follow_a_thousand_events_a_second_with_four_messages_a_second() throws Exception {
        IntStream.range(0, CALLS).forEach(number -> show("call-" + number, CallState.ESTABLISHED));
        ExecutorService threads = Executors.newFixedThreadPool(READERS);
        ScheduledExecutorService events = Executors.newSingleThreadScheduledExecutor();
        CountDownLatch opened = new CountDownLatch(READERS);
        CountDownLatch changed = new CountDownLatch(EVENTS);
        AtomicInteger number = new AtomicInteger();
        try (Board board = Board.builder(feed).start()) {
            Callable<Received> reader = () -> read(board.port(), opened);
            List<Future<Received>> readers = new ArrayList<>();
            for (int index = 0; index < READERS; index++) {
                readers.add(threads.submit(reader));
            }
            assertThat(opened.await(60, TimeUnit.SECONDS)).isTrue();
            long start = System.nanoTime();
            events.scheduleAtFixedRate(
                    () -> {
                        int next = number.getAndIncrement();
                        show("call-" + next * 7 % CALLS, next % 2 == 0 ? CallState.HOLD : CallState.ESTABLISHED);
                        changed.countDown();
                    },
                    0,
                    1,
                    TimeUnit.MILLISECONDS);
            assertThat(changed.await(120, TimeUnit.SECONDS)).isTrue();
            events.shutdown();
            long heap = usedHeap();
            show(LAST, CallState.ESTABLISHED);
            List<Received> received = new ArrayList<>();
            for (Future<Received> each : readers) {
                received.add(each.get(60, TimeUnit.SECONDS));
            }
            int most = (int) (seconds(start) * 4) + 1;

            assertThat(received).allSatisfy(each -> {
                assertThat(each.sawLast()).isTrue();
                assertThat(each.messages()).isBetween(1, most);
            });
            assertThat(heap).isLessThan(MAX_HEAP);
            System.out.printf(
                    "%d readers: %d events in %.1f s, %d to %d messages a reader, %d MB of heap; snapshot of %d rows to"
                            + " all of them: %.2f s%n",
                    READERS,
                    EVENTS,
                    seconds(start),
                    received.stream().mapToInt(Received::messages).min().orElse(0),
                    received.stream().mapToInt(Received::messages).max().orElse(0),
                    heap >> 20,
                    CALLS,
                    received.stream().mapToDouble(Received::snapshot).max().orElse(0));
        } finally {
            events.shutdownNow();
            threads.shutdownNow();
        }
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void the_rows_of_10000_calls_arrive_within_a_second() throws Exception {
        IntStream.range(0, CALLS).forEach(number -> show("call-" + number, CallState.ESTABLISHED));
        try (Board board = Board.builder(feed).start()) {
            List<Received> received = new ArrayList<>();
            for (int run = 0; run < 5; run++) {
                CountDownLatch opened = new CountDownLatch(1);
                ExecutorService thread = Executors.newSingleThreadExecutor();
                Future<Received> reader = thread.submit(() -> read(board.port(), opened));
                assertThat(opened.await(60, TimeUnit.SECONDS)).isTrue();
                show(LAST + run, CallState.ESTABLISHED);
                received.add(reader.get(60, TimeUnit.SECONDS));
                thread.shutdown();
                feed.clear();
                IntStream.range(0, CALLS).forEach(number -> show("call-" + number, CallState.ESTABLISHED));
                board.tick();
            }
            received.sort(Comparator.comparingDouble(Received::snapshot));
            Received median = received.get(2);

            System.out.printf(
                    "10000 calls: first rows after %.3f s, all after %.3f s%n", median.firstPart(), median.snapshot());
            assertThat(median.snapshot()).isLessThan(1);
        }
    }
}
