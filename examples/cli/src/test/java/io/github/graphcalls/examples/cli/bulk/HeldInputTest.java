package io.github.graphcalls.examples.cli.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.examples.cli.Run;
import io.github.graphcalls.examples.cli.Run.Result;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HeldInputTest {

    private static final List<String> IDS = List.of("a", "b", "c");

    private static Result run(String command, HeldInput input) {
        ByteArrayOutputStream out = input.output();
        return Run.scripted().reading(input).writingTo(out, out, command, "-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"get", "reconcile"})
    void a_result_is_written_although_no_further_id_has_come(String command) {
        Result result = run(command, new HeldInput(IDS, () -> {}));

        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out().lines().map(line -> line.split(" ")[0])).containsExactlyElementsOf(IDS);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void an_interrupt_ends_with_what_was_got(int count) throws InterruptedException {
        Thread command = Thread.currentThread();
        CountDownLatch ended = new CountDownLatch(1);

        Result result = run("get", new HeldInput(IDS.subList(0, count), () -> {
            command.interrupt();
            await(ended);
        }));
        ended.countDown();
        // It is set if the interrupt came while the command did not wait for an id.
        Thread.interrupted();

        assertThat(result.exitCode()).isEqualTo(130);
        assertThat(result.out()).hasLineCount(count);
        assertThat(result.err())
                .contains("interrupted after " + count + " calls")
                .hasLineCount(1);
    }

    private static void await(CountDownLatch ended) {
        try {
            ended.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
