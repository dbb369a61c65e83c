package io.github.graphcalls.fake.journal;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.RecordComponents;
import java.time.Instant;
import java.util.Optional;

/**
 * An HTTP request to an emulator, and its answer once there is one. Holds no query string, no body and of the headers only
 * {@code client-request-id}, so that it can be printed. Safe for use by several threads.
 */
public final class HttpExchange implements JournalItem {

    private final Instant at;
    private final String method;
    private final String path;
    private final Optional<String> clientRequestId;
    private final boolean hasToken;
    private volatile Response response;
    /** Whether the journal has it, by itself or with a lookup; guarded by the journal. */
    boolean isNoted;

    /**
     * The answer to a request.
     *
     * @param status the status, before a fault damaged the bytes
     * @param requestId Graph's id of the request, as the answer shows it
     * @param fault the label of the fault that matched the path
     * @param retryAt when the client may send the request again, from {@code Retry-After}
     */
    public record Response(int status, String requestId, Optional<String> fault, Optional<Instant> retryAt) {
        public Response {
            RecordComponents.requireNonNull(Response.class, status, requestId, fault, retryAt);
        }
    }

    /**
     * A request that is not answered yet.
     *
     * @param at when it arrived, on the world's clock
     * @param method the method
     * @param path the path, percent-encoded
     * @param clientRequestId the client's own id of the request
     * @param hasToken whether it has a bearer token
     */
    public HttpExchange(Instant at, String method, String path, Optional<String> clientRequestId, boolean hasToken) {
        this.at = requireNonNull(at, "at");
        this.method = requireNonNull(method, "method");
        this.path = requireNonNull(path, "path");
        this.clientRequestId = requireNonNull(clientRequestId, "clientRequestId");
        this.hasToken = hasToken;
    }

    /**
     * Adds the answer.
     *
     * @param answer the answer
     */
    public void answered(Response answer) {
        response = requireNonNull(answer, "answer");
    }

    @Override
    public Instant at() {
        return at;
    }

    @Override
    public Optional<HttpExchange> http() {
        return Optional.of(this);
    }

    /** {@return the method} */
    public String method() {
        return method;
    }

    /** {@return the path, percent-encoded, without the query string} */
    public String path() {
        return path;
    }

    /** {@return the client's own id of the request} */
    public Optional<String> clientRequestId() {
        return clientRequestId;
    }

    /** {@return whether the request has a bearer token} */
    public boolean hasToken() {
        return hasToken;
    }

    /** {@return the answer, empty while the request is in flight} */
    public Optional<Response> response() {
        return Optional.ofNullable(response);
    }

    /** On one line: instant, method, path and status. */
    @Override
    public String toString() {
        return at + " " + method + " " + path
                + response().map(answer -> ": " + answer.status()).orElse(" in flight");
    }
}
