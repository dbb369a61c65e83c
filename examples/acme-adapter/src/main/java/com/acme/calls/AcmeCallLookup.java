package com.acme.calls;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.wire.AnswerReader;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.GraphHeaders;
import io.github.graphcalls.wire.LookupPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Looks up calls at Graph with the HTTP client of the JDK. Safe for use by several threads. */
final class AcmeCallLookup implements OpenCallLookup {

    private final URI baseUrl;
    private final Secret token;
    private final InstantSource clock;
    private final Duration timeout;
    private final AnswerReader answers;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<CompletableFuture<?>> inFlight = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Refuses a token with invalid header characters: the JDK's client would print it in an exception. */
    AcmeCallLookup(URI baseUrl, Secret token, InstantSource clock, Duration timeout) {
        if (!token.reveal().matches("[!-~]+")) {
            throw new SettingsException(
                    "token: expected visible ASCII characters; set the access token as Entra issued it");
        }
        this.baseUrl = baseUrl;
        this.token = token;
        this.clock = clock;
        this.timeout = timeout;
        answers = new AnswerReader(clock);
    }

    @Override
    public LookupOutcome find(CallQuery query) {
        if (closed) {
            throw new IllegalStateException("the lookup is closed: look up before it is closed");
        }
        if (Thread.currentThread().isInterrupted()) {
            return Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted before the request");
        }
        Instant deadline = query.deadline().orElseGet(() -> clock.instant().plus(timeout));
        Duration left = Duration.between(clock.instant(), deadline);
        if (left.isNegative() || left.isZero()) {
            return new TimedOut(deadline, Diagnostics.of("the deadline had passed before the request"));
        }
        CompletableFuture<HttpResponse<byte[]>> exchange = http.sendAsync(request(query), BodyHandlers.ofByteArray());
        inFlight.add(exchange);
        try {
            if (closed) {
                exchange.cancel(true);
            }
            // A server may echo the token.
            return read(query, exchange.get(NANOSECONDS.convert(left), NANOSECONDS))
                    .withoutSecret(token);
        } catch (TimeoutException e) {
            return new TimedOut(deadline, Diagnostics.of("no complete answer before the deadline"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted while waiting for the answer");
        } catch (ExecutionException e) {
            return Unavailable.because(Unavailable.Cause.CONNECTION, "no answer: " + e.getCause());
        } catch (CancellationException e) {
            return Unavailable.because(Unavailable.Cause.CONNECTION, "closed while waiting for the answer");
        } finally {
            exchange.cancel(true);
            inFlight.remove(exchange);
        }
    }

    private HttpRequest request(CallQuery query) {
        return HttpRequest.newBuilder(URI.create(baseUrl + LookupPath.of(query)))
                .header(GraphHeaders.AUTHORIZATION, "Bearer " + token.reveal())
                .header(GraphHeaders.ACCEPT, "application/json")
                .header(GraphHeaders.PREFER, GraphHeaders.INCLUDE_UNKNOWN_ENUM_MEMBERS)
                .header(GraphHeaders.CLIENT_REQUEST_ID, UUID.randomUUID().toString())
                .build();
    }

    private LookupOutcome read(CallQuery query, HttpResponse<byte[]> answer) {
        return answers.read(
                query, GraphAnswer.of(answer.statusCode(), answer.headers().map(), answer.body()));
    }

    @Override
    public void close() {
        closed = true;
        inFlight.forEach(exchange -> exchange.cancel(true));
    }

    /** The base URL, without the token. */
    @Override
    public String toString() {
        return "AcmeCallLookup[" + baseUrl + "]";
    }
}
