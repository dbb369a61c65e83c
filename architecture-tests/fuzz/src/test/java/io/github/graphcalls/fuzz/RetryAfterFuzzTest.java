package io.github.graphcalls.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.graphcalls.wire.AnswerReader;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.GraphHeaders;
import io.github.graphcalls.wire.HttpDate;
import io.github.graphcalls.wire.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An input is a {@code Date} header on the first line and a {@code Retry-After} header behind it. */
class RetryAfterFuzzTest {

    private static final AnswerReader READER = new AnswerReader(Inputs.CLOCK);
    private static final Duration MAX_WAIT = Duration.ofDays(3650);

    @FuzzTest
    void a_wait_is_absent_or_in_the_future_and_a_date_survives_a_round_trip(byte[] input) {
        String header = new String(Inputs.body(input), ISO_8859_1);
        GraphAnswer answer = answer(Inputs.firstLine(input), header);
        Optional<Instant> date = READER.diagnostics(answer).date();

        READER.until(answer).ifPresent(RetryAfterFuzzTest::checkWait);
        RetryAfter.read(header, Inputs.NOW, Optional.empty()).ifPresent(RetryAfterFuzzTest::checkWait);
        date.ifPresent(RetryAfterFuzzTest::checkDate);
    }

    private static GraphAnswer answer(String date, String retryAfter) {
        return GraphAnswer.of(
                429,
                Map.of(GraphHeaders.DATE, List.of(date), GraphHeaders.RETRY_AFTER, List.of(retryAfter)),
                new byte[0]);
    }

    private static void checkWait(Instant until) {
        Inputs.check(until.isAfter(Inputs.NOW), "an instant in the future", until);
        Inputs.check(!until.isAfter(Inputs.NOW.plus(MAX_WAIT)), "at most ten years", until);
    }

    private static void checkDate(Instant date) {
        String written = HttpDate.write(date);
        Inputs.checkEqual(
                Optional.of(date), READER.diagnostics(answer(written, "")).date());
        Inputs.checkEqual(
                Optional.of(Inputs.NOW.plusSeconds(30)),
                RetryAfter.read(written, Inputs.NOW, Optional.of(date.minusSeconds(30))));
    }
}
