package io.github.graphcalls.contract;

import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.contract.world.Specimen;
import io.github.graphcalls.contract.world.Specimens;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A right adapter over HTTP. It needs no codec, since documents are served to the letter: it knows them by heart. Each step is
 * a method, so that a broken one can break just that.
 */
class HttpLookup implements OpenCallLookup {

    private static final Pattern ERROR = Pattern.compile("\"code\":\"(.*?)\",\"message\":\"(.*?)\"");

    private static final HttpClient SHARED = HttpClient.newHttpClient();

    private final URI baseUrl;
    private final Secret token;
    private final InstantSource clock;
    private final Set<CompletableFuture<?>> underWay = ConcurrentHashMap.newKeySet();
    private final HttpClient client = client();
    private volatile boolean closed;

    HttpLookup(ContractWorld world) {
        baseUrl = world.baseUrl();
        token = world.token();
        clock = world.clock();
    }

    @Override
    public LookupOutcome find(CallQuery query) {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        if (Thread.currentThread().isInterrupted()) {
            return Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted before the request");
        }
        Instant deadline = query.deadline().orElse(clock.instant().plusSeconds(30));
        if (!clock.instant().isBefore(deadline)) {
            return new TimedOut(deadline, Diagnostics.NONE);
        }
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request(query), bodies());
        underWay.add(answer);
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
            underWay.remove(answer);
        }
    }

    HttpClient client() {
        return SHARED;
    }

    HttpResponse.BodyHandler<String> bodies() {
        return HttpResponse.BodyHandlers.ofString();
    }

    HttpResponse<String> await(CompletableFuture<HttpResponse<String>> answer, Duration left)
            throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(TimeUnit.NANOSECONDS.convert(left), TimeUnit.NANOSECONDS);
    }

    void giveUp(CompletableFuture<?> answer) {
        answer.cancel(true);
    }

    LookupOutcome failed(Throwable problem) {
        return Unavailable.because(Unavailable.Cause.CONNECTION, problem.toString());
    }

    void restoreTheFlag() {
        Thread.currentThread().interrupt();
    }

    HttpRequest request(CallQuery query) {
        String select = query.select().stream().map(CallProperty::graphName).collect(Collectors.joining(","));
        String expand = query.expand().stream().map(CallRelationship::graphName).collect(Collectors.joining(","));
        return HttpRequest.newBuilder(URI.create(baseUrl + "/communications/calls/" + segment(query.id())
                        + "?%24select=" + select + (expand.isEmpty() ? "" : "&%24expand=" + expand)))
                .header("Authorization", authorization())
                .header("client-request-id", UUID.randomUUID().toString())
                .build();
    }

    /** The JDK's client would tell what no header can hold. */
    String authorization() {
        if (!token.reveal().matches("[!-~]+")) {
            throw new IllegalStateException("token: expected visible ASCII characters");
        }
        return "Bearer " + token.reveal();
    }

    String segment(CallId id) {
        return URLEncoder.encode(id.value(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    LookupOutcome read(CallQuery query, HttpResponse<String> answer) {
        return answer.statusCode() == 200
                ? readDocument(query, answer.body())
                : readError(answer.statusCode(), wait(answer), diagnostics(answer));
    }

    LookupOutcome readDocument(CallQuery query, String document) {
        return Specimens.ALL.stream()
                .filter(specimen -> specimen.document().equals(document))
                .map(Specimen::answer)
                .filter(call -> call.id().sameCallAs(query.id()))
                .map(this::found)
                .findFirst()
                .orElse(new Malformed("", "expected a call, found something else", Diagnostics.NONE));
    }

    LookupOutcome found(Call call) {
        return new Found(call, Diagnostics.NONE);
    }

    LookupOutcome readError(int status, Optional<Duration> wait, Diagnostics diagnostics) {
        return switch (status) {
            case 404, 410 -> new NotFound(evidenceIn(status, diagnostics), diagnostics);
            case 401 -> new Denied(Denied.Reason.TOKEN_REFUSED, diagnostics);
            case 403 -> new Denied(Denied.Reason.FORBIDDEN, diagnostics);
            case 429 -> new Throttled(wait.map(clock.instant()::plus), diagnostics);
            case 408, 500, 503, 504 -> new Unavailable(Unavailable.Cause.SERVICE, Optional.empty(), diagnostics);
            default -> status / 100 == 4 ? new Rejected(diagnostics) : new Malformed("", "no answer", diagnostics);
        };
    }

    NotFound.Evidence evidenceIn(int status, Diagnostics diagnostics) {
        boolean reported =
                status == 404 && diagnostics.code().filter("8522"::equals).isPresent();
        return reported ? NotFound.Evidence.CALL_SERVICE : NotFound.Evidence.NONE;
    }

    Optional<Duration> wait(HttpResponse<String> answer) {
        return answer.headers().firstValue("Retry-After").map(Long::parseLong).map(Duration::ofSeconds);
    }

    String hide(String text) {
        return text.replace(token.reveal(), "***");
    }

    private Diagnostics diagnostics(HttpResponse<String> answer) {
        Matcher error = ERROR.matcher(answer.body());
        boolean readable = error.find();
        return new Diagnostics(
                        Optional.of(answer.statusCode()),
                        readable ? Optional.of(error.group(1)) : Optional.empty(),
                        readable ? Optional.of(error.group(2)) : Optional.empty(),
                        answer.headers().firstValue("request-id"),
                        Optional.empty(),
                        Optional.empty(),
                        answer.headers().firstValue("x-ms-ags-diagnostic"))
                .mapTexts(this::hide);
    }

    @Override
    public void close() {
        closed = true;
        cancelAll();
    }

    void cancelAll() {
        underWay.forEach(each -> each.cancel(true));
    }
}
