package io.github.graphcalls.wire.batch;

import io.github.graphcalls.call.value.OneLine;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A request to {@code $batch}: at most 20 requests, whose ids differ in more than their case (FACTS.md#batch-requests). Any
 * Jackson mapper writes it, such as that of Feign's encoder. Immutable.
 *
 * @param requests the requests
 */
public record BatchRequest(List<BatchedRequest> requests) {

    /** The path of batches, relative to the version of the API. */
    public static final String PATH = "/$batch";

    /** The maximum number of requests in a batch: 20 (FACTS.md#batch-requests). */
    public static final int MAX_SIZE = 20;

    /**
     * Checks the batch as Graph does.
     *
     * @throws IllegalArgumentException for no request, more than 20, or a repeated id
     */
    public BatchRequest {
        requests = List.copyOf(requests);
        if (requests.isEmpty() || requests.size() > MAX_SIZE) {
            throw new IllegalArgumentException("requests: expected 1 to " + MAX_SIZE + ", found " + requests.size());
        }
        Set<String> ids = new HashSet<>();
        for (BatchedRequest request : requests) {
            if (!ids.add(request.id().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("requests: the id " + OneLine.of(request.id()) + " is repeated");
            }
        }
    }

    /**
     * Reads the document of a client. Bodies of requests and unknown members are ignored.
     *
     * @param document a JSON document in UTF-8
     * @return the batch
     * @throws IllegalArgumentException for an invalid batch, which is refused as a whole (FACTS.md#batch-answers), with the
     *     place and the problem
     */
    public static BatchRequest read(byte[] document) {
        return new BatchRequest(BatchRequestReader.requests(document));
    }
}
