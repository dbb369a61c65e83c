package io.github.graphcalls.wire.batch;

import io.github.graphcalls.call.value.OneLine;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What is sent to {@code $batch}: at most twenty requests, whose ids differ in more than their case (fact 6.1). Any Jackson
 * mapper writes it, such as that of Feign's encoder. Immutable.
 *
 * @param requests the requests
 */
public record BatchRequest(List<BatchedRequest> requests) {

    /** Where a batch is sent, relative to the version of the API. */
    public static final String PATH = "/$batch";

    /** How many requests a batch has at most (fact 6.1). */
    public static final int MAX_SIZE = 20;

    /**
     * Checks the batch as Graph would.
     *
     * @throws IllegalArgumentException for no request, more than twenty, or an id that is there twice
     */
    public BatchRequest {
        requests = List.copyOf(requests);
        if (requests.isEmpty() || requests.size() > MAX_SIZE) {
            throw new IllegalArgumentException("requests: expected 1 to " + MAX_SIZE + ", found " + requests.size());
        }
        Set<String> ids = new HashSet<>();
        for (BatchedRequest request : requests) {
            if (!ids.add(request.id().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("requests: the id " + OneLine.of(request.id()) + " is there twice");
            }
        }
    }

    /**
     * Reads what a client sent. Bodies of requests, and members that are not known, are not looked at.
     *
     * @param document a JSON document in UTF-8
     * @return the batch
     * @throws IllegalArgumentException if it is none, so that the whole batch is to be refused (fact 6.2); the message says
     *     where and why
     */
    public static BatchRequest read(byte[] document) {
        return new BatchRequest(BatchRequestReader.requests(document));
    }
}
