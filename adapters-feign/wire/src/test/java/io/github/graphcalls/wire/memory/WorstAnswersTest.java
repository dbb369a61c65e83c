package io.github.graphcalls.wire.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.wire.AnswerReader;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.batch.BatchAnswerReader;
import java.io.File;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** As many answers as a bulk lookup has under way, each the worst that the bounds allow, all held at once. */
@Tag("full")
class WorstAnswersTest {

    private static final int WINDOW = 64;
    private static final int BATCHES = 4;

    @Test
    void sixty_four_worst_answers_at_once_end_in_outcomes_in_a_heap_of_512_megabytes() throws Exception {
        Process small = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(new File("target", "worst-answers.log"))
                .start();

        assertThat(small.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(small.exitValue()).as("see target/worst-answers.log").isZero();
    }

    /** A program of its own, whose heap is small. */
    static final class Program {

        private static final CallQuery QUERY = CallQuery.of(CallId.of("1"));
        private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

        public static void main(String... arguments) throws Exception {
            for (Map.Entry<String, byte[]> worst : WorstDocuments.calls().entrySet()) {
                atOnce(WINDOW, "call: " + worst.getKey(), worst.getValue(), Program::call);
            }
            for (Map.Entry<String, byte[]> worst : WorstDocuments.errors().entrySet()) {
                atOnce(WINDOW, "error: " + worst.getKey(), worst.getValue(), Program::error);
            }
            for (Map.Entry<String, byte[]> worst : WorstDocuments.batches().entrySet()) {
                atOnce(BATCHES, "batch: " + worst.getKey(), worst.getValue(), Program::batch);
            }
            System.exit(0);
        }

        private static Object call(byte[] body) {
            return new AnswerReader(CLOCK).read(QUERY, GraphAnswer.of(200, Map.of(), body));
        }

        private static Object error(byte[] body) {
            return new AnswerReader(CLOCK).read(QUERY, GraphAnswer.of(403, Map.of(), body));
        }

        private static Object batch(byte[] body) {
            Map<String, CallQuery> asked = new LinkedHashMap<>();
            for (int i = 1; i <= 20; i++) {
                asked.put(Integer.toString(i), QUERY);
            }
            return new BatchAnswerReader(CLOCK)
                    .read(asked, GraphAnswer.of(200, Map.of(), body))
                    .values()
                    .toArray();
        }

        private interface Reading {
            Object read(byte[] body);
        }

        private static void atOnce(int number, String name, byte[] body, Reading reading) throws Exception {
            CyclicBarrier allHaveTheirBody = new CyclicBarrier(number);
            FutureTask<?>[] tasks = new FutureTask<?>[number];
            for (int i = 0; i < number; i++) {
                FutureTask<Object> task = new FutureTask<>(() -> {
                    byte[] own = body.clone();
                    allHaveTheirBody.await();
                    return reading.read(own);
                });
                tasks[i] = task;
                new Thread(task).start();
            }
            Object last = null;
            for (FutureTask<?> task : tasks) {
                last = Objects.requireNonNull(task.get());
            }
            String shown = (last instanceof Object[] many ? Arrays.asList(many) : List.of(last)).toString();
            System.gc();
            long held =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            System.out.println(name + ": " + body.length + " bytes each, " + held / (1 << 20) + " MiB held, "
                    + shown.substring(0, Math.min(100, shown.length())));
            Reference.reachabilityFence(tasks);
            if (!(last instanceof LookupOutcome) && !(last instanceof Object[])) {
                System.exit(1);
            }
        }
    }
}
