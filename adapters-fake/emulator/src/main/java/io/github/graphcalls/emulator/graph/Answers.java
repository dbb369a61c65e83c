package io.github.graphcalls.emulator.graph;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
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

/** Makes answers with the headers that Graph sends (FACTS.md#response-headers). */
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
    static GraphAnswer of(LookupOutcome outcome, GraphRequest request) {
        if (isNoDocument(outcome)) {
            String requestId = outcome.diagnostics().requestId().orElse(request.requestId());
            return ofGraph(
                    AnswerWriter.document(new byte[0], requestId, request.clientRequestId(), request.now()), request);
        }
        return ofGraph(
                AnswerWriter.write(
                        outcome, request.requestId(), request.clientRequestId(), request.now(), request.spellings()),
                request);
    }

    /** Whether it is a success without a document, which Graph sends too (FACTS.md#empty-200). */
    private static boolean isNoDocument(LookupOutcome outcome) {
        return outcome instanceof Malformed malformed
                && malformed.place().isEmpty()
                && malformed.diagnostics().status().equals(Optional.of(200));
    }

    /** An error of Graph's gateway: the spellings of the call service do not apply to it. */
    static GraphAnswer error(GraphRequest request, int status, String code, String message) {
        return ofGraph(
                error(status, code, message, request.requestId(), request.clientRequestId(), request.now()), request);
    }

    private static GraphAnswer error(
            int status, String code, String message, String requestId, Optional<String> clientRequestId, Instant now) {
        return AnswerWriter.error(
                status, Optional.of(code), Optional.of(message), requestId, clientRequestId, now, Set.of());
    }

    /**
     * The error for a refused request.
     *
     * @param refusal why it is refused
     * @param now when
     * @return the answer
     */
    public static GraphAnswer refusal(Refusal refusal, Instant now) {
        String code = refusal.status() < 500 ? "BadRequest" : "generalException";
        String requestId = UUID.randomUUID().toString();
        return withHeaders(
                error(refusal.status(), code, refusal.message(), requestId, Optional.empty(), now), Map.of());
    }

    /**
     * The error for a request without a valid token (FACTS.md#refused-token-401).
     *
     * @param request the request
     * @param reason what is wrong with its token
     * @return the answer
     */
    public static GraphAnswer unauthorized(GraphRequest request, String reason) {
        return error(request, 401, "InvalidAuthenticationToken", reason);
    }

    /** A document. */
    static GraphAnswer document(byte[] body, GraphRequest request) {
        return ofGraph(
                AnswerWriter.document(body, request.requestId(), request.clientRequestId(), request.now()), request);
    }

    /** The answer with the headers that each of Graph's answers has. */
    static GraphAnswer ofGraph(GraphAnswer answer, GraphRequest request) {
        return withHeaders(answer, CrossOrigin.headers(request));
    }

    /** The answer with one more header. */
    static GraphAnswer withHeader(GraphAnswer answer, String name, String value) {
        return withHeaders(answer, Map.of(name, List.of(value)));
    }

    static GraphAnswer withHeaders(GraphAnswer answer, Map<String, List<String>> more) {
        Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers());
        ALWAYS.forEach(headers::putIfAbsent);
        if (answer.status() == 401) {
            headers.putIfAbsent(GraphHeaders.WWW_AUTHENTICATE, List.of("Bearer realm=\"\""));
        }
        headers.putAll(more);
        return GraphAnswer.of(answer.status(), headers, answer.body());
    }

    /**
     * The document with one more string member at its end, where Graph puts its context (FACTS.md#context-position and
     * FACTS.md#relationship-lists).
     */
    static byte[] withMember(byte[] document, String name, String value) {
        byte[] member = ((document.length == 2 ? "" : ",") + json(name) + ":" + json(value) + "}")
                .getBytes(StandardCharsets.UTF_8);
        byte[] longer = Arrays.copyOf(document, document.length - 1 + member.length);
        System.arraycopy(member, 0, longer, document.length - 1, member.length);
        return longer;
    }

    private static String json(String value) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(value)) + '"';
    }
}
