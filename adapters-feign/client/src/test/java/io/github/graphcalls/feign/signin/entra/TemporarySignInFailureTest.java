package io.github.graphcalls.feign.signin.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.net.SocketException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A token endpoint that fails for a while, behind the policy that retries. */
class TemporarySignInFailureTest extends TemporarySignInFailure {

    @Nested
    class Entra {

        @ParameterizedTest
        @CsvSource({
            "408, timeout",
            "429, throttled",
            "500, server_error",
            "500, ''",
            "502, ''",
            "503, service_unavailable",
            "504, ''",
            "400, temporarily_unavailable",
            "400, server_error",
            "401, temporarily_unavailable"
        })
        void a_token_endpoint_that_fails_temporarily_is_retried_after_the_pause(int status, String code) {
            failures.add(request ->
                    answer(request, status, "", "{\"error\":\"" + code + "\",\"error_description\":\"AADSTS90033\"}"));

            isAskedAgainAfterThePause(application());
        }

        @ParameterizedTest
        @ValueSource(ints = {500, 502, 503})
        void a_token_endpoint_that_answers_with_a_page_or_nothing_is_retried_after_the_pause(int status) {
            failures.add(request -> answer(request, status, "", "<html>busy</html>"));
            failures.add(request -> answer(request, status, "", ""));

            assertThat(retried(application())).isInstanceOf(Found.class);
            assertThat(asked).containsExactly(start, start.plusSeconds(5), start.plusSeconds(10));
        }

        @Test
        void a_token_endpoint_that_resets_the_connection_or_is_silent_is_retried_after_the_pause() {
            failures.add(request -> {
                throw new SocketException("Connection reset");
            });
            failures.add(request -> {
                throw new HttpTimeoutException("no answer");
            });

            assertThat(retried(application())).isInstanceOf(Found.class);
            assertThat(asked).containsExactly(start, start.plusSeconds(5), start.plusSeconds(10));
        }

        @ParameterizedTest
        @CsvSource({"429, 60", "503, 60", "500, 60", "400, 60"})
        void a_token_endpoint_is_not_retried_before_its_retry_after(int status, String seconds) {
            failures.add(request -> answer(request, status, seconds, "{\"error\":\"temporarily_unavailable\"}"));

            assertThat(retried(application())).isInstanceOf(Found.class);
            assertThat(asked).hasSize(2);
            assertThat(asked.get(1)).isAfterOrEqualTo(start.plusSeconds(60));
        }

        @Test
        void a_token_endpoint_is_not_retried_before_the_date_of_its_retry_after() {
            Instant until = start.plusSeconds(90);
            failures.add(request -> answer(
                    request, 503, DateTimeFormatter.RFC_1123_DATE_TIME.format(until.atZone(ZoneOffset.UTC)), ""));

            assertThat(retried(application())).isInstanceOf(Found.class);
            assertThat(asked).hasSize(2);
            assertThat(asked.get(1)).isAfterOrEqualTo(until.minusSeconds(1));
        }

        @Test
        void a_token_endpoint_whose_retry_after_exceeds_the_deadline_is_requested_once() {
            failures.add(request -> answer(request, 503, "3600", ""));

            assertThat(retried(application()))
                    .isInstanceOfSatisfying(
                            Unavailable.class,
                            outcome ->
                                    assertThat(outcome.retryAt().orElseThrow()).isAfter(start.plusSeconds(3000)));
            assertThat(asked).containsExactly(start);
        }

        @Test
        void a_token_endpoint_that_keeps_failing_is_retried_within_the_deadline_and_the_last_failure_is_reported() {
            for (int i = 0; i < 9; i++) {
                failures.add(request -> answer(request, 502, "", ""));
            }

            assertThat(retried(application(), Duration.ofSeconds(12)))
                    .isInstanceOfSatisfying(Unavailable.class, outcome -> {
                        assertThat(outcome.cause()).isEqualTo(Unavailable.Cause.SIGN_IN);
                        assertThat(outcome.diagnostics().status()).contains(502);
                        assertThat(outcome.retryAt()).contains(start.plusSeconds(15));
                    });
            assertThat(asked).containsExactly(start, start.plusSeconds(5), start.plusSeconds(10));
        }

        @ParameterizedTest
        @CsvSource({"400, invalid_request", "401, invalid_client", "400, invalid_grant", "403, ''"})
        void a_token_endpoint_that_refuses_is_requested_once(int status, String code) {
            failures.add(request -> answer(request, status, "", "{\"error\":\"" + code + "\"}"));

            assertThat(retried(application())).isInstanceOf(Denied.class);
            assertThat(asked).containsExactly(start);
        }
    }

    @Nested
    class The_endpoint_of_a_machine {

        @ParameterizedTest
        @ValueSource(ints = {404, 408, 410, 429, 500, 502, 503})
        void an_endpoint_of_a_machine_that_is_busy_or_renewed_is_retried_after_the_pause(int status) {
            failures.add(request -> answer(request, status, "", "{\"error\":\"e\",\"error_description\":\"d\"}"));

            isAskedAgainAfterThePause(machine());
        }

        @Test
        void an_endpoint_of_a_machine_that_resets_the_connection_is_retried_after_the_pause() {
            failures.add(request -> {
                throw new SocketException("Connection reset");
            });

            isAskedAgainAfterThePause(machine());
        }
    }
}
