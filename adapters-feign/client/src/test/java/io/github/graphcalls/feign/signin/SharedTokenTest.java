package io.github.graphcalls.feign.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.lookup.outcome.TimedOut;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** One sign-in for all who want a token at the same time. */
class SharedTokenTest extends IssuedTokens {

    @Nested
    class While_the_next_token_is_got {

        private final Queue<Runnable> threads = new ArrayDeque<>();
        private final TokenCache cache = new TokenCache(SharedTokenTest.this::issue, time, threads::add);

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
        void during_a_refresh_all_lookups_use_the_current_token_and_one_thread_requests_the_next() {
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
        void no_lookup_waits_for_a_token_beyond_its_deadline() {
            for (Instant deadline : List.of(START.plusMillis(1), START, Instant.MIN)) {
                assertThatExceptionOfType(SignInException.class)
                        .isThrownBy(() -> cache.token(deadline))
                        .satisfies(e -> assertThat(e.outcome()).isInstanceOf(TimedOut.class));
            }
        }

        @Test
        void an_interrupt_ends_the_wait_for_a_token_and_keeps_the_flag() {
            Thread.currentThread().interrupt();

            assertThatExceptionOfType(SignInException.class)
                    .isThrownBy(() -> cache.token(DEADLINE))
                    .withMessageContaining("INTERRUPTED");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void sixty_four_threads_without_a_token_send_one_request() throws Exception {
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
}
