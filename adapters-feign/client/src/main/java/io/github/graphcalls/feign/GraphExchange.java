package io.github.graphcalls.feign;

import feign.Request;
import feign.Response;
import feign.RetryableException;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.signin.SignInException;
import io.github.graphcalls.feign.signin.TokenCache;
import io.github.graphcalls.lookup.Diagnostics;
import io.github.graphcalls.lookup.LookupOutcome;
import io.github.graphcalls.lookup.LookupOutcome.TimedOut;
import io.github.graphcalls.lookup.LookupOutcome.Unavailable;
import io.github.graphcalls.wire.ClaimsChallenge;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.GraphHeaders;
import io.vavr.control.Either;
import io.vavr.control.Try;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Sends requests with a token, within a deadline. A claims challenge is answered once, with another token (fact 7.4);
 * nothing else is sent twice.
 */
final class GraphExchange {

    private static final String AGENT = "graph-calls/"
            + (GraphExchange.class.getPackage().getImplementationVersion() == null
                    ? "development"
                    : GraphExchange.class.getPackage().getImplementationVersion());
    private static final long CONNECT_SECONDS = 10;

    /** What is sent, with these headers and within these limits. */
    interface Sending {
        Response send(Map<String, String> headers, Request.Options limits) throws IOException;
    }

    /** What came of it: an answer, or why there is none. Neither may leave without {@link #clean}. */
    record Result(Either<LookupOutcome, GraphAnswer> answer, String requestId, Optional<Secret> token) {

        static Result failed(LookupOutcome outcome) {
            return new Result(Either.left(outcome), "", Optional.empty());
        }

        /** An outcome read from the answer, without the token and with the id of the request. */
        LookupOutcome clean(LookupOutcome outcome) {
            LookupOutcome scrubbed =
                    token.map(sent -> Scrubbed.of(outcome, sent.reveal())).orElse(outcome);
            return requestId.isEmpty()
                            || scrubbed.diagnostics().clientRequestId().isPresent()
                    ? scrubbed
                    : scrubbed.withDiagnostics(scrubbed.diagnostics().withClientRequestId(requestId));
        }
    }

    private final String host;
    private final TokenCache tokens;
    private final InstantSource clock;

    GraphExchange(FeignSettings settings, InstantSource clock) {
        host = settings.baseUrl().getRawAuthority();
        tokens = new TokenCache(settings.token(), clock);
        this.clock = clock;
    }

    Result send(Instant deadline, Sending sending) {
        if (Thread.currentThread().isInterrupted()) {
            return Result.failed(Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted before the request"));
        }
        if (!clock.instant().isBefore(deadline)) {
            return Result.failed(new TimedOut(deadline, Diagnostics.of("the deadline had passed before the request")));
        }
        try {
            Secret token = tokens.token(deadline);
            Result result = send(deadline, sending, token);
            Optional<String> claims = result.answer().toJavaOptional().flatMap(ClaimsChallenge::in);
            if (claims.isEmpty()) {
                return result;
            }
            Secret other = tokens.answering(claims.get(), token, deadline);
            return other.equals(token) ? result : send(deadline, sending, other);
        } catch (SignInException none) {
            return Result.failed(none.outcome());
        }
    }

    private Result send(Instant deadline, Sending sending, Secret token) {
        String requestId = UUID.randomUUID().toString();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(GraphHeaders.AUTHORIZATION, "Bearer " + token.reveal());
        headers.put(GraphHeaders.ACCEPT, "application/json");
        headers.put(GraphHeaders.PREFER, GraphHeaders.INCLUDE_UNKNOWN_ENUM_MEMBERS);
        headers.put(GraphHeaders.CLIENT_REQUEST_ID, requestId);
        headers.put("User-Agent", AGENT);
        Either<LookupOutcome, GraphAnswer> answer = Try.of(() -> receive(deadline, sending, headers))
                .map(Either::<LookupOutcome, GraphAnswer>right)
                .recover(IOException.class, problem -> Either.left(failed(problem, deadline)))
                .recover(RetryableException.class, problem -> Either.left(failed(problem.getCause(), deadline)))
                .get();
        return new Result(answer, requestId, Optional.of(token));
    }

    private GraphAnswer receive(Instant deadline, Sending sending, Map<String, String> headers) throws IOException {
        Duration left = Duration.between(clock.instant(), deadline);
        long millis = Math.max(1, left.plusNanos(999_999).toMillis());
        Request.Options limits =
                new Request.Options(CONNECT_SECONDS, TimeUnit.SECONDS, millis, TimeUnit.MILLISECONDS, false);
        try (Response response = sending.send(headers, limits)) {
            byte[] body = response.body() == null
                    ? new byte[0]
                    : response.body().asInputStream().readAllBytes();
            return GraphAnswer.of(response.status(), response.headers(), body);
        }
    }

    private LookupOutcome failed(Throwable problem, Instant deadline) {
        if (Thread.currentThread().isInterrupted()) {
            return Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted while waiting for the answer");
        }
        String text =
                problem.getClass().getSimpleName() + (problem.getMessage() == null ? "" : ": " + problem.getMessage());
        return clock.instant().isBefore(deadline)
                ? Unavailable.because(Unavailable.Cause.CONNECTION, "no answer from " + host + " (" + text + ")")
                : new TimedOut(deadline, Diagnostics.of("no whole answer from " + host + " in time"));
    }
}
