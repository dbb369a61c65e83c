package io.github.graphcalls.feign.transport.connect;

import io.github.graphcalls.wire.GraphAnswer;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The route to a server cannot be opened: a proxy refuses the tunnel, or the certificate of the server is not trusted. A blocked
 * route stays blocked until a setting, a proxy's rule or a certificate changes; on any other, a retry may succeed.
 */
public final class RouteException extends IOException {

    private static final long serialVersionUID = 1L;
    private static final int MAX_CAUSES = 16;

    private final transient GraphAnswer answer;

    private RouteException(String problem, GraphAnswer answer) {
        super(problem);
        this.answer = answer;
    }

    /**
     * Returns an exception for a route that stays blocked.
     *
     * @param problem what blocks it, and what to check
     * @return the exception
     */
    public static RouteException blocked(String problem) {
        return new RouteException(problem, null);
    }

    /**
     * Returns an exception for a proxy that may open the tunnel later.
     *
     * @param problem the problem
     * @param answer the proxy's answer, which may have a {@code Retry-After} header
     * @return the exception
     */
    public static RouteException retryable(String problem, GraphAnswer answer) {
        return new RouteException(problem, answer);
    }

    /** {@return the answer of a proxy that may open the tunnel later; empty when the route is blocked} */
    public Optional<GraphAnswer> answer() {
        return Optional.ofNullable(answer);
    }

    /**
     * Finds this exception among the causes of another one.
     *
     * @param problem an exception
     * @return the first in the chain of causes, empty when there is none
     */
    public static Optional<RouteException> findIn(Throwable problem) {
        return causesOf(problem)
                .filter(RouteException.class::isInstance)
                .map(RouteException.class::cast)
                .findFirst();
    }

    /**
     * Returns an exception and its causes, at most {@value #MAX_CAUSES}: they may go in a circle.
     *
     * @param problem the exception
     * @return the exception, then its cause, and so on
     */
    public static Stream<Throwable> causesOf(Throwable problem) {
        return Stream.iterate(problem, Objects::nonNull, RouteException::causeOf)
                .limit(MAX_CAUSES);
    }

    /** The getter of another library's exception may throw. */
    private static Throwable causeOf(Throwable problem) {
        try {
            return problem.getCause();
        } catch (RuntimeException unknown) {
            return null;
        }
    }
}
