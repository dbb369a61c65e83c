package io.github.graphcalls.emulator.graph;

import io.github.graphcalls.emulator.http.Refusal;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.wire.AnswerWriter;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.GraphHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Answers with the headers that Graph sends (fact 5.8). */
public final class Answers {

    private static final String DIAGNOSTIC =
            "{\"ServerInfo\":{\"DataCenter\":\"Emulator\",\"Slice\":\"E\",\"Ring\":\"1\","
                    + "\"ScaleUnit\":\"000\",\"RoleInstance\":\"EMULATOR\"}}";
    private static final Map<String, List<String>> ALWAYS = Map.of(
            "Cache-Control",
            List.of("private"),
            "Strict-Transport-Security",
            List.of("max-age=31536000"),
            GraphHeaders.AGS_DIAGNOSTIC,
            List.of(DIAGNOSTIC));

    private Answers() {}

    /** The answer of an outcome, in the spellings in force. */
    static GraphAnswer of(LookupOutcome outcome, GraphRequest asked) {
        if (isNoDocument(outcome)) {
            String requestId = outcome.diagnostics().requestId().orElse(asked.requestId());
            return ofGraph(AnswerWriter.document(new byte[0], requestId, asked.clientRequestId(), asked.now()));
        }
        return ofGraph(AnswerWriter.write(
                outcome, asked.requestId(), asked.clientRequestId(), asked.now(), asked.spellings()));
    }

    /** A success that is no document at all, which Graph knows too (fact 4.11), rather than one in which a place is wrong. */
    private static boolean isNoDocument(LookupOutcome outcome) {
        return outcome instanceof Malformed malformed
                && malformed.place().isEmpty()
                && malformed
                        .diagnostics()
                        .status()
                        .filter(status -> status == 200)
                        .isPresent();
    }

    /** An error of Graph's gateway, by its status, code and message: the spellings are those of the call service. */
    static GraphAnswer error(GraphRequest asked, int status, String code, String message) {
        return error(status, code, message, asked.requestId(), asked.clientRequestId(), asked.now());
    }

    private static GraphAnswer error(
            int status, String code, String message, String requestId, Optional<String> clientRequestId, Instant now) {
        return ofGraph(AnswerWriter.error(
                status, Optional.of(code), Optional.of(message), requestId, clientRequestId, now, Set.of()));
    }

    /**
     * An error for what is no request.
     *
     * @param refusal why it is refused
     * @param now when
     * @return the answer
     */
    public static GraphAnswer refusal(Refusal refusal, Instant now) {
        String code = refusal.status() < 500 ? "BadRequest" : "generalException";
        return error(
                refusal.status(), code, refusal.message(), UUID.randomUUID().toString(), Optional.empty(), now);
    }

    /**
     * Nobody may ask without a token (fact 4.9).
     *
     * @param asked the request
     * @param reason what is wrong with its token
     * @return the answer
     */
    public static GraphAnswer unauthorized(GraphRequest asked, String reason) {
        return error(asked, 401, "InvalidAuthenticationToken", reason);
    }

    /** A document. */
    static GraphAnswer document(byte[] body, GraphRequest asked) {
        return ofGraph(AnswerWriter.document(body, asked.requestId(), asked.clientRequestId(), asked.now()));
    }

    /** The same answer with the headers that each of Graph's answers has. */
    static GraphAnswer ofGraph(GraphAnswer answer) {
        return withHeaders(answer, Map.of());
    }

    /** The same answer with more headers. */
    static GraphAnswer withHeader(GraphAnswer answer, String name, String value) {
        return withHeaders(answer, Map.of(name, List.of(value)));
    }

    static GraphAnswer withHeaders(GraphAnswer answer, Map<String, List<String>> more) {
        Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        // First those that are sorted already, which costs no comparison.
        headers.putAll(answer.headers());
        ALWAYS.forEach(headers::putIfAbsent);
        if (answer.status() == 401) {
            headers.putIfAbsent(GraphHeaders.WWW_AUTHENTICATE, List.of("Bearer realm=\"\""));
        }
        headers.putAll(more);
        return GraphAnswer.of(answer.status(), headers, answer.body());
    }

    /** The same document with one more member, a text, at its end, where Graph puts its context (facts 2.9, 2.14). */
    static byte[] withMember(byte[] document, String name, String value) {
        byte[] member = ((document.length == 2 ? "" : ",") + Json.text(name) + ":" + Json.text(value) + "}")
                .getBytes(StandardCharsets.UTF_8);
        byte[] longer = Arrays.copyOf(document, document.length - 1 + member.length);
        System.arraycopy(member, 0, longer, document.length - 1, member.length);
        return longer;
    }
}
