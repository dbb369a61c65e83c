package io.github.graphcalls.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeniedTest {

    @Nested
    class A_denial {

        @ParameterizedTest
        @CsvSource({
            "403, 7500, UNSUPPORTED_IDENTITY, token of the application itself",
            "403, 7503, UNREGISTERED_APPLICATION, register it as a calling bot",
            "403, 7504, MISSING_CONSENT, consented",
            "403, 7505, TENANT_MISMATCH, take a token of the call's tenant",
            "401, InvalidAuthenticationToken, TOKEN_REFUSED, expired",
            "401, 7505, TENANT_MISMATCH, another tenant",
            "401, invalid_client, SIGN_IN_REFUSED, see to the tenant",
            "403, managed_identity_request_failed, MANAGED_IDENTITY_REFUSED, is assigned to this machine",
            "400, managed_identity_request_failed, MANAGED_IDENTITY_REFUSED, the managed identity exists",
            "403, unknown, SIGN_IN_REFUSED, whoever issues tokens refuses",
            "400, interaction_required, SIGN_IN_REFUSED, whoever issues tokens refuses",
            "403, '', FORBIDDEN, Calls.Initiate.All or Calls.AccessMedia.All are checked when the call is created",
            "403, Authorization_RequestDenied, FORBIDDEN, Calls.Initiate.All"
        })
        void tells_its_reason_by_its_code_and_prints_what_to_do(
                int status, String code, Denied.Reason reason, String advice) {
            Denied denied = new Denied(Diagnostics.of(status, code, "No."));

            assertThat(denied.reason()).isEqualTo(reason);
            assertThat(denied.toString())
                    .startsWith("Denied[" + reason.advice() + "; status " + status)
                    .contains(advice)
                    .hasLineCount(1);
        }

        @Test
        void of_which_nothing_is_known_tells_what_is_checked() {
            assertThat(new Denied(Diagnostics.NONE)).hasToString("Denied[" + Denied.Reason.FORBIDDEN.advice() + "]");
        }
    }
}
