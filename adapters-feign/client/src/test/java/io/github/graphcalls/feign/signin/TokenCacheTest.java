package io.github.graphcalls.feign.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.value.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TokenCacheTest extends IssuedTokens {

    @Nested
    class A_token {

        @Test
        void a_token_is_refreshed_five_minutes_before_its_expiry() {
            assertThat(token()).isEqualTo("token-1");

            time.advance(Duration.ofMinutes(55).minusNanos(1));
            assertThat(token()).isEqualTo("token-1");
            time.advance(Duration.ofNanos(1));
            token();

            assertThat(token()).isEqualTo("token-2");
            assertThat(asked).hasSize(2);
        }

        @Test
        void a_short_lived_token_is_refreshed_in_the_last_fifth_of_its_lifetime() {
            TokenCache shortlived = new TokenCache(
                    claims -> BearerToken.of(
                            Secret.of("at" + time.instant().getEpochSecond()),
                            time.instant().plusSeconds(10)),
                    time,
                    Runnable::run);
            String first = shortlived.token(DEADLINE).reveal();

            time.advance(Duration.ofMillis(7999));
            shortlived.token(DEADLINE);
            assertThat(shortlived.token(DEADLINE).reveal()).isEqualTo(first);
            time.advance(Duration.ofMillis(1));
            shortlived.token(DEADLINE);

            assertThat(shortlived.token(DEADLINE).reveal()).isNotEqualTo(first);
        }

        @Test
        void a_token_that_the_source_returns_again_is_not_requested_with_each_lookup() {
            BearerToken one = BearerToken.of(Secret.of("one"), START.plus(LIFE));
            TokenCache keeping = new TokenCache(
                    claims -> {
                        asked.add(claims);
                        return one;
                    },
                    time,
                    Runnable::run);
            keeping.token(DEADLINE);
            time.advance(Duration.ofMinutes(55));
            keeping.token(DEADLINE);

            keeping.token(DEADLINE);
            assertThat(asked).hasSize(2);
            time.advance(Duration.ofSeconds(5));
            keeping.token(DEADLINE);

            assertThat(asked).hasSize(3);
        }

        @Test
        void an_expired_token_is_not_returned() {
            token();
            time.advance(LIFE);

            assertThat(token()).isEqualTo("token-2");
        }

        @Test
        void a_token_is_masked_in_a_text_once_it_is_known() {
            String echo = "sent a-token-of-22-letters.";
            TokenCache cache = new TokenCache(
                    claims -> BearerToken.of(Secret.of("a-token-of-22-letters."), START.plus(LIFE)),
                    time,
                    Runnable::run);

            assertThat(cache.hideIn(echo)).isEqualTo(echo);
            cache.token(DEADLINE);
            assertThat(cache.hideIn(echo)).isEqualTo("sent ***");
        }

        @Test
        void a_token_without_an_expiry_is_kept() {
            TokenCache endless = new TokenCache(
                    claims -> BearerToken.of(Secret.of("n" + asked.size() + asked.add(claims))), time, Runnable::run);
            Secret first = endless.token(DEADLINE);
            time.advance(Duration.ofDays(3000));

            assertThat(endless.token(Instant.MAX)).isEqualTo(first);
        }

        @Test
        void a_static_token_needs_no_thread() {
            TokenCache known = new TokenCache(TokenSource.of(Secret.of("t")), time, work -> {
                throw new AssertionError("a thread for a token that is there");
            });

            assertThat(known.token(START).reveal()).isEqualTo("t");
        }
    }

    @Nested
    class A_challenge {

        @Test
        void a_challenge_is_answered_with_a_token_that_all_lookups_use_from_then_on() {
            Secret refused = cache.token(DEADLINE);

            Secret other = cache.answering("{\"x\":1}", refused, DEADLINE);

            assertThat(other.reveal()).isEqualTo("token-2");
            assertThat(token()).isEqualTo("token-2");
            assertThat(asked).containsExactly(Optional.empty(), Optional.of("{\"x\":1}"));
        }

        @Test
        void a_challenge_that_another_thread_has_answered_requests_no_token() {
            Secret refused = cache.token(DEADLINE);
            cache.answering("{}", refused, DEADLINE);

            assertThat(cache.answering("{}", refused, DEADLINE).reveal()).isEqualTo("token-2");
            assertThat(asked).hasSize(2);
        }

        @Test
        void a_challenge_to_a_source_of_one_token_returns_that_token_again() {
            TokenCache known = new TokenCache(TokenSource.of(Secret.of("t")), time, Runnable::run);

            assertThat(known.answering("{}", Secret.of("t"), DEADLINE).reveal()).isEqualTo("t");
        }

        @Test
        void a_challenge_answered_with_the_same_token_does_not_delay_the_next_refresh() {
            BearerToken one = BearerToken.of(Secret.of("one"), START.plus(LIFE));
            TokenCache cache = new TokenCache(
                    claims -> claims.isPresent() || asked.add(claims) && asked.size() == 1 ? one : issue(claims),
                    time,
                    Runnable::run);
            cache.token(DEADLINE);
            time.advance(Duration.ofMinutes(54));
            cache.answering("{}", one.value(), DEADLINE);
            time.advance(Duration.ofMinutes(1));

            cache.token(DEADLINE);

            assertThat(cache.token(DEADLINE)).isNotEqualTo(one.value());
        }
    }
}
