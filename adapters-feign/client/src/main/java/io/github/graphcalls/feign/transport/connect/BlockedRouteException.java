package io.github.graphcalls.feign.transport.connect;

import java.io.IOException;
import java.util.Optional;

/** A proxy refuses to open a tunnel, or the certificate of the server is not trusted: to send the request again does not help. */
public final class BlockedRouteException extends IOException {

    private static final long serialVersionUID = 1L;
    private static final int MAX_CAUSES = 16;

    /**
     * An exception for a route.
     *
     * @param problem what blocks it, and what to check
     */
    public BlockedRouteException(String problem) {
        super(problem);
    }

    /**
     * Finds this exception below those of the libraries that wrap it.
     *
     * @param problem an exception
     * @return the first in the chain of causes, empty when there is none
     */
    public static Optional<BlockedRouteException> in(Throwable problem) {
        Throwable each = problem;
        for (int i = 0; i < MAX_CAUSES && each != null; i++) {
            if (each instanceof BlockedRouteException blocked) {
                return Optional.of(blocked);
            }
            each = causeOf(each);
        }
        return Optional.empty();
    }

    /** An exception of other code may fail here too. */
    private static Throwable causeOf(Throwable problem) {
        try {
            return problem.getCause();
        } catch (RuntimeException unknown) {
            return null;
        }
    }
}
