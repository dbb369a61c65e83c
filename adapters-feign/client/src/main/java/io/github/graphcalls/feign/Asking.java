package io.github.graphcalls.feign;

import feign.Response;
import feign.RetryableException;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.transport.Transport;
import io.github.graphcalls.feign.transport.UnreadableAnswerException;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.CallRelationship;
import io.github.graphcalls.lookup.Diagnostics;
import io.github.graphcalls.lookup.LookupOutcome;
import io.github.graphcalls.lookup.LookupOutcome.Found;
import io.github.graphcalls.lookup.LookupOutcome.Malformed;
import io.github.graphcalls.lookup.LookupOutcome.TimedOut;
import io.github.graphcalls.lookup.LookupOutcome.Unavailable;
import io.github.graphcalls.wire.AnswerReader;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.LookupPath;
import io.vavr.control.Try;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Asks, and makes an outcome of what came back or did not. */
final class Asking {

    private static final byte[] NOTHING = {};

    private final GraphCallsApi graph;
    private final Rosters rosters;
    private final String host;
    private final InstantSource clock;
    private final AnswerReader answers;

    Asking(GraphCallsApi graph, FeignSettings settings, InstantSource clock) {
        this.graph = graph;
        rosters = settings.rosters();
        host = settings.baseUrl().getRawAuthority();
        this.clock = clock;
        answers = new AnswerReader(clock);
    }

    LookupOutcome ask(CallQuery query, Secret token, Instant deadline) {
        Attempt attempt = new Attempt(token, left(deadline), null);
        LookupOutcome outcome = Try.of(() -> get(query, attempt))
                .recover(IOException.class, problem -> failed(problem, deadline))
                .recover(RetryableException.class, problem -> failed(problem.getCause(), deadline))
                .get();
        LookupOutcome known = outcome.diagnostics().clientRequestId().isPresent()
                ? outcome
                : outcome.withDiagnostics(outcome.diagnostics().withClientRequestId(attempt.requestId));
        return known instanceof Found found && !query.expand().isEmpty()
                ? complete(found, query, token, deadline)
                : known;
    }

    private LookupOutcome get(CallQuery query, Attempt attempt) throws IOException {
        try (Response response = graph.get(query.id().value(), LookupPath.options(query), attempt)) {
            return read(query, response);
        }
    }

    private LookupOutcome read(CallQuery query, Response response) throws IOException {
        try {
            return answers.read(query, answer(response, Transport.bodyOf(response)));
        } catch (UnreadableAnswerException e) {
            LookupOutcome byStatus = answers.read(query, answer(response, NOTHING));
            return byStatus instanceof Malformed ? new Malformed("", e.getMessage(), byStatus.diagnostics()) : byStatus;
        }
    }

    private static GraphAnswer answer(Response response, byte[] body) {
        return GraphAnswer.of(response.status(), response.headers(), body);
    }

    private LookupOutcome complete(Found found, CallQuery query, Secret token, Instant deadline) {
        Found whole = rosters.complete(
                found,
                query,
                (relationship, link) -> Try.of(() -> page(query, relationship, link, token, deadline))
                        .getOrElse(Optional.empty()));
        return Thread.currentThread().isInterrupted() ? interrupted() : whole;
    }

    private Optional<byte[]> page(
            CallQuery query, CallRelationship relationship, String link, Secret token, Instant deadline)
            throws IOException {
        if (!clock.instant().isBefore(deadline)) {
            return Optional.empty();
        }
        Attempt attempt = new Attempt(token, left(deadline), link);
        try (Response response = graph.page(query.id().value(), relationship.graphName(), attempt)) {
            return response.status() == 200 ? Optional.of(Transport.bodyOf(response)) : Optional.empty();
        }
    }

    private Duration left(Instant deadline) {
        return Duration.between(clock.instant(), deadline);
    }

    private LookupOutcome failed(Throwable problem, Instant deadline) {
        if (Thread.currentThread().isInterrupted()) {
            return interrupted();
        }
        String message = problem.getMessage();
        if (problem instanceof UnreadableAnswerException) {
            return new Malformed("", message, Diagnostics.NONE);
        }
        if (problem instanceof HttpTimeoutException || !clock.instant().isBefore(deadline)) {
            return new TimedOut(deadline, Diagnostics.of("no whole answer from " + host + " in time"));
        }
        String text = problem.getClass().getSimpleName() + (message == null ? "" : ": " + message);
        return Unavailable.because(Unavailable.Cause.CONNECTION, "no answer from " + host + " (" + text + ")");
    }

    private static LookupOutcome interrupted() {
        return Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted while waiting for the answer");
    }
}
