package io.github.graphcalls.call.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.value.Extras;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallEndTest {

    @Test
    void the_reason_follows_from_the_result() {
        CallEnd end = CallEnd.of(Optional.of(ResultInfo.of(480, 10037)), Optional.of("Whatever"));

        assertThat(end.reason()).isEqualTo(EndReason.NO_CALLEE_ENDPOINT);
        assertThat(end.isFailure()).isTrue();
    }

    @Test
    void the_reason_is_a_transfer_when_only_the_termination_reason_shows_it() {
        CallEnd end = CallEnd.of(Optional.empty(), Optional.of("appTransferred"));

        assertThat(end.reason()).isEqualTo(EndReason.TRANSFERRED);
        assertThat(end.isFailure()).isFalse();
    }

    @Test
    void the_reason_is_a_transfer_when_the_result_states_none_and_the_termination_reason_does() {
        ResultInfo zero = new ResultInfo(Optional.of(0), Optional.empty(), Optional.empty(), Extras.NONE);

        assertThat(CallEnd.of(Optional.of(zero), Optional.of("AppTransferred")).reason())
                .isEqualTo(EndReason.TRANSFERRED);
    }

    @Test
    void the_reason_is_not_stated_when_the_result_is_code_0_alone() {
        ResultInfo zero = new ResultInfo(Optional.of(0), Optional.empty(), Optional.empty(), Extras.NONE);

        CallEnd end = CallEnd.of(Optional.of(zero), Optional.of("CallTerminated"));

        assertThat(end.reason()).isEqualTo(EndReason.NOT_STATED);
        assertThat(end.isFailure()).isFalse();
    }

    @Test
    void the_reason_is_not_stated_without_a_result_and_a_termination_reason() {
        CallEnd end = CallEnd.of(Optional.empty(), Optional.empty());

        assertThat(end.reason()).isEqualTo(EndReason.NOT_STATED);
        assertThat(end.isFailure()).isFalse();
        assertThat(end).hasToString("no reason was given");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "200, false", "299, false", "199, true", "300, true", "408, true", "500, true"})
    void a_code_that_is_no_success_is_a_failure(int code, boolean failure) {
        CallEnd end = CallEnd.of(Optional.of(ResultInfo.of(code, 1)), Optional.empty());

        assertThat(end.isFailure()).isEqualTo(failure);
    }

    @Test
    void an_end_without_a_reason_is_refused() {
        assertThatThrownBy(() -> new CallEnd(null, Optional.empty(), Optional.empty()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("reason");
    }

    @Test
    void an_end_prints_on_one_line() {
        CallEnd end = CallEnd.of(
                Optional.of(ResultInfo.of(410, 301005).withMessage("Client Media Error.\nDiagCode: 410#301005.@")),
                Optional.of("Odd\u001b"));

        assertThat(end)
                .hasToString("media could not be connected (410/301005: Client Media Error.\\u000aDiagCode: "
                        + "410#301005.@), Odd\\u001b");
    }
}
