package io.github.graphcalls.feign.transport;

import java.io.IOException;

/**
 * A pooled connection was reused and had no answer to the request: it ended before the first byte of one, or the answer is
 * that to another request. The connection is closed. Whether the server has received the request is not known.
 */
public final class StaleConnectionException extends IOException {

    private static final long serialVersionUID = 1L;

    StaleConnectionException(String problem, Throwable cause) {
        super(problem, cause);
    }
}
