package io.github.graphcalls.wire.batch;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.wire.GraphAnswer;

/**
 * The answer to one request of a batch (FACTS.md#batch-answers). As immutable as the answer.
 *
 * @param id the id of the request
 * @param answer its answer
 */
public record BatchedAnswer(String id, GraphAnswer answer) {
    public BatchedAnswer {
        requireNonNull(id, "id");
        requireNonNull(answer, "answer");
    }
}
