package io.github.graphcalls.emulator.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One request and what became of it. Holds no query, and of the headers {@code client-request-id} alone, so that it can be
 * printed. Immutable.
 *
 * @param at when it came, on the world's clock
 * @param method the method
 * @param path the path, percent-encoded
 * @param status the status that was answered, before a fault harmed it on the way
 * @param requestId Graph's id of it, as the answer has it
 * @param clientRequestId the client's own
 * @param fault the wire-level fault that struck it
 * @param findings what a careful client would not have done
 */
public record Entry(
        Instant at,
        String method,
        String path,
        int status,
        String requestId,
        Optional<String> clientRequestId,
        Optional<String> fault,
        List<Finding> findings) {

    public Entry {
        findings = List.copyOf(findings);
    }
}
