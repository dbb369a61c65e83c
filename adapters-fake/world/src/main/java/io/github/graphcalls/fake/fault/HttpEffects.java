package io.github.graphcalls.fake.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.quirk.Quirks;
import io.github.graphcalls.wire.AnswerWriter;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.GraphHeaders;
import io.github.graphcalls.wire.document.Spelling;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Writes the answers of HTTP effects, for the emulator and for the world in memory, which reads them as a client does. */
public final class HttpEffects {

    /** The last instant that a {@code Date} header can contain: its year has four digits. */
    public static final Instant MAX_DATE = Instant.parse("9999-12-31T23:59:59Z");

    private static final Instant MIN_DATE = Instant.parse("0001-01-01T00:00:00Z");

    private HttpEffects() {}

    /**
     * Returns the nearest instant that a {@code Date} header can contain.
     *
     * @param now an instant
     * @return the instant, or the bound that it exceeds
     */
    public static Instant bounded(Instant now) {
        return now.isAfter(MAX_DATE) ? MAX_DATE : now.isBefore(MIN_DATE) ? MIN_DATE : now;
    }

    /**
     * Returns the spellings of documents under these quirks.
     *
     * @param quirks the quirks in force
     * @return the spellings that differ from Graph's documentation
     */
    public static Set<Spelling> spellings(Quirks quirks) {
        Set<Spelling> spellings = EnumSet.noneOf(Spelling.class);
        for (Quirk quirk : quirks.on()) {
            if (quirk.isOnTheWire()) {
                spellings.add(Spelling.valueOf(quirk.name()));
            }
        }
        return spellings;
    }

    /**
     * Returns whether an answer is Graph's rather than that of a gateway.
     *
     * @param effect an effect with a status
     * @return whether its body is absent or JSON
     */
    public static boolean isOfGraph(Effect.Http effect) {
        String type = effect.headers().getOrDefault(GraphHeaders.CONTENT_TYPE, GraphHeaders.JSON);
        return effect.body().isEmpty() || type.contains("json");
    }

    /**
     * Writes the answer of an effect with a status.
     *
     * @param effect the effect
     * @param requestId the id of the request
     * @param clientRequestId the client's own id
     * @param now the instant of the answer
     * @param quirks the quirks in force, for the code and the spelling of an error
     * @return the answer
     */
    public static GraphAnswer answer(
            Effect.Http effect, String requestId, Optional<String> clientRequestId, Instant now, Quirks quirks) {
        int status = effect.status().orElseThrow();
        Instant at = bounded(now);
        Optional<String> code = quirks.errorCode(status, effect.code());
        GraphAnswer graphs = status >= 400
                ? AnswerWriter.error(status, code, effect.message(), requestId, clientRequestId, at, spellings(quirks))
                : AnswerWriter.document(new byte[0], requestId, clientRequestId, at);
        byte[] body = effect.body().map(text -> text.getBytes(UTF_8)).orElse(graphs.body());
        Map<String, ? extends Collection<String>> headers = isOfGraph(effect)
                ? graphs.headers()
                : Map.of(GraphHeaders.DATE, graphs.headers().get(GraphHeaders.DATE));
        return withHeaders(GraphAnswer.of(status, headers, body), effect);
    }

    /**
     * Adds the headers of an effect to an answer.
     *
     * @param usual the answer without the effect
     * @param effect an effect without a status
     * @return the answer
     */
    public static GraphAnswer withHeaders(GraphAnswer usual, Effect.Http effect) {
        Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(usual.headers());
        effect.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        return GraphAnswer.of(usual.status(), headers, usual.body());
    }
}
