package io.github.graphcalls.feign.request;

import feign.Request;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The options of a lookup's request, which Feign hands through to {@link AuthenticatedClient}: the deadline, the link that replaces
 * Feign's URL, and, once the request is sent, its id and token. Neither is part of what Feign logs, throws or shows to a
 * capability.
 */
final class GraphOptions extends Request.Options {

    private static final Duration MAX_LIMIT = Duration.ofDays(20);

    private record Sent(String requestId, Secret token) {}

    private final Instant deadline;
    private final Optional<String> link;
    private final boolean ofLookup;
    private volatile Sent sent;

    private GraphOptions(long millis, Instant deadline, Optional<String> link, boolean ofLookup) {
        super(millis, TimeUnit.MILLISECONDS, millis, TimeUnit.MILLISECONDS, false);
        this.deadline = deadline;
        this.link = link;
        this.ofLookup = ofLookup;
    }

    /** The options of a request of the library's own. */
    static GraphOptions ofLookup(Instant now, Instant deadline, Optional<String> link) {
        return new GraphOptions(millisUntil(deadline, now), deadline, link, true);
    }

    /** The options themselves if they are a lookup's, else those of a team's interface, which may set no limit. */
    static GraphOptions of(Request.Options options, Instant now) {
        if (options instanceof GraphOptions known) {
            return known;
        }
        Duration limit =
                Duration.of(options.readTimeout(), options.readTimeoutUnit().toChronoUnit());
        boolean limited = options.readTimeout() > 0
                && limit.compareTo(MAX_LIMIT) < 0
                && limit.compareTo(Duration.between(now, Instant.MAX)) < 0;
        Instant deadline = limited ? now.plus(limit) : Instant.MAX;
        return new GraphOptions(millisUntil(deadline, now), deadline, Optional.empty(), false);
    }

    Instant deadline() {
        return deadline;
    }

    /** The link to a further page, which Feign's templates would rearrange. */
    Optional<String> link() {
        return link;
    }

    boolean isOfLookup() {
        return ofLookup;
    }

    /** Options for the transport, with the time that is left. */
    Request.Options left(Instant now) {
        long millis = millisUntil(deadline, now);
        return new Request.Options(millis, TimeUnit.MILLISECONDS, millis, TimeUnit.MILLISECONDS, false);
    }

    /** Rounded up; at least 1, since Feign takes 0 for no limit, and at most what an int holds, as which some clients read it. */
    private static long millisUntil(Instant deadline, Instant now) {
        Duration left = Duration.between(now, deadline);
        return left.compareTo(MAX_LIMIT) >= 0
                ? MAX_LIMIT.toMillis()
                : Math.max(1, left.plusNanos(999_999).toMillis());
    }

    void sent(String requestId, Secret token) {
        sent = new Sent(requestId, token);
    }

    /** The outcome without the token, which a server may echo, and with the id of the last request that was sent. */
    LookupOutcome clean(LookupOutcome outcome) {
        if (sent == null) {
            return outcome;
        }
        return withId(outcome.withoutSecret(sent.token()), sent.requestId());
    }

    /** The outcome with the id of its request, unless the answer had one. */
    static LookupOutcome withId(LookupOutcome outcome, String requestId) {
        return outcome.diagnostics().clientRequestId().isPresent()
                ? outcome
                : outcome.withDiagnostics(outcome.diagnostics().toBuilder()
                        .clientRequestId(requestId)
                        .build());
    }
}
