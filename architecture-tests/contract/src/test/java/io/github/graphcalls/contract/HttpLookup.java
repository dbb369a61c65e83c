package io.github.graphcalls.contract;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Rejected;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A correct adapter over HTTP; each step is a method, so that a broken adapter can break just that. */
public class HttpLookup implements OpenCallLookup {
    public static final Duration OWN_LIMIT = Duration.ofSeconds(1);
    private static final HttpClient SHARED = HttpClient.newHttpClient();
    private final URI baseUrl;
    private final List<Call> calls;
    private final Secret token;
    private final InstantSource clock;
    private final Set<CompletableFuture<?>> inFlight = ConcurrentHashMap.newKeySet();
    private final HttpClient client = client();
    private volatile boolean closed;

    public HttpLookup(ContractWorld world) {
        baseUrl = world.baseUrl();
        calls = world.calls();
        token = world.token();
        clock = world.clock();
    }

    @Override
    public LookupOutcome find(CallQuery query) {
        requireNonNull(query, "query");
        if (closed) {
            throw new IllegalStateException("closed");
        }
        if (Thread.currentThread().isInterrupted()) {
            return Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted before the request");
        }
        Instant deadline = query.deadline().orElse(clock.instant().plus(OWN_LIMIT));
        if (!clock.instant().isBefore(deadline)) {
            return new TimedOut(deadline, Diagnostics.NONE);
        }
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request(query), bodies());
        inFlight.add(answer);
        try {
            return read(query, await(answer, Duration.between(clock.instant(), deadline)));
        } catch (InterruptedException e) {
            answer.cancel(true);
            restoreTheFlag();
            return Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted");
        } catch (TimeoutException e) {
            giveUp(answer);
            return new TimedOut(deadline, Diagnostics.NONE);
        } catch (CancellationException e) {
            return Unavailable.because(Unavailable.Cause.CONNECTION, "closed");
        } catch (ExecutionException e) {
            return failed(e.getCause());
        } finally {
            inFlight.remove(answer);
        }
    }

    protected HttpClient client() {
        return SHARED;
    }

    protected HttpResponse.BodyHandler<String> bodies() {
        return HttpResponse.BodyHandlers.ofString();
    }

    protected HttpResponse<String> await(CompletableFuture<HttpResponse<String>> answer, Duration left)
            throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(TimeUnit.NANOSECONDS.convert(left), TimeUnit.NANOSECONDS);
    }

    protected void giveUp(CompletableFuture<?> answer) {
        answer.cancel(true);
    }

    protected LookupOutcome failed(Throwable problem) {
        return Unavailable.because(Unavailable.Cause.CONNECTION, problem.toString());
    }

    protected void restoreTheFlag() {
        Thread.currentThread().interrupt();
    }

    protected HttpRequest request(CallQuery query) {
        return HttpRequest.newBuilder(URI.create(
                        baseUrl + "/communications/calls/" + segment(query.id()) + GraphReader.options(query)))
                .header("Authorization", authorization())
                .header("Prefer", "include-unknown-enum-members")
                .header("client-request-id", UUID.randomUUID().toString())
                .build();
    }

    protected String authorization() {
        if (!token.reveal().matches("[!-~]+")) {
            throw new IllegalStateException("token: expected visible ASCII characters");
        }
        return "Bearer " + token.reveal();
    }

    protected String segment(CallId id) {
        return URLEncoder.encode(id.value(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    protected LookupOutcome read(CallQuery query, HttpResponse<String> answer) {
        return answer.statusCode() == 200
                ? readDocument(query, answer.body())
                : readError(
                        answer.statusCode(),
                        wait(answer),
                        GraphReader.diagnostics(answer).mapTexts(this::hide));
    }

    protected LookupOutcome readDocument(CallQuery query, String document) {
        return GraphReader.call(query, document, calls)
                .map(this::found)
                .orElse(new Malformed("", "expected a call, found something else", Diagnostics.NONE));
    }

    protected LookupOutcome found(Call call) {
        return new Found(call, Diagnostics.NONE);
    }

    protected LookupOutcome readError(int status, Optional<Duration> wait, Diagnostics diagnostics) {
        return switch (status) {
            case 404, 410 -> new NotFound(evidenceIn(status, diagnostics), diagnostics);
            case 401 -> new Denied(Denied.Reason.TOKEN_REFUSED, diagnostics);
            case 403 -> new Denied(Denied.Reason.FORBIDDEN, diagnostics);
            case 429 -> new Throttled(wait.map(clock.instant()::plus), diagnostics);
            case 408 -> unavailable(wait, diagnostics);
            default -> {
                if (status / 100 == 4) {
                    yield new Rejected(diagnostics);
                }
                yield status / 100 == 5 ? unavailable(wait, diagnostics) : new Malformed("", "no answer", diagnostics);
            }
        };
    }

    private LookupOutcome unavailable(Optional<Duration> wait, Diagnostics diagnostics) {
        return new Unavailable(Unavailable.Cause.SERVICE, wait.map(clock.instant()::plus), diagnostics);
    }

    protected NotFound.Evidence evidenceIn(int status, Diagnostics diagnostics) {
        return status == 404 && diagnostics.code().filter("8522"::equals).isPresent()
                ? NotFound.Evidence.CALL_SERVICE
                : NotFound.Evidence.NONE;
    }

    protected Optional<Duration> wait(HttpResponse<String> answer) {
        return GraphReader.retryAfter(answer);
    }

    protected String hide(String text) {
        return text.replace(token.reveal(), "***");
    }

    protected void cancelAll() {
        inFlight.forEach(each -> each.cancel(true));
    }

    @Override
    public void close() {
        closed = true;
        cancelAll();
    }
}
