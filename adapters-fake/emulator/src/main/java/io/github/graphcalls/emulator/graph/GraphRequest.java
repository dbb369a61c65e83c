package io.github.graphcalls.emulator.graph;

import io.github.graphcalls.emulator.http.Request;
import io.github.graphcalls.fake.fault.HttpEffects;
import io.github.graphcalls.fake.journal.HttpExchange;
import io.github.graphcalls.fake.journal.RequestContext;
import io.github.graphcalls.fake.quirk.Quirks;
import io.github.graphcalls.wire.GraphHeaders;
import io.github.graphcalls.wire.document.Spelling;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A request to Graph, made once where the HTTP request arrives and handed down.
 *
 * @param http the HTTP request, or the request within a batch
 * @param origin scheme and host under which the client reaches this server, for links
 * @param requestId Graph's id of the request
 * @param quirks the quirks in force
 * @param exchange what the journal shows, which the requests of a batch share
 */
public record GraphRequest(Request http, String origin, String requestId, Quirks quirks, HttpExchange exchange) {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._\\-]+(:\\d{1,5})?|\\[[0-9A-Fa-f:.]+](:\\d{1,5})?");

    /**
     * The request of an HTTP request.
     *
     * @param http the HTTP request
     * @param scheme {@code http} or {@code https}
     * @param now when it arrived: the clock is read once for each request
     * @param quirks the quirks in force
     * @return the request
     */
    public static GraphRequest of(Request http, String scheme, Instant now, Quirks quirks) {
        String host =
                http.header("Host").filter(text -> HOST.matcher(text).matches()).orElse("localhost");
        HttpExchange exchange = new HttpExchange(
                now,
                http.method(),
                http.path(),
                http.header(GraphHeaders.CLIENT_REQUEST_ID),
                http.bearerToken().isPresent());
        return new GraphRequest(http, scheme + "://" + host, newId(), quirks, exchange);
    }

    /** A request within this one, which is a batch. */
    GraphRequest item(Request item) {
        return new GraphRequest(item, origin, newId(), quirks, exchange);
    }

    private static String newId() {
        ThreadLocalRandom chance = ThreadLocalRandom.current();
        // UUID.randomUUID() has threads wait for each other; this id is no secret.
        return new UUID(chance.nextLong() & ~0xf000L | 0x4000L, chance.nextLong() & ~(3L << 62) | 1L << 63).toString();
    }

    /** {@return when it arrived} */
    public Instant now() {
        return exchange.at();
    }

    /** {@return the client's own id of it} */
    public Optional<String> clientRequestId() {
        return http.header(GraphHeaders.CLIENT_REQUEST_ID);
    }

    /** The request for the world, whose clock a reset may have set back since it arrived. */
    RequestContext context(Instant clock) {
        return new RequestContext(now().isAfter(clock) ? clock : now(), Optional.of(requestId), Optional.of(exchange));
    }

    /** The spellings in force that differ from the usual ones. */
    Set<Spelling> spellings() {
        Set<Spelling> spellings = HttpEffects.spellings(quirks);
        if (!wantsUnknownWords()) {
            spellings.add(Spelling.UNKNOWN_WORDS_HIDDEN);
        }
        return spellings;
    }

    /** The URL of Graph, with its version. */
    String root() {
        return origin + Graph.VERSION;
    }

    /** Whether the client accepts enum values that are newer than its metadata (FACTS.md#unknown-enum-members). */
    boolean wantsUnknownWords() {
        return http.values(GraphHeaders.PREFER)
                .flatMap(value -> Stream.of(value.split(",")))
                .anyMatch(preference -> preference.strip().equalsIgnoreCase(GraphHeaders.INCLUDE_UNKNOWN_ENUM_MEMBERS));
    }
}
