package io.github.graphcalls.feign.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.graphcalls.call.value.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The calls of a source for one token, all on the thread of the test. */
class TokenRequestTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final BearerToken TOKEN = BearerToken.of(Secret.of("token-1"));

    private final TokenRequest request = new TokenRequest();

    private TokenRequest.Call call(Duration afterStart) {
        return request.call(START.plus(afterStart)).orElseThrow();
    }

    private boolean isDue(Duration afterStart) {
        return request.call(START.plus(afterStart)).isPresent();
    }

    /** Runs a call, and something while its source has not returned. */
    private void run(TokenRequest.Call call, Runnable meanwhile) {
        request.run(
                call,
                claims -> {
                    meanwhile.run();
                    return TOKEN;
                },
                Optional.empty());
    }

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    @Test
    void the_source_is_called_at_once_and_again_after_five_seconds() {
        assertThat(isDue(Duration.ZERO)).isTrue();
        assertThat(isDue(TokenRequest.PAUSE.minusNanos(1))).isFalse();
        assertThat(isDue(TokenRequest.PAUSE)).isTrue();
    }

    @Test
    void a_call_that_runs_for_thirty_seconds_is_interrupted_once_and_its_failure_does_not_count() {
        TokenRequest.Call call = call(Duration.ZERO);

        run(call, () -> {
            request.call(START.plus(LIMIT).minusNanos(1));
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            assertThat(request.counts(call)).isTrue();
            request.call(START.plus(LIMIT));
            assertThat(Thread.interrupted()).isTrue();
            request.call(START.plus(LIMIT.multipliedBy(2)));
            assertThat(Thread.interrupted()).isFalse();
        });

        assertThat(request.counts(call)).isFalse();
    }

    @Test
    void a_call_that_waits_for_a_thread_is_not_interrupted() {
        TokenRequest.Call waiting = call(Duration.ZERO);

        call(LIMIT);

        assertThat(request.counts(waiting)).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void the_source_is_called_by_at_most_eight_threads_at_the_same_time() {
        List<TokenRequest.Call> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(call(TokenRequest.PAUSE.multipliedBy(i)));
        }
        assertThat(isDue(TokenRequest.PAUSE.multipliedBy(8))).isFalse();

        run(calls.get(0), () -> {});

        assertThat(isDue(TokenRequest.PAUSE.multipliedBy(9))).isTrue();
    }

    @Test
    void a_token_ends_the_other_calls_and_their_failures_do_not_count() {
        TokenRequest.Call other = call(Duration.ZERO);

        run(other, () -> {
            request.complete(TOKEN);
            assertThat(Thread.interrupted()).isTrue();
        });

        assertThat(request.token()).isCompletedWithValue(TOKEN);
        assertThat(request.counts(other)).isFalse();
        assertThat(isDue(LIMIT)).isFalse();
    }

    @Test
    void a_failure_ends_the_other_calls() {
        run(call(Duration.ZERO), () -> {
            request.fail(SignInException.unavailable("busy"));
            assertThat(Thread.interrupted()).isTrue();
        });

        assertThat(request.token()).isCompletedExceptionally();
        assertThat(isDue(LIMIT)).isFalse();
    }

    @Test
    void a_call_that_has_ended_is_not_interrupted() {
        run(call(Duration.ZERO), () -> {});
        assertThatIllegalStateException()
                .isThrownBy(() -> run(call(TokenRequest.PAUSE), () -> {
                    throw new IllegalStateException("broken");
                }));

        request.complete(TOKEN);

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
