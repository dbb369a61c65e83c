package io.github.graphcalls.feign.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A token that could not be had. */
class FailedTokenTest extends IssuedTokens {

    @Nested
    class A_failure {

        @Test
        void a_failure_to_start_a_thread_is_reported_and_is_not_permanent() {
            AtomicBoolean exhausted = new AtomicBoolean(true);
            TokenCache cache = new TokenCache(FailedTokenTest.this::issue, time, work -> {
                if (exhausted.get()) {
                    throw new OutOfMemoryError("unable to create native thread");
                }
                work.run();
            });

            assertThatExceptionOfType(SignInException.class)
                    .isThrownBy(() -> cache.token(DEADLINE))
                    .withMessageContainingAll("SIGN_IN", "unable to create native thread");
            exhausted.set(false);
            time.advance(Duration.ofSeconds(5));

            assertThat(cache.token(DEADLINE).reveal()).isEqualTo("token-1");
        }

        @Test
        void a_failure_is_reported_as_the_source_reports_it() {
            problem = SignInException.denied(Diagnostics.of(400, "invalid_client", "no such secret"));

            assertThatExceptionOfType(SignInException.class)
                    .isThrownBy(A_failure.this::get)
                    .satisfies(e -> assertThat(e.outcome())
                            .isEqualTo(new Denied(
                                    Denied.Reason.SIGN_IN_REFUSED,
                                    Diagnostics.of(400, "invalid_client", "no such secret"))));
        }

        @Test
        void an_unexpected_exception_of_a_source_makes_a_lookup_unavailable_and_its_message_is_not_shown() {
            problem = new IllegalStateException(
                    "client_secret=very-secret", new IllegalArgumentException("very-secret too"));

            assertThatExceptionOfType(SignInException.class)
                    .isThrownBy(A_failure.this::get)
                    .satisfies(e -> assertThat(e.outcome()).isInstanceOfSatisfying(Unavailable.class, outcome -> {
                        assertThat(outcome.cause()).isEqualTo(Unavailable.Cause.SIGN_IN);
                        assertThat(outcome.retryAt()).contains(START.plusSeconds(5));
                        assertThat(outcome.diagnostics().message().orElseThrow())
                                .contains(
                                        "java.lang.IllegalStateException, caused by"
                                                + " java.lang.IllegalArgumentException",
                                        "FailedTokenTest.java")
                                .doesNotContain("secret");
                    }))
                    .withNoCause()
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("very-secret"));
        }

        @Test
        void an_exception_of_a_source_that_cannot_be_printed_is_a_failure_as_well() {
            problem = new IllegalStateException() {
                @Override
                public String toString() {
                    throw new IllegalStateException("no words");
                }

                @Override
                public synchronized Throwable getCause() {
                    throw new IllegalStateException("no words");
                }

                @Override
                public StackTraceElement[] getStackTrace() {
                    throw new IllegalStateException("no words");
                }
            };

            assertThatExceptionOfType(SignInException.class)
                    .isThrownBy(this::get)
                    .withMessageContainingAll("SIGN_IN", "FailedTokenTest");
            problem = null;
            time.advance(Duration.ofSeconds(5));

            assertThat(token()).isEqualTo("token-2");
        }

        @Test
        void a_source_that_returns_null_is_a_failure() {
            TokenCache cache = new TokenCache(claims -> null, time, Runnable::run);

            assertThatExceptionOfType(SignInException.class)
                    .isThrownBy(() -> cache.token(DEADLINE))
                    .withMessageContainingAll("SIGN_IN", "the token source returned null");
        }

        @Test
        void a_failure_is_shared_for_five_seconds_before_the_next_request() {
            problem = new IllegalStateException("broken");
            assertThatExceptionOfType(SignInException.class).isThrownBy(this::get);
            problem = null;

            time.advance(Duration.ofSeconds(5).minusNanos(1));
            assertThatExceptionOfType(SignInException.class).isThrownBy(this::get);
            assertThat(asked).hasSize(1);
            time.advance(Duration.ofNanos(1));

            assertThat(token()).isEqualTo("token-2");
        }

        @Test
        void a_failure_lasts_as_long_as_it_says() {
            problem = SignInException.unavailable(Optional.of(START.plusSeconds(60)), Diagnostics.of("busy"));
            assertThatExceptionOfType(SignInException.class).isThrownBy(this::get);

            time.advance(Duration.ofSeconds(59));
            assertThatExceptionOfType(SignInException.class).isThrownBy(this::get);
            assertThat(asked).hasSize(1);
        }

        @Test
        void a_failed_refresh_keeps_the_current_token() {
            token();
            problem = new IllegalStateException("broken");
            time.advance(Duration.ofMinutes(56));

            assertThat(token()).isEqualTo("token-1");
            assertThat(token()).isEqualTo("token-1");
            assertThat(asked).hasSize(2);
        }

        @ParameterizedTest
        @ValueSource(longs = {0, 1, 3600, 5_000_000_000L})
        void a_token_that_has_expired_on_arrival_is_a_failure_and_the_source_is_called_again_after_the_pause(
                long seconds) {
            List<BearerToken> next = new ArrayList<>(List.of(
                    BearerToken.of(Secret.of("expired"), START.minusSeconds(seconds)),
                    BearerToken.of(Secret.of("good"), START.plus(LIFE))));
            TokenCache cache = new TokenCache(claims -> next.remove(0), time, Runnable::run);

            for (int i = 0; i < 2; i++) {
                assertThatExceptionOfType(SignInException.class)
                        .isThrownBy(() -> cache.token(DEADLINE))
                        .satisfies(e -> assertThat(e.outcome()).isInstanceOfSatisfying(Unavailable.class, outcome -> {
                            assertThat(outcome.cause()).isEqualTo(Unavailable.Cause.SIGN_IN);
                            assertThat(outcome.retryAt()).contains(START.plusSeconds(5));
                            assertThat(outcome.diagnostics().message().orElseThrow())
                                    .contains(START.minusSeconds(seconds).toString(), START.toString());
                        }));
            }
            time.advance(Duration.ofSeconds(5));

            assertThat(cache.token(DEADLINE).reveal()).isEqualTo("good");
        }

        @Test
        void an_expired_token_in_answer_to_a_challenge_is_a_failure() {
            Secret refused = cache.token(DEADLINE);
            TokenCache expiring = new TokenCache(
                    claims -> claims.isPresent()
                            ? BearerToken.of(Secret.of("expired"), START)
                            : BearerToken.of(refused, START.plus(LIFE)),
                    time,
                    Runnable::run);
            expiring.token(DEADLINE);

            assertThatExceptionOfType(SignInException.class)
                    .isThrownBy(() -> expiring.answering("{}", refused, DEADLINE))
                    .withMessageContaining("SIGN_IN");
            assertThat(expiring.token(DEADLINE)).isEqualTo(refused);
        }

        private void get() {
            cache.token(DEADLINE);
        }
    }
}
