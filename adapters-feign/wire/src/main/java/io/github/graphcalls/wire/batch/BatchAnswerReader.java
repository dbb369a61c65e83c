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
 * Reads the answer to a batch as one outcome for each query. Total, like {@link AnswerReader}: a missing, repeated or unreadable
 * item is malformed and affects no other; an answer that is not a batch is the outcome of all queries. Immutable and safe for use
 * by several threads.
 */
public final class BatchAnswerReader {

    private final AnswerReader answers;

    /**
     * Creates a reader that adds waits to the time of a clock.
     *
     * @param clock the client's clock
     */
    public BatchAnswerReader(InstantSource clock) {
        answers = new AnswerReader(clock);
    }

    /**
     * Reads an answer.
     *
     * @param queries the queries by the id of their request
     * @param answer the answer to the batch
     * @return an outcome for each id, in the order of {@code queries}. An item without a date, a request id or a diagnostic has
     *     that of the batch. If batches are not found (404, 410), nothing is known of the calls: each is {@link Rejected}
     */
    public Map<String, LookupOutcome> read(Map<String, CallQuery> queries, GraphAnswer answer) {
        Map<String, LookupOutcome> outcomes = new LinkedHashMap<>();
        if (answer.status() < 200 || answer.status() >= 300) {
            queries.forEach((id, query) -> outcomes.put(id, ofWhole(answers.read(query, answer))));
            return outcomes;
        }
        Diagnostics whole = answers.diagnostics(answer);
        BatchDocument document = BatchDocument.read(answer.body());
        queries.forEach((id, query) -> outcomes.put(
                id,
                document.problem()
                        .or(() -> document.problemOf(id))
                        .map(problem -> (LookupOutcome) problem.withDiagnostics(whole))
                        .orElseGet(() -> read(query, document.answerTo(id), answer, whole))));
        return outcomes;
    }

    /** Replaces a 404 of the batch, which is about the path of batches, not about a call. */
    private static LookupOutcome ofWhole(LookupOutcome outcome) {
        Diagnostics known = outcome.diagnostics();
        return outcome instanceof NotFound
                ? new Rejected(
                        known.message().isPresent()
                                ? known
                                : known.withMessage(
                                        "the server has no " + BatchRequest.PATH + "; look up without batches"))
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
        Diagnostics known = outcome.diagnostics();
        return known.requestId().isPresent() || whole.requestId().isEmpty()
                ? outcome
                : outcome.withDiagnostics(
                        known.toBuilder().requestId(whole.requestId().get()).build());
    }
}
