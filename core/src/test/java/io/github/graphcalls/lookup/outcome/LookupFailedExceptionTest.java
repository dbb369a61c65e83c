package io.github.graphcalls.lookup.outcome;

import static io.github.graphcalls.lookup.Specimen.DENIED;
import static io.github.graphcalls.lookup.Specimen.ESTABLISHED;
import static io.github.graphcalls.lookup.Specimen.ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import org.junit.jupiter.api.Test;

class LookupFailedExceptionTest {

    @Test
    void an_exception_holds_the_outcome_and_prints_it() {
        LookupFailedException failed = new LookupFailedException(DENIED);

        assertThat(failed.outcome()).isSameAs(DENIED);
        assertThat(failed).hasMessage(DENIED.toString());
    }

    @Test
    void a_found_call_and_any_other_outcome_have_a_function_each() {
        assertThat(ESTABLISHED.<CallId>fold(Call::id, LookupFailedExceptionTest::thrown))
                .isEqualTo(ID);
        assertThat(DENIED.<Object>fold(Call::id, outcome -> outcome)).isEqualTo(DENIED);
    }

    private static CallId thrown(LookupOutcome outcome) {
        throw new LookupFailedException(outcome);
    }
}
