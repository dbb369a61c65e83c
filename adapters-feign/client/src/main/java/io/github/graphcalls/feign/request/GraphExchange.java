package io.github.graphcalls.feign.request;

import feign.Request;
import feign.Response;
import feign.RetryableException;
import io.github.graphcalls.feign.signin.SignInException;
import io.github.graphcalls.feign.transport.Transport;
import io.github.graphcalls.feign.transport.body.UnreadableAnswerException;
import io.github.graphcalls.feign.transport.connect.RouteException;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.wire.AnswerReader;
import io.github.graphcalls.wire.GraphAnswer;
import io.vavr.control.Either;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Sends a lookup's request through Feign, within a deadline. Returns the answer, or as an outcome why there is none. */
record GraphExchange(String host, InstantSource clock) {

    private static final byte[] NO_BODY = {};

    /** A method of a Feign interface. */
    interface FeignCall {
        Response send(Request.Options options) throws IOException;
    }

    /**
     * The answer to a request. An outcome that is made from it has to pass through {@link #clean}.
     *
     * @param answer the answer, or the outcome if there is none
     * @param unreadable the problem of the answer's body, which then is empty
     * @param options the options with which the request was sent
     */
    record Result(Either<LookupOutcome, GraphAnswer> answer, Optional<String> unreadable, GraphOptions options) {

        /** An outcome read from the answer, without the token and with the id of the request. */
        LookupOutcome clean(LookupOutcome outcome) {
            return options.clean(
                    outcome instanceof Malformed && unreadable.isPresent()
                            ? new Malformed("", unreadable.get(), outcome.diagnostics())
                            : outcome);
        }
    }

    /** Sends to a link that Graph gave, if there is one, instead of the URL of Feign's interface. */
    Result send(Instant deadline, Optional<String> link, FeignCall call) {
        Instant now = clock.instant();
        GraphOptions options = GraphOptions.ofLookup(now, deadline, link);
        if (Thread.currentThread().isInterrupted()) {
            return failed(
                    options, Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted before the request"));
        }
        if (!now.isBefore(deadline)) {
            return failed(options, TimedOut.beforeLookup(deadline, now));
        }
        try {
            return receive(call, options);
        } catch (IOException problem) {
            return failed(options, outcome(problem, deadline));
        } catch (RetryableException problem) {
            return failed(options, outcome(reason(problem), deadline));
        } catch (SignInException none) {
            return failed(options, none.outcome());
        }
    }

    private static Result failed(GraphOptions options, LookupOutcome outcome) {
        return new Result(Either.left(outcome), Optional.empty(), options);
    }

    /** The cause that Feign wrapped; a team's own client may throw the exception without one. */
    private static Throwable reason(RetryableException problem) {
        return problem.getCause() == null ? problem : problem.getCause();
    }

    private static Result receive(FeignCall call, GraphOptions options) throws IOException {
        try (Response response = call.send(options)) {
            Either<String, byte[]> body = bodyOf(response);
            GraphAnswer answer = GraphAnswer.of(response.status(), response.headers(), body.getOrElse(NO_BODY));
            return new Result(Either.right(answer), body.swap().toJavaOptional(), options);
        }
    }

    private static Either<String, byte[]> bodyOf(Response response) throws IOException {
        try {
            return Either.right(Transport.bodyOf(response));
        } catch (UnreadableAnswerException e) {
            return Either.left(e.getMessage());
        }
    }

    private LookupOutcome outcome(Throwable problem, Instant deadline) {
        String message = problem.getMessage();
        if (Thread.currentThread().isInterrupted()) {
            return Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted while waiting for the answer");
        }
        if (problem instanceof UnreadableAnswerException) {
            return new Malformed("", message, Diagnostics.NONE);
        }
        Optional<RouteException> route = RouteException.findIn(problem);
        if (route.filter(each -> each.answer().isEmpty()).isPresent()) {
            return Unavailable.because(
                    Unavailable.Cause.BLOCKED,
                    "no answer from " + host + " (" + route.get().getMessage() + ")");
        }
        if (problem instanceof HttpTimeoutException || !clock.instant().isBefore(deadline)) {
            return new TimedOut(deadline, Diagnostics.of("no complete answer from " + host + " in time"));
        }
        String text = problem.getClass().getSimpleName() + (message == null ? "" : ": " + message);
        Optional<Instant> retryAt = route.flatMap(RouteException::answer).flatMap(new AnswerReader(clock)::until);
        return new Unavailable(
                Unavailable.Cause.CONNECTION, retryAt, Diagnostics.of("no answer from " + host + " (" + text + ")"));
    }
}
