package io.github.graphcalls.feign;

import feign.Request;
import feign.Response;
import feign.RetryableException;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.signin.SignInException;
import io.github.graphcalls.feign.signin.TokenCache;
import io.github.graphcalls.feign.transport.Transport;
import io.github.graphcalls.feign.transport.UnreadableAnswerException;
import io.github.graphcalls.lookup.Diagnostics;
import io.github.graphcalls.lookup.LookupOutcome;
import io.github.graphcalls.lookup.LookupOutcome.Malformed;
import io.github.graphcalls.lookup.LookupOutcome.TimedOut;
import io.github.graphcalls.lookup.LookupOutcome.Unavailable;
import io.github.graphcalls.wire.ClaimsChallenge;
import io.github.graphcalls.wire.GraphAnswer;
import io.vavr.control.Either;
import io.vavr.control.Try;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Sends requests with a token, within a deadline. A claims challenge is answered once, with another token (fact 7.4);
 * nothing else is sent twice.
 */
final class GraphExchange {

    private static final byte[] NOTHING = {};

    /** What is sent, with the attempt as its options. */
    interface Sending {
        Response send(Request.Options attempt) throws IOException;
    }

    /**
     * What came of it. Neither an answer nor an outcome may leave without {@link #clean}.
     *
     * @param answer an answer, or why there is none
     * @param unreadable what is wrong with the answer's body, which then is empty
     * @param attempt the last attempt, when there was one
     */
    record Result(Either<LookupOutcome, GraphAnswer> answer, Optional<String> unreadable, Optional<Attempt> attempt) {

        static Result failed(LookupOutcome outcome) {
            return new Result(Either.left(outcome), Optional.empty(), Optional.empty());
        }

        /** An outcome read from the answer, without the token and with the id of the request. */
        LookupOutcome clean(LookupOutcome outcome) {
            LookupOutcome told = outcome instanceof Malformed && unreadable.isPresent()
                    ? new Malformed("", unreadable.get(), outcome.diagnostics())
                    : outcome;
            return attempt.map(sent -> sent.clean(told)).orElse(told);
        }
    }

    private final String host;
    private final TokenCache tokens;
    private final InstantSource clock;

    GraphExchange(String host, TokenCache tokens, InstantSource clock) {
        this.host = host;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Sends to where Feign's interface says. */
    Result send(Instant deadline, Sending sending) {
        return send(deadline, null, sending);
    }

    /** Sends to a link that Graph gave, instead of where Feign's interface says. */
    Result send(Instant deadline, String link, Sending sending) {
        if (Thread.currentThread().isInterrupted()) {
            return Result.failed(Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted before the request"));
        }
        if (!clock.instant().isBefore(deadline)) {
            return Result.failed(new TimedOut(deadline, Diagnostics.of("the deadline had passed before the request")));
        }
        try {
            Secret token = tokens.token(deadline);
            Result result = receive(deadline, sending, new Attempt(token, left(deadline), link));
            Optional<String> claims = result.answer().toJavaOptional().flatMap(ClaimsChallenge::in);
            if (claims.isEmpty()) {
                return result;
            }
            Secret other = tokens.answering(claims.get(), token, deadline);
            return other.equals(token) ? result : receive(deadline, sending, new Attempt(other, left(deadline), link));
        } catch (SignInException none) {
            return Result.failed(none.outcome());
        }
    }

    private Duration left(Instant deadline) {
        return Duration.between(clock.instant(), deadline);
    }

    private Result receive(Instant deadline, Sending sending, Attempt attempt) {
        return Try.of(() -> receive(sending, attempt))
                .recover(IOException.class, problem -> failed(problem, deadline, attempt))
                .recover(RetryableException.class, problem -> failed(reason(problem), deadline, attempt))
                .get();
    }

    /** What Feign found to be worth a retry; a client of one's own may throw the same without a cause. */
    private static Throwable reason(RetryableException problem) {
        return problem.getCause() == null ? problem : problem.getCause();
    }

    private static Result receive(Sending sending, Attempt attempt) throws IOException {
        try (Response response = sending.send(attempt)) {
            Either<String, byte[]> body = bodyOf(response);
            GraphAnswer answer = GraphAnswer.of(response.status(), response.headers(), body.getOrElse(NOTHING));
            return new Result(Either.right(answer), body.swap().toJavaOptional(), Optional.of(attempt));
        }
    }

    private static Either<String, byte[]> bodyOf(Response response) throws IOException {
        try {
            return Either.right(Transport.bodyOf(response));
        } catch (UnreadableAnswerException e) {
            return Either.left(e.getMessage());
        }
    }

    private Result failed(Throwable problem, Instant deadline, Attempt attempt) {
        return new Result(Either.left(outcome(problem, deadline)), Optional.empty(), Optional.of(attempt));
    }

    private LookupOutcome outcome(Throwable problem, Instant deadline) {
        String message = problem.getMessage();
        if (Thread.currentThread().isInterrupted()) {
            return Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted while waiting for the answer");
        }
        if (problem instanceof UnreadableAnswerException) {
            return new Malformed("", message, Diagnostics.NONE);
        }
        if (problem instanceof HttpTimeoutException || !clock.instant().isBefore(deadline)) {
            return new TimedOut(deadline, Diagnostics.of("no whole answer from " + host + " in time"));
        }
        String text = problem.getClass().getSimpleName() + (message == null ? "" : ": " + message);
        return Unavailable.because(Unavailable.Cause.CONNECTION, "no answer from " + host + " (" + text + ")");
    }
}
