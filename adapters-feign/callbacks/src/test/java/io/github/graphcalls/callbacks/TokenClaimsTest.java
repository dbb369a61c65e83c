package io.github.graphcalls.callbacks;

import static io.github.graphcalls.callbacks.Tokens.APPLICATION;
import static io.github.graphcalls.callbacks.Tokens.NOW;
import static io.github.graphcalls.callbacks.Tokens.TENANT;
import static io.github.graphcalls.callbacks.Tokens.claims;
import static io.github.graphcalls.callbacks.Tokens.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.callbacks.CallbackResult.Reason;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Issuers, audiences, tenants and times of tokens. */
class TokenClaimsTest extends CallbackTestCase {

    @ParameterizedTest
    @ValueSource(strings = {"https://api.botframework.com", "https://graph.microsoft.com"})
    void both_issuers_are_accepted(String issuer) {
        assertThat(status(token(claims -> claims.issuer(issuer)))).isEqualTo(202);
    }

    @Test
    void a_token_for_several_audiences_is_accepted_if_this_application_is_one() {
        assertThat(status(token(claims -> claims.audience(List.of("another", APPLICATION)))))
                .isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://api.botframework.com/", "https://API.botframework.com", "https://evil.example", ""})
    void another_issuer_is_refused(String issuer) {
        assertThat(reason(token(claims -> claims.issuer(issuer)))).isEqualTo(Reason.ISSUER);
    }

    @Test
    void a_token_for_another_application_is_refused() {
        assertThat(reason(token(claims -> claims.audience("another")))).isEqualTo(Reason.AUDIENCE);
        assertThat(reason(token(claims -> claims.audience((String) null)))).isEqualTo(Reason.AUDIENCE);
    }

    @Test
    void a_token_without_a_tenant_is_refused() {
        assertThat(reason(token(claims -> claims.claim("tid", null)))).isEqualTo(Reason.TENANT);
        assertThat(reason(token(claims -> claims.claim("tid", " ")))).isEqualTo(Reason.TENANT);
        assertThat(reason(token(claims -> claims.claim("tid", List.of(TENANT)))))
                .isEqualTo(Reason.TENANT);
    }

    @Test
    void a_tenant_that_is_not_accepted_is_refused() {
        CallbackVerifier strict = builder().tenants(Set.of("another")).build();

        assertThat(reason(strict.verify("Bearer " + token(claims -> {}), ENVELOPE)))
                .isEqualTo(Reason.TENANT);
    }

    @Test
    void ids_of_applications_and_tenants_are_compared_without_regard_to_case() {
        CallbackVerifier strict = CallbackVerifier.builder(APPLICATION.toUpperCase(Locale.ROOT))
                .tenants(Set.of(TENANT.toUpperCase(Locale.ROOT)))
                .clock(() -> NOW)
                .fetcher(fakeKeys)
                .build();

        assertThat(strict.verify("Bearer " + token(claims -> {}), ENVELOPE).status())
                .isEqualTo(202);
        assertThat(status(token(claims -> claims.audience(APPLICATION.toUpperCase(Locale.ROOT)))))
                .isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource({"-300, EXPIRED", "-301, EXPIRED"})
    void a_token_is_refused_once_it_has_expired_by_more_than_the_skew(int seconds, Reason reason) {
        assertThat(reason(token(claims -> claims.expirationTime(Date.from(NOW.plusSeconds(seconds))))))
                .isEqualTo(reason);
        assertThat(status(token(claims -> claims.expirationTime(Date.from(NOW.plusSeconds(-299))))))
                .isEqualTo(202);
    }

    @Test
    void a_token_without_an_expiry_is_refused() {
        assertThat(reason(token(claims -> claims.expirationTime(null)))).isEqualTo(Reason.EXPIRED);
    }

    @Test
    void a_token_of_the_future_is_refused() {
        assertThat(reason(token(claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(301))))))
                .isEqualTo(Reason.NOT_YET_VALID);
        assertThat(status(token(claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(300))))))
                .isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp", "nbf"})
    void a_time_that_no_clock_reaches_is_refused_as_invalid(String name) {
        for (Number seconds : List.of(Long.MAX_VALUE, Long.MIN_VALUE, 1e300, -1e300, 253_402_300_800L)) {
            assertThat(reason(token(claims -> claims.claim(name, seconds))))
                    .as("%s", seconds)
                    .isEqualTo(Reason.INVALID_TOKEN);
        }
    }
}
