package io.github.graphcalls.wire.batch;

import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Rejected;
import io.github.graphcalls.wire.AnswerReader;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.GraphHeaders;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the answer to a batch as an outcome of each of its queries. Total, as {@link AnswerReader} is: an answer to one that
 * is missing, comes twice or cannot be read is malformed, and spoils no other; an answer that is no batch is the outcome of
 * all. Immutable and safe for use by several threads.
 */
public final class BatchAnswerReader {

    private final AnswerReader answers;

    /**
     * A reader that counts waits from this clock.
     *
     * @param clock the client's clock
     */
    public BatchAnswerReader(InstantSource clock) {
        answers = new AnswerReader(clock);
    }

    /**
     * Reads an answer.
     *
     * @param asked what was asked, by the id of the request
     * @param answer what came for the batch as a whole
     * @return an outcome for each id that was asked, in the order of {@code asked}. What an answer of the batch does not say
     *     of itself, the whole answer's date, ids and diagnostic, is taken from the whole. Where batches are not found (404,
     *     410), nothing is known of the calls: each is {@link Rejected}
     */
    public Map<String, LookupOutcome> read(Map<String, CallQuery> asked, GraphAnswer answer) {
        Map<String, LookupOutcome> outcomes = new LinkedHashMap<>();
        if (answer.status() < 200 || answer.status() >= 300) {
            asked.forEach((id, query) -> outcomes.put(id, ofWhole(answers.read(query, answer))));
            return outcomes;
        }
        Diagnostics whole = answers.diagnostics(answer);
        BatchDocument document = BatchDocument.read(answer.body());
        asked.forEach((id, query) -> outcomes.put(
                id,
                document.problem()
                        .or(() -> document.problemOf(id))
                        .map(problem -> (LookupOutcome) problem.withDiagnostics(whole))
                        .orElseGet(() -> read(query, document.answerTo(id), answer, whole))));
        return outcomes;
    }

    /** A 404 of the batch is about the path of batches, not about a call. */
    private static LookupOutcome ofWhole(LookupOutcome outcome) {
        Diagnostics known = outcome.diagnostics();
        return outcome instanceof NotFound
                ? new Rejected(
                        known.message().isPresent()
                                ? known
                                : known.withMessage("there is no " + BatchRequest.PATH + "; ask without batches"))
                : outcome;
    }

    private LookupOutcome read(CallQuery query, GraphAnswer item, GraphAnswer answer, Diagnostics whole) {
        Map<String, Collection<String>> headers = new LinkedHashMap<>(item.headers());
        for (String name : List.of(GraphHeaders.DATE, GraphHeaders.AGS_DIAGNOSTIC)) {
            if (item.header(name).isEmpty()) {
                answer.header(name).ifPresent(value -> headers.put(name, List.of(value)));
            }
        }
        LookupOutcome outcome = answers.read(query, GraphAnswer.of(item.status(), headers, item.body()));
        Diagnostics own = outcome.diagnostics();
        return outcome.withDiagnostics(new Diagnostics(
                own.status(),
                own.code(),
                own.message(),
                own.requestId().or(whole::requestId),
                own.clientRequestId(),
                own.date(),
                own.agsDiagnostic()));
    }
}
