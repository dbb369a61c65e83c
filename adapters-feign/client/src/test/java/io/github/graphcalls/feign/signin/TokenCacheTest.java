package io.github.graphcalls.feign.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.lookup.Diagnostics;
import io.github.graphcalls.lookup.LookupOutcome.Denied;
import io.github.graphcalls.lookup.LookupOutcome.TimedOut;
import io.github.graphcalls.lookup.LookupOutcome.Unavailable;
import io.github.graphcalls.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TokenCacheTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant DEADLINE = START.plus(Duration.ofDays(1));
    private static final Duration LIFE = Duration.ofHours(1);

    private final VirtualTime time = VirtualTime.startingAt(START);
    private final List<Optional<String>> asked = new ArrayList<>();
    private RuntimeException problem;

    private BearerToken issue(Optional<String> claims) {
        asked.add(claims);
        if (problem != null) {
            throw problem;
        }
        return BearerToken.of(Secret.of("token-" + asked.size()), time.instant().plus(LIFE));
    }

    /** New tokens are got at once, by the thread that finds out that one is due. */
    private final TokenCache cache = new TokenCache(this::issue, time, Runnable::run);

    private String token() {
        return cache.token(DEADLINE).reveal();
    }

    @Nested
    class A_token {

        @Test
        void is_kept_until_the_next_one_is_due_five_minutes_before_its_end() {
            assertThat(token()).isEqualTo("token-1");

            time.advance(Duration.ofMinutes(55).minusNanos(1));
            assertThat(token()).isEqualTo("token-1");
            time.advance(Duration.ofNanos(1));
            token();

            assertThat(token()).isEqualTo("token-2");
            assertThat(asked).hasSize(2);
        }

        @Test
        void of_a_short_life_is_due_for_the_last_fifth_of_it() {
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
        void that_is_over_is_not_given_any_more() {
            token();
            time.advance(LIFE);

            assertThat(token()).isEqualTo("token-2");
        }

        @Test
        void whose_end_is_not_known_is_kept() {
            TokenCache endless = new TokenCache(
                    claims -> BearerToken.of(Secret.of("n" + asked.size() + asked.add(claims))), time, Runnable::run);
            Secret first = endless.token(DEADLINE);
            time.advance(Duration.ofDays(3000));

            assertThat(endless.token(Instant.MAX)).isEqualTo(first);
        }

        @Test
        void that_is_static_is_there_without_a_thread() {
            TokenCache known = new TokenCache(TokenSource.of(Secret.of("t")), time, work -> {
                throw new AssertionError("a thread for a token that is there");
            });

            assertThat(known.token(START).reveal()).isEqualTo("t");
        }
    }

    @Nested
    class While_the_next_token_is_got {

        private final Queue<Runnable> threads = new ArrayDeque<>();
        private final TokenCache cache = new TokenCache(TokenCacheTest.this::issue, time, threads::add);

        private void first() {
            Future<Secret> waiting = Executors.newSingleThreadExecutor(work -> {
                        Thread thread = new Thread(work);
                        thread.setDaemon(true);
                        return thread;
                    })
                    .submit(() -> cache.token(DEADLINE));
            while (threads.isEmpty()) {
                Thread.onSpinWait();
            }
            threads.remove().run();
            assertThat(waiting).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(Secret.of("token-1"));
        }

        @Test
        void all_go_on_with_the_one_that_is_there_and_one_thread_asks() {
            first();
            time.advance(Duration.ofMinutes(56));

            for (int i = 0; i < 64; i++) {
                assertThat(cache.token(DEADLINE).reveal()).isEqualTo("token-1");
            }

            assertThat(threads).hasSize(1);
            threads.remove().run();
            assertThat(cache.token(DEADLINE).reveal()).isEqualTo("token-2");
        }

        @Test
        void nobody_waits_past_the_own_deadline() {
            for (Instant deadline : List.of(START.plusMillis(1), START, Instant.MIN)) {
                assertThatExceptionOfType(SignInException.class)
                        .isThrownBy(() -> cache.token(deadline))
                        .satisfies(e -> assertThat(e.outcome()).isInstanceOf(TimedOut.class));
            }
        }

        @Test
        void an_interrupt_ends_the_wait_and_keeps_the_flag() {
            Thread.currentThread().interrupt();

            assertThatExceptionOfType(SignInException.class)
                    .isThrownBy(() -> cache.token(DEADLINE))
                    .withMessageContaining("INTERRUPTED");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void Sixty_four_threads_without_a_token_ask_once() throws Exception {
        AtomicInteger issued = new AtomicInteger();
        CountDownLatch together = new CountDownLatch(64);
        TokenCache cache = new TokenCache(
                claims -> BearerToken.of(Secret.of("token-" + issued.incrementAndGet()), START.plus(LIFE)), time);
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try {
            List<Future<Secret>> tokens = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                tokens.add(threads.submit(() -> {
                    together.countDown();
                    together.await();
                    return cache.token(DEADLINE);
                }));
            }
            for (Future<Secret> token : tokens) {
                assertThat(token.get(30, TimeUnit.SECONDS).reveal()).isEqualTo("token-1");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(issued).hasValue(1);
    }

    @Nested
    class A_failure {

        @Test
        void for_want_of_a_thread_is_told_and_does_not_last() {
            AtomicBoolean exhausted = new AtomicBoolean(true);
            TokenCache cache = new TokenCache(TokenCacheTest.this::issue, time, work -> {
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

    @Nested
    class A_challenge {

        @Test
        void is_answered_with_another_token_that_all_get_from_then_on() {
            Secret refused = cache.token(DEADLINE);

            Secret other = cache.answering("{\"x\":1}", refused, DEADLINE);

            assertThat(other.reveal()).isEqualTo("token-2");
            assertThat(token()).isEqualTo("token-2");
            assertThat(asked).containsExactly(Optional.empty(), Optional.of("{\"x\":1}"));
        }

        @Test
        void that_another_thread_has_answered_already_asks_nobody() {
            Secret refused = cache.token(DEADLINE);
            cache.answering("{}", refused, DEADLINE);

            assertThat(cache.answering("{}", refused, DEADLINE).reveal()).isEqualTo("token-2");
            assertThat(asked).hasSize(2);
        }

        @Test
        void to_a_source_with_one_token_gives_that_again() {
            TokenCache known = new TokenCache(TokenSource.of(Secret.of("t")), time, Runnable::run);

            assertThat(known.answering("{}", Secret.of("t"), DEADLINE).reveal()).isEqualTo("t");
        }

        @Test
        void answered_with_the_same_token_again_does_not_put_off_the_next_one() {
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
