package io.github.graphcalls.feign;

import feign.Feign;
import feign.Request;
import feign.Response;
import feign.Retryer;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.Diagnostics;
import io.github.graphcalls.lookup.LookupOutcome;
import io.github.graphcalls.lookup.LookupOutcome.TimedOut;
import io.github.graphcalls.lookup.LookupOutcome.Unavailable;
import io.github.graphcalls.wire.AnswerReader;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.GraphHeaders;
import io.github.graphcalls.wire.LookupPath;
import io.vavr.control.Try;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Asks Microsoft Graph, once for each lookup, with OpenFeign. Whatever comes back, or does not, is an outcome. Follows no
 * redirect, so that the token goes to the host of the base URL and nowhere else, and shows the token nowhere. Safe for use by
 * several threads; to be closed.
 */
public final class FeignCallLookup implements OpenCallLookup {

    private static final String AGENT = "graph-calls/"
            + (FeignCallLookup.class.getPackage().getImplementationVersion() == null
                    ? "development"
                    : FeignCallLookup.class.getPackage().getImplementationVersion());
    private static final long CONNECT_SECONDS = 10;

    private final FeignSettings settings;
    private final InstantSource clock;
    private final AnswerReader answers;
    private final JdkTransport transport;
    private final GraphCallsApi graph;
    private volatile boolean closed;

    FeignCallLookup(FeignSettings settings, InstantSource clock, JdkTransport transport) {
        this.settings = settings;
        this.clock = clock;
        this.transport = transport;
        answers = new AnswerReader(clock);
        graph = Feign.builder()
                .client(transport)
                .retryer(Retryer.NEVER_RETRY)
                .target(GraphCallsApi.class, settings.baseUrl().toString());
    }

    /**
     * Begins a lookup that is put together in code.
     *
     * @return a builder
     */
    public static FeignLookupBuilder builder() {
        return new FeignLookupBuilder();
    }

    /**
     * Opens a lookup from settings: {@code base-url}, {@code token} (a secret), {@code timeout}, {@code trust-host}.
     *
     * @param settings the settings
     * @return the lookup
     * @throws io.github.graphcalls.adapter.SettingsException if settings are missing or wrong, naming all of them
     */
    public static FeignCallLookup open(Settings settings) {
        return new FeignCallLookup(FeignSettings.read(settings), InstantSource.system(), new JdkTransport());
    }

    @Override
    public LookupOutcome find(CallQuery query) {
        if (closed) {
            throw new IllegalStateException("the lookup is closed: look up before it is closed");
        }
        if (Thread.currentThread().isInterrupted()) {
            return Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted before the request");
        }
        Instant deadline = query.deadline().orElseGet(() -> clock.instant().plus(settings.timeout()));
        Duration left = Duration.between(clock.instant(), deadline);
        if (left.isNegative() || left.isZero()) {
            return new TimedOut(deadline, Diagnostics.of("the deadline had passed before the request"));
        }
        String token = settings.token().token().reveal();
        String requestId = UUID.randomUUID().toString();
        LookupOutcome outcome = Try.of(() -> ask(query, left, token, requestId))
                .map(answer -> answers.read(query, answer))
                .recover(IOException.class, problem -> failed(problem, deadline))
                .recover(feign.RetryableException.class, problem -> failed(problem.getCause(), deadline))
                .get();
        return Scrubbed.of(withRequestId(outcome, requestId), token);
    }

    private GraphAnswer ask(CallQuery query, Duration left, String token, String requestId) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(GraphHeaders.AUTHORIZATION, "Bearer " + token);
        headers.put(GraphHeaders.ACCEPT, "application/json");
        headers.put(GraphHeaders.PREFER, GraphHeaders.INCLUDE_UNKNOWN_ENUM_MEMBERS);
        headers.put(GraphHeaders.CLIENT_REQUEST_ID, requestId);
        headers.put("User-Agent", AGENT);
        long millis = Math.max(1, left.plusNanos(999_999).toMillis());
        Request.Options limits =
                new Request.Options(CONNECT_SECONDS, TimeUnit.SECONDS, millis, TimeUnit.MILLISECONDS, false);
        try (Response response = graph.get(query.id().value(), LookupPath.options(query), headers, limits)) {
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
        String host = settings.baseUrl().getRawAuthority();
        String text =
                problem.getClass().getSimpleName() + (problem.getMessage() == null ? "" : ": " + problem.getMessage());
        return clock.instant().isBefore(deadline)
                ? Unavailable.because(Unavailable.Cause.CONNECTION, "no answer from " + host + " (" + text + ")")
                : new TimedOut(deadline, Diagnostics.of("no whole answer from " + host + " in time"));
    }

    private static LookupOutcome withRequestId(LookupOutcome outcome, String requestId) {
        return outcome.diagnostics().clientRequestId().isPresent()
                ? outcome
                : outcome.withDiagnostics(outcome.diagnostics().withClientRequestId(requestId));
    }

    @Override
    public void close() {
        closed = true;
        transport.close();
    }

    /** Where it asks; the token is not shown. */
    @Override
    public String toString() {
        return "FeignCallLookup[" + settings.baseUrl() + "]";
    }
}
