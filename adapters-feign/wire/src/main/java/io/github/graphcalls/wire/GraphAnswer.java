package io.github.graphcalls.wire;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP answer of Graph, received or to be sent: status, headers, body. Headers and body are not copied, and must not be
 * changed afterwards. Prints its status and size alone.
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
     * Creates an answer.
     *
     * @param status the HTTP status
     * @param headers the headers, in any case
     * @param body the body, decompressed; empty for none
     * @return the answer
     */
    public static GraphAnswer of(int status, Map<String, ? extends Collection<String>> headers, byte[] body) {
        return new GraphAnswer(status, headers, body);
    }

    /** {@return the HTTP status} */
    public int status() {
        return status;
    }

    /** {@return the headers, as they were passed} */
    public Map<String, ? extends Collection<String>> headers() {
        return headers;
    }

    /** {@return the body itself, not a copy} */
    public byte[] body() {
        return body;
    }

    /**
     * Returns the first value of a header.
     *
     * @param name the name, in any case
     * @return the value, empty without that header
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
