package io.github.graphcalls.feign.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.lookup.outcome.TimedOut;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Calls of a source at the same time, in an order that the test determines. */
class RepeatedCallTest extends IssuedTokens {

    private final Queue<Runnable> calls = new ArrayDeque<>();
    private final TokenCache late = new TokenCache(this::issue, time, calls::add);

    /** Runs when the clock is read the next time: between two steps of a lookup. */
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>();

    private final TokenCache raced = new TokenCache(this::issue, this::clock, Runnable::run);

    private Instant clock() {
        Runnable next = meanwhile.getAndSet(null);
        if (next != null) {
            next.run();
        }
        return time.instant();
    }

    private void isLate() {
        assertThat(catchThrowableOfType(SignInException.class, () -> late.token(time.instant()))
                        .outcome())
                .isInstanceOf(TimedOut.class);
    }

    @Test
    void a_call_that_fails_after_another_has_returned_a_token_is_ignored() {
        isLate();
        time.advance(TokenRequest.PAUSE);
        isLate();
        assertThat(calls).hasSize(2);
        Runnable first = calls.remove();
        calls.remove().run();

        problem = new IllegalStateException("too late");
        first.run();
        problem = null;

        Secret token = late.token(DEADLINE);
        assertThat(token.reveal()).isEqualTo("token-1");
        catchThrowableOfType(SignInException.class, () -> late.answering("{}", token, time.instant()));
        assertThat(calls).hasSize(1);
    }

    @Test
    void a_token_that_arrives_while_a_lookup_finds_none_is_used() {
        meanwhile.set(() -> raced.token(DEADLINE));

        assertThat(raced.token(DEADLINE).reveal()).isEqualTo("token-1");
        assertThat(asked).hasSize(1);
        time.advance(LIFE);

        assertThat(raced.token(DEADLINE).reveal()).isEqualTo("token-2");
    }

    @Test
    void a_token_that_arrives_while_a_lookup_answers_a_challenge_is_used() {
        Secret refused = afterAFailedChallenge();
        meanwhile.set(() -> raced.answering("{\"a\":1}", refused, DEADLINE));

        assertThat(raced.answering("{}", refused, DEADLINE).reveal()).isEqualTo("token-3");
        assertThat(asked).endsWith(Optional.of("{}"), Optional.of("{\"a\":1}"));
    }

    /** The clock is read in answer to a challenge when the last request failed. */
    private Secret afterAFailedChallenge() {
        Secret refused = raced.token(DEADLINE);
        problem = new IllegalStateException("broken");
        catchThrowableOfType(SignInException.class, () -> raced.answering("{}", refused, DEADLINE));
        problem = null;
        time.advance(Duration.ofSeconds(5));
        return refused;
    }

    @Test
    void a_refused_token_that_arrives_again_while_a_lookup_answers_a_challenge_is_not_used() {
        BearerToken one = BearerToken.of(Secret.of("one"), START.plus(LIFE));
        TokenCache same = new TokenCache(
                claims -> claims.isPresent() || problem != null ? issue(claims) : one, this::clock, Runnable::run);
        same.token(DEADLINE);
        time.advance(Duration.ofMinutes(56));
        problem = new IllegalStateException("broken");
        same.token(DEADLINE);
        problem = null;
        time.advance(Duration.ofSeconds(5));
        meanwhile.set(() -> same.token(DEADLINE));

        assertThat(same.answering("{}", one.value(), DEADLINE).reveal()).isEqualTo("token-2");
    }

    @Test
    void a_source_is_called_on_a_thread_that_does_not_keep_the_program_running() throws InterruptedException {
        BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
        TokenCache cache = new TokenCache(
                claims -> {
                    threads.add(Thread.currentThread());
                    return issue(claims);
                },
                time);

        cache.token(DEADLINE);

        assertThat(threads.poll(30, TimeUnit.SECONDS)).satisfies(thread -> {
            assertThat(thread.isDaemon()).isTrue();
            assertThat(thread.getName()).isEqualTo("graph-calls-sign-in");
        });
    }
}
