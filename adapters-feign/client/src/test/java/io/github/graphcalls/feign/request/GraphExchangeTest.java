package io.github.graphcalls.feign.request;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Request;
import feign.Response;
import feign.RetryableException;
import io.github.graphcalls.feign.signin.SignInException;
import io.github.graphcalls.feign.transport.body.UnreadableAnswerException;
import io.github.graphcalls.feign.transport.connect.RouteException;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.time.VirtualTime;
import io.github.graphcalls.wire.GraphAnswer;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an exchange without an answer means to a lookup. */
class GraphExchangeTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant DEADLINE = START.plusSeconds(10);
    private static final GraphExchange.FeignCall UNSENT = options -> {
        throw new AssertionError("a request was sent");
    };

    private final VirtualTime time = VirtualTime.startingAt(START);
    private final GraphExchange exchange = new GraphExchange("graph.example", time);

    private LookupOutcome outcome(Instant deadline, GraphExchange.FeignCall call) {
        return exchange.send(deadline, Optional.empty(), call).answer().getLeft();
    }

    private LookupOutcome failed(IOException problem) {
        return outcome(DEADLINE, options -> {
            throw problem;
        });
    }

    private static RetryableException retryable(Throwable cause) {
        Request request = Request.create(Request.HttpMethod.GET, "http://localhost/", Map.of(), null, null, null);
        return new RetryableException(-1, "by Feign", request.httpMethod(), cause, (Long) null, request);
    }

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    @Test
    void a_lookup_at_its_deadline_is_not_sent() {
        assertThat(outcome(START, UNSENT)).isEqualTo(TimedOut.beforeLookup(START, START));
        assertThat(outcome(START.minusNanos(1), UNSENT)).isEqualTo(TimedOut.beforeLookup(START.minusNanos(1), START));
    }

    @Test
    void a_lookup_on_an_interrupted_thread_is_not_sent_and_the_flag_is_kept() {
        Thread.currentThread().interrupt();

        assertThat(outcome(DEADLINE, UNSENT))
                .isEqualTo(Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted before the request"));
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void an_interrupt_during_the_exchange_is_the_outcome_whatever_was_thrown() {
        assertThat(outcome(DEADLINE, options -> {
                    Thread.currentThread().interrupt();
                    throw new HttpTimeoutException("late");
                }))
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        outcome -> assertThat(outcome.cause()).isEqualTo(Unavailable.Cause.INTERRUPTED));
    }

    @Test
    void a_lost_connection_is_reported_with_the_host_and_the_exception() {
        assertThat(failed(new SocketException("reset")))
                .isEqualTo(Unavailable.because(
                        Unavailable.Cause.CONNECTION, "no answer from graph.example (SocketException: reset)"));
        assertThat(failed(new EOFException()))
                .isEqualTo(Unavailable.because(
                        Unavailable.Cause.CONNECTION, "no answer from graph.example (EOFException)"));
    }

    @Test
    void an_exception_of_feign_is_reported_by_its_cause_if_it_has_one() {
        assertThat(outcome(DEADLINE, options -> {
                    throw retryable(new SocketException("reset"));
                }))
                .isEqualTo(failed(new SocketException("reset")));
        assertThat(outcome(DEADLINE, options -> {
                            throw retryable(null);
                        })
                        .toString())
                .contains("RetryableException: by Feign");
    }

    @Test
    void an_exchange_that_is_late_is_timed_out() {
        TimedOut late = new TimedOut(DEADLINE, Diagnostics.of("no complete answer from graph.example in time"));

        assertThat(failed(new HttpTimeoutException("late"))).isEqualTo(late);
        assertThat(outcome(DEADLINE, options -> {
                    time.advance(Duration.ofSeconds(10).minusNanos(1));
                    throw new EOFException();
                }))
                .isInstanceOf(Unavailable.class);
        assertThat(outcome(DEADLINE, options -> {
                    time.advance(Duration.ofNanos(1));
                    throw new EOFException();
                }))
                .isEqualTo(late);
    }

    @Test
    void an_answer_that_cannot_be_read_is_malformed_also_at_the_deadline() {
        assertThat(outcome(DEADLINE, options -> {
                    time.advance(Duration.ofSeconds(10));
                    throw new UnreadableAnswerException("expected gzip");
                }))
                .isEqualTo(new Malformed("", "expected gzip", Diagnostics.NONE));
    }

    @Test
    void a_blocked_route_is_blocked_also_at_the_deadline() {
        assertThat(outcome(DEADLINE, options -> {
                    time.advance(Duration.ofSeconds(10));
                    throw RouteException.blocked("the proxy refuses");
                }))
                .isEqualTo(Unavailable.because(
                        Unavailable.Cause.BLOCKED, "no answer from graph.example (the proxy refuses)"));
    }

    @Test
    void a_busy_proxy_makes_a_lookup_unavailable_until_the_retry_after_of_the_proxy() {
        RouteException busy = RouteException.retryable(
                "the proxy is busy", GraphAnswer.of(503, Map.of("Retry-After", List.of("7")), new byte[0]));

        assertThat(failed(busy)).isInstanceOfSatisfying(Unavailable.class, outcome -> {
            assertThat(outcome.cause()).isEqualTo(Unavailable.Cause.CONNECTION);
            assertThat(outcome.retryAt()).contains(START.plusSeconds(7));
        });
    }

    @Test
    void a_failed_sign_in_is_the_outcome_that_it_has() {
        SignInException none = SignInException.unavailable("busy");

        assertThat(outcome(DEADLINE, options -> {
                    throw none;
                }))
                .isEqualTo(none.outcome());
    }

    @Test
    void an_answer_that_arrives_is_returned() {
        Request request = Request.create(Request.HttpMethod.GET, "http://localhost/", Map.of(), null, null, null);

        GraphAnswer answer = exchange.send(
                        DEADLINE,
                        Optional.empty(),
                        options -> Response.builder()
                                .request(request)
                                .status(204)
                                .headers(Map.of("X", List.of("y")))
                                .build())
                .answer()
                .get();

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
    }
}
