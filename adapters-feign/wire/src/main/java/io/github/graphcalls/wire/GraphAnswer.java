package io.github.graphcalls.wire;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * An answer of Graph as it came over HTTP, or as it will go: status, headers, body. Headers and body are taken over, not
 * copied: they belong to the answer from then on and must not be changed. Prints its status and size only.
 */
public final class GraphAnswer {

    private final int status;
    private final Map<String, ? extends Collection<String>> headers;
    private final byte[] body;

    private GraphAnswer(int status, Map<String, ? extends Collection<String>> headers, byte[] body) {
        this.status = status;
        this.headers = requireNonNull(headers, "headers");
        this.body = requireNonNull(body, "body");
    }

    /**
     * An answer.
     *
     * @param status the HTTP status
     * @param headers the headers, in any case
     * @param body the body, decompressed; empty when there is none
     * @return the answer
     */
    public static GraphAnswer of(int status, Map<String, ? extends Collection<String>> headers, byte[] body) {
        return new GraphAnswer(status, headers, body);
    }

    /**
     * The status.
     *
     * @return the HTTP status
     */
    public int status() {
        return status;
    }

    /**
     * The headers.
     *
     * @return the headers as they were given
     */
    public Map<String, ? extends Collection<String>> headers() {
        return headers;
    }

    /**
     * The body.
     *
     * @return the bytes themselves, not a copy
     */
    public byte[] body() {
        return body;
    }

    /**
     * The first value of a header.
     *
     * @param name the name, in any case
     * @return the value, or empty when the header is not there
     */
    public Optional<String> header(String name) {
        for (Map.Entry<String, ? extends Collection<String>> header : headers.entrySet()) {
            if (name.equalsIgnoreCase(header.getKey()) && !header.getValue().isEmpty()) {
                return Optional.ofNullable(header.getValue().iterator().next());
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "GraphAnswer[status " + status + ", " + body.length + " bytes]";
    }
}
