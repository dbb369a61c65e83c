package io.github.graphcalls.lookup.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeniedTest {

    @ParameterizedTest
    @EnumSource
    void a_denial_prints_the_advice_of_its_reason_on_one_line(Denied.Reason reason) {
        assertThat(new Denied(reason, Diagnostics.of(403, "7505", "No.")).toString())
                .startsWith("Denied[" + reason.advice() + "; status 403")
                .hasLineCount(1);
        assertThat(new Denied(reason, Diagnostics.NONE)).hasToString("Denied[" + reason.advice() + "]");
    }

    @Test
    void a_denial_keeps_its_reason_whatever_its_diagnostics() {
        Denied denied = new Denied(Denied.Reason.MISSING_CONSENT, Diagnostics.of(403, "7504", "No."));

        assertThat(denied.withDiagnostics(Diagnostics.of(401, "7505", "No.")).reason())
                .isEqualTo(Denied.Reason.MISSING_CONSENT);
    }

    @Test
    void a_denial_has_a_reason() {
        assertThatNullPointerException().isThrownBy(() -> new Denied(null, Diagnostics.NONE));
    }
}
