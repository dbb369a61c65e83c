package io.github.graphcalls.feign;

import feign.Request;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.transport.Signature;
import io.github.graphcalls.lookup.LookupOutcome;
import io.github.graphcalls.wire.GraphHeaders;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * One request on its way through Feign, as the options that Feign hands on untouched: what it may take, the token, and an id
 * of its own. So the token is no part of what Feign logs, throws or shows to a capability.
 */
final class Attempt extends Request.Options implements Signature {

    private static final String VERSION = Attempt.class.getPackage().getImplementationVersion();
    private static final String AGENT = "graph-calls/" + (VERSION == null ? "development" : VERSION);

    static final Duration LONGEST = Duration.ofDays(20);

    private final String requestId = randomId();
    /** Where Graph said that it goes on, when this is a further page: Feign would rearrange it. */
    final String link;

    private final Secret token;

    Attempt(Secret token, Duration limit, String link) {
        this(token, millis(limit), link);
    }

    private Attempt(Secret token, long millis, String link) {
        super(millis, TimeUnit.MILLISECONDS, millis, TimeUnit.MILLISECONDS, false);
        this.token = token;
        this.link = link;
    }

    @Override
    public void sign(BiConsumer<String, String> header) {
        header.accept(GraphHeaders.AUTHORIZATION, "Bearer " + token.reveal());
        header.accept(GraphHeaders.ACCEPT, "application/json");
        header.accept(GraphHeaders.PREFER, GraphHeaders.INCLUDE_UNKNOWN_ENUM_MEMBERS);
        header.accept(GraphHeaders.CLIENT_REQUEST_ID, requestId);
        header.accept("User-Agent", AGENT);
    }

    /** An outcome without the token, which a server may echo, and with the id of the request. */
    LookupOutcome clean(LookupOutcome outcome) {
        LookupOutcome scrubbed = outcome.withoutSecret(token);
        return scrubbed.diagnostics().clientRequestId().isPresent()
                ? scrubbed
                : scrubbed.withDiagnostics(scrubbed.diagnostics().withClientRequestId(requestId));
    }

    /** Never too short, at least one since none would be no limit, and at most what an int holds, as which clients read it. */
    private static long millis(Duration limit) {
        return limit.compareTo(LONGEST) >= 0
                ? LONGEST.toMillis()
                : Math.max(1, limit.plusNanos(999_999).toMillis());
    }

    /** A random UUID that waits for no turn at the one source of secure numbers: it is no secret. */
    static String randomId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long most = random.nextLong() & 0xffff_ffff_ffff_0fffL | 0x4000L;
        long least = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(most, least).toString();
    }
}
