package io.github.graphcalls.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.wire.AnswerReader;
import io.github.graphcalls.wire.AnswerWriter;
import io.github.graphcalls.wire.GraphAnswer;
import java.util.Map;
import java.util.Optional;

/** An input is a digit, which selects a status, and the body of an error. */
class ErrorBodyFuzzTest {

    private static final AnswerReader READER = new AnswerReader(Inputs.CLOCK);
    private static final CallQuery QUERY = CallQuery.of(Inputs.ID);
    private static final Integer[] STATUSES = {301, 400, 401, 403, 404, 408, 410, 429, 500, 503};

    @FuzzTest
    void an_error_is_the_outcome_of_its_status_whatever_its_body_holds(byte[] input) {
        int status = Inputs.selected(input, STATUSES);

        LookupOutcome outcome = READER.read(QUERY, GraphAnswer.of(status, Map.of(), Inputs.behindFirst(input)));

        Class<?> expected = READER.read(QUERY, GraphAnswer.of(status, Map.of(), new byte[0]))
                .getClass();
        Inputs.checkEqual(expected, outcome.getClass());
        Inputs.checkEqual(Optional.of(status), outcome.diagnostics().status());
        check(outcome);
    }

    private static void check(LookupOutcome outcome) {
        Diagnostics known = outcome.diagnostics();
        Inputs.check(known.code().filter(String::isBlank).isEmpty(), "a code or none", known.code());
        Inputs.check(known.message().filter(String::isBlank).isEmpty(), "a message or none", known.message());
        Inputs.check(outcome.toString().chars().noneMatch(Character::isISOControl), "one line", outcome);
        LookupOutcome read = READER.read(QUERY, AnswerWriter.write(outcome, "request", Optional.empty(), Inputs.NOW));
        if (!(outcome instanceof Malformed)) {
            Inputs.checkEqual(outcome.getClass(), read.getClass());
        }
        // A message that is an error itself is decoded once for each time that it is read.
        if (known.code().isPresent()
                && known.message().filter(it -> it.startsWith("{")).isEmpty()) {
            Inputs.checkEqual(known.code(), read.diagnostics().code());
        }
    }
}
