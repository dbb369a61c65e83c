package io.github.graphcalls.feign.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.graphcalls.lookup.Diagnostics;
import io.github.graphcalls.lookup.LookupOutcome.Denied;
import io.github.graphcalls.lookup.LookupOutcome.Unavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A token that could not be had. */
class FailedTokenTest extends IssuedTokens {

    @Nested
    class A_failure {

        @Test
        void for_want_of_a_thread_is_told_and_does_not_last() {
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
        void is_told_as_the_source_tells_it() {
            problem = SignInException.denied(Diagnostics.of(400, "invalid_client", "no such secret"));

            assertThatExceptionOfType(SignInException.class)
                    .isThrownBy(A_failure.this::get)
                    .satisfies(e -> assertThat(e.outcome())
                            .isEqualTo(new Denied(Diagnostics.of(400, "invalid_client", "no such secret"))));
        }

        @Test
        void that_nobody_foresaw_makes_a_lookup_unavailable_for_sign_in() {
            problem = new IllegalStateException("broken");

            assertThatExceptionOfType(SignInException.class)
                    .isThrownBy(A_failure.this::get)
                    .satisfies(e -> assertThat(e.outcome())
                            .isEqualTo(new Unavailable(
                                    Unavailable.Cause.SIGN_IN,
                                    Optional.of(START.plusSeconds(5)),
                                    Diagnostics.of("no token: java.lang.IllegalStateException: broken"))));
        }

        @Test
        void that_cannot_be_told_is_one_all_the_same_and_does_not_last() {
            problem = new IllegalStateException() {
                @Override
                public String toString() {
                    throw new IllegalStateException("no words");
                }
            };

            assertThatExceptionOfType(SignInException.class)
                    .isThrownBy(this::get)
                    .withMessageContaining("SIGN_IN");
            problem = null;

            assertThat(token()).isEqualTo("token-2");
        }

        @Test
        void is_shared_for_five_seconds_and_then_asked_anew() {
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
        void lasts_as_long_as_it_says() {
            problem = SignInException.unavailable(Optional.of(START.plusSeconds(60)), Diagnostics.of("busy"));
            assertThatExceptionOfType(SignInException.class).isThrownBy(this::get);

            time.advance(Duration.ofSeconds(59));
            assertThatExceptionOfType(SignInException.class).isThrownBy(this::get);
            assertThat(asked).hasSize(1);
        }

        @Test
        void to_get_the_next_token_leaves_the_one_that_is_there() {
            token();
            problem = new IllegalStateException("broken");
            time.advance(Duration.ofMinutes(56));

            assertThat(token()).isEqualTo("token-1");
            assertThat(token()).isEqualTo("token-1");
            assertThat(asked).hasSize(2);
        }

        private void get() {
            cache.token(DEADLINE);
        }
    }
}
