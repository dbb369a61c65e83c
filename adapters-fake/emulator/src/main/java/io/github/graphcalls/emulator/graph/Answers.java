package io.github.graphcalls.emulator.graph;

import io.github.graphcalls.emulator.http.Refusal;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Rejected;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.wire.AnswerReader;
import io.github.graphcalls.wire.AnswerWriter;
import io.github.graphcalls.wire.DenialReasons;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.GraphHeaders;
import io.github.graphcalls.wire.document.Spelling;
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
import java.util.function.BiFunction;

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

    /** What came of a lookup, in the spellings in force. */
    static GraphAnswer of(LookupOutcome outcome, Asked asked) {
        return of(outcome, asked, asked.spellings());
    }

    private static GraphAnswer of(LookupOutcome outcome, Asked asked, Set<Spelling> spellings) {
        GraphAnswer answer = withHeaders(
                AnswerWriter.write(outcome, asked.requestId(), asked.clientRequestId(), asked.now(), spellings),
                Map.of());
        return isNoDocument(outcome) ? GraphAnswer.of(200, answer.headers(), new byte[0]) : answer;
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
    static GraphAnswer error(Asked asked, int status, String code, String message) {
        return of(outcome(status, code, message), asked, Set.of());
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
        LookupOutcome outcome = outcome(refusal.status(), code, refusal.message());
        return withHeaders(AnswerWriter.write(outcome, UUID.randomUUID().toString(), Optional.empty(), now), Map.of());
    }

    /**
     * Nobody may ask without a token (fact 4.9).
     *
     * @param asked the request
     * @param reason what is wrong with its token
     * @return the answer
     */
    public static GraphAnswer unauthorized(Asked asked, String reason) {
        return error(asked, 401, "InvalidAuthenticationToken", reason);
    }

    /**
     * Errors of a status and a code.
     *
     * @param asked the request that they answer
     * @return what makes them
     */
    public static BiFunction<Integer, String, GraphAnswer> errorsFor(Asked asked) {
        return (status, code) -> CrossOrigin.shown(
                error(asked, status, code, status == 429 ? "Please retry again later." : code), asked);
    }

    /** A document, which Graph would call a success. */
    static GraphAnswer document(byte[] body, Asked asked) {
        GraphAnswer headers = error(asked, 400, "", "");
        return GraphAnswer.of(200, headers.headers(), body);
    }

    private static LookupOutcome outcome(int status, String code, String message) {
        Diagnostics diagnostics = Diagnostics.of(status, code, message);
        if (status == 401 || status == 403) {
            return new Denied(DenialReasons.of(diagnostics), diagnostics);
        }
        if (status == 429) {
            return new Throttled(Optional.empty(), diagnostics);
        }
        return status == 408 || status >= 500
                ? new Unavailable(Unavailable.Cause.SERVICE, Optional.empty(), diagnostics)
                : status == 404
                        ? new NotFound(AnswerReader.evidenceIn(diagnostics), diagnostics)
                        : new Rejected(diagnostics);
    }

    /** The same answer with more headers. */
    static GraphAnswer withHeader(GraphAnswer answer, String name, String value) {
        return withHeaders(answer, Map.of(name, List.of(value)));
    }

    private static GraphAnswer withHeaders(GraphAnswer answer, Map<String, List<String>> more) {
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
