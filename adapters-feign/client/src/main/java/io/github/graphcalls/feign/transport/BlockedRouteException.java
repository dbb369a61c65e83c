package io.github.graphcalls.feign.transport;

import java.io.IOException;

/** A proxy refuses to open a tunnel, or the certificate of the server is not trusted: to send the request again does not help. */
public final class BlockedRouteException extends IOException {

    private static final long serialVersionUID = 1L;

    BlockedRouteException(String problem) {
        super(problem);
    }
}
