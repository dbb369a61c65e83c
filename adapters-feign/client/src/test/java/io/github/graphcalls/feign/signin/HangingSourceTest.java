package io.github.graphcalls.feign.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A source of tokens that does not return: the time of pauses is virtual, that of a wait is not. */
@Tag("real-time")
@Timeout(60)
class HangingSourceTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final VirtualTime time = VirtualTime.startingAt(START);
    /** What each call of the source waits for, and in the order of calls. */
    private final LinkedBlockingQueue<CountDownLatch> calls = new LinkedBlockingQueue<>();

    private final Semaphore interrupts = new Semaphore(0);
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean hangs = true;
    private final TokenCache cache = new TokenCache(this::token, time, threads);

    private BearerToken token(Optional<String> claims) {
        CountDownLatch release = new CountDownLatch(hangs ? 1 : 0);
        calls.add(release);
        try {
            release.await();
        } catch (InterruptedException stop) {
            interrupts.release();
            throw new IllegalStateException(stop);
        }
        return BearerToken.of(Secret.of("good"), START.plus(Duration.ofHours(1)));
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private LookupOutcome outcome() {
        Instant deadline = time.instant().plusMillis(200);
        return catchThrowableOfType(SignInException.class, () -> cache.token(deadline))
                .outcome();
    }

    private CountDownLatch nextCall() throws InterruptedException {
        return calls.poll(30, TimeUnit.SECONDS);
    }

    @Test
    void a_hanging_source_makes_a_lookup_unavailable_within_its_deadline() {
        long begin = System.nanoTime();

        assertThat(outcome()).isInstanceOfSatisfying(Unavailable.class, outcome -> {
            assertThat(outcome.cause()).isEqualTo(Unavailable.Cause.SIGN_IN);
            assertThat(outcome.retryAt()).contains(START.plus(PAUSE));
        });
        assertThat(System.nanoTime() - begin).isBetween(100_000_000L, 30_000_000_000L);
    }

    @Test
    void a_hanging_source_is_called_again_after_the_pause_and_not_before() throws Exception {
        outcome();
        time.advance(PAUSE.minusNanos(1));
        outcome();
        assertThat(calls).hasSize(1);
        time.advance(Duration.ofNanos(1));
        hangs = false;

        assertThat(cache.token(time.instant().plusSeconds(30)).reveal()).isEqualTo("good");
        assertThat(calls).hasSize(2);
        assertThat(interrupts.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_source_that_returns_late_ends_the_wait_of_all_lookups() throws Exception {
        outcome();
        CountDownLatch first = nextCall();
        time.advance(PAUSE);
        List<Future<Secret>> waiting = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            waiting.add(threads.submit(() -> cache.token(time.instant().plusSeconds(60))));
        }
        nextCall();
        first.countDown();

        for (Future<Secret> each : waiting) {
            assertThat(each.get(30, TimeUnit.SECONDS).reveal()).isEqualTo("good");
        }
        assertThat(calls).isEmpty();
    }

    @Test
    void a_hanging_source_is_interrupted_after_half_a_minute_without_a_failure_of_other_calls() throws Exception {
        outcome();
        nextCall();
        time.advance(Duration.ofSeconds(30));
        Future<Secret> waiting = threads.submit(() -> cache.token(time.instant().plusSeconds(60)));
        CountDownLatch second = nextCall();
        assertThat(interrupts.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
        second.countDown();

        assertThat(waiting.get(30, TimeUnit.SECONDS).reveal()).isEqualTo("good");
    }

    @Test
    void a_hanging_source_that_ignores_interrupts_is_called_by_at_most_eight_threads() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        TokenCache deaf = new TokenCache(
                claims -> {
                    calls.add(end);
                    while (end.getCount() > 0) {
                        try {
                            end.await();
                        } catch (InterruptedException ignored) {
                            interrupts.release();
                        }
                    }
                    return BearerToken.of(Secret.of("late"));
                },
                time,
                threads);
        for (int i = 0; i < 12; i++) {
            catchThrowableOfType(
                    SignInException.class, () -> deaf.token(time.instant().plusMillis(120)));
            time.advance(Duration.ofSeconds(40));
        }
        for (int i = 0; i < 8; i++) {
            assertThat(nextCall()).isNotNull();
        }

        assertThat(calls).isEmpty();
        end.countDown();
        assertThat(deaf.token(time.instant().plusSeconds(60)).reveal()).isEqualTo("late");
    }
}
