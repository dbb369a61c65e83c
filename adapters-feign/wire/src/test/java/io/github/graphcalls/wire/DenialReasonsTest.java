package io.github.graphcalls.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DenialReasonsTest {

    @ParameterizedTest
    @CsvSource({
        "403, 7500, UNSUPPORTED_IDENTITY",
        "403, 7503, UNREGISTERED_APPLICATION",
        "403, 7504, MISSING_CONSENT",
        "403, 7505, TENANT_MISMATCH",
        "401, InvalidAuthenticationToken, TOKEN_REFUSED",
        "401, 7505, TENANT_MISMATCH",
        "401, invalid_client, SIGN_IN_REFUSED",
        "403, managed_identity_request_failed, MANAGED_IDENTITY_REFUSED",
        "400, managed_identity_request_failed, MANAGED_IDENTITY_REFUSED",
        "403, unknown, SIGN_IN_REFUSED",
        "400, interaction_required, SIGN_IN_REFUSED",
        "403, '', FORBIDDEN",
        "403, Authorization_RequestDenied, FORBIDDEN"
    })
    void the_code_of_a_denial_gives_its_reason_and_else_the_status(int status, String code, Denied.Reason reason) {
        assertThat(DenialReasons.of(Diagnostics.of(status, code, "No."))).isEqualTo(reason);
    }

    @Test
    void a_denial_without_diagnostics_is_about_permissions() {
        assertThat(DenialReasons.of(Diagnostics.NONE)).isEqualTo(Denied.Reason.FORBIDDEN);
    }

    @ParameterizedTest
    @CsvSource({"401, '', TOKEN_REFUSED", "403, '', FORBIDDEN", "403, 7503, UNREGISTERED_APPLICATION"})
    void an_answer_of_401_or_403_is_denied_with_its_reason(int status, String code, Denied.Reason reason) {
        assertThat(Answers.read(status, Answers.error(code, "No.")))
                .isInstanceOfSatisfying(
                        Denied.class, denied -> assertThat(denied.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @EnumSource
    void a_denial_is_read_back_with_its_reason_whatever_its_diagnostics(Denied.Reason reason) {
        for (Diagnostics known : new Diagnostics[] {
            Diagnostics.NONE,
            Diagnostics.of(401, "", ""),
            Diagnostics.of(403, "7505", "Mismatch."),
            Diagnostics.of(400, "interaction_required", "No.")
        }) {
            LookupOutcome read =
                    Answers.read(AnswerWriter.write(new Denied(reason, known), "r", Optional.empty(), Instant.EPOCH));

            assertThat(read)
                    .as("%s", known)
                    .isInstanceOfSatisfying(
                            Denied.class, denied -> assertThat(denied.reason()).isEqualTo(reason));
        }
    }
}
