package io.github.graphcalls.emulator.graph;

import io.github.graphcalls.emulator.http.Request;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.HttpEffects;
import io.github.graphcalls.fake.quirk.Quirks;
import io.github.graphcalls.wire.GraphHeaders;
import io.github.graphcalls.wire.document.Spelling;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A request as Graph sees it.
 *
 * @param request the request
 * @param origin scheme and host under which the client knows this server, which links go back to
 * @param requestId Graph's id of the request
 * @param clientRequestId the client's own, when it sent one
 * @param now when it came: the clock is read once for each request
 * @param quirks the quirks in force
 * @param struck keeps the effect of the fault that strikes its call, until the reply is made
 */
public record GraphRequest(
        Request request,
        String origin,
        String requestId,
        Optional<String> clientRequestId,
        Instant now,
        Quirks quirks,
        AtomicReference<Effect> struck) {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._\\-]+(:\\d{1,5})?|\\[[0-9A-Fa-f:.]+](:\\d{1,5})?");

    /**
     * A request that came to a scheme.
     *
     * @param request the request
     * @param scheme {@code http} or {@code https}
     * @param now when it came
     * @param quirks the quirks in force
     * @return the request as Graph sees it
     */
    public static GraphRequest of(Request request, String scheme, Instant now, Quirks quirks) {
        String host = request.header("Host")
                .filter(text -> HOST.matcher(text).matches())
                .orElse("localhost");
        return under(request, scheme + "://" + host, now, quirks);
    }

    /** A request within this one. */
    GraphRequest item(Request item) {
        return under(item, origin, now, quirks);
    }

    private static GraphRequest under(Request request, String origin, Instant now, Quirks quirks) {
        ThreadLocalRandom chance = ThreadLocalRandom.current();
        // Random, as ids are, but not a secret: the generator of secrets would have threads wait for one another.
        UUID id = new UUID(chance.nextLong() & ~0xf000L | 0x4000L, chance.nextLong() & ~(3L << 62) | 1L << 63);
        return new GraphRequest(
                request,
                origin,
                id.toString(),
                request.header(GraphHeaders.CLIENT_REQUEST_ID),
                now,
                quirks,
                new AtomicReference<>());
    }

    /** {@return the effect of the fault that struck its call, which is applied when its reply is made} */
    public Optional<Effect> effect() {
        return Optional.ofNullable(struck.get());
    }

    /** The spellings in force that differ from the usual ones. */
    Set<Spelling> spellings() {
        Set<Spelling> spellings = HttpEffects.spellings(quirks);
        if (!wantsUnknownWords()) {
            spellings.add(Spelling.UNKNOWN_WORDS_HIDDEN);
        }
        return spellings;
    }

    /** Where Graph is, with its version. */
    String root() {
        return origin + Graph.VERSION;
    }

    /** Whether the client knows words that came later than its metadata (fact 2.15). */
    boolean wantsUnknownWords() {
        return request.headers().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(GraphHeaders.PREFER))
                .flatMap(header -> Stream.of(header.getValue().split(",")))
                .anyMatch(preference -> preference.strip().equalsIgnoreCase(GraphHeaders.INCLUDE_UNKNOWN_ENUM_MEMBERS));
    }
}
