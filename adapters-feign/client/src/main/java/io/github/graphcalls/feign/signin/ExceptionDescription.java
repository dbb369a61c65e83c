package io.github.graphcalls.feign.signin;

import io.github.graphcalls.feign.transport.connect.RouteException;
import java.util.stream.Collectors;

/** Describes an exception without its message, which may hold a secret: the classes that led to it, and where it was thrown. */
final class ExceptionDescription {

    private static final int MAX_CAUSES = 4;

    private ExceptionDescription() {}

    static String described(Throwable thrown) {
        return RouteException.causesOf(thrown)
                        .limit(MAX_CAUSES)
                        .map(each -> each.getClass().getName())
                        .collect(Collectors.joining(", caused by "))
                + placeOf(thrown);
    }

    private static String placeOf(Throwable thrown) {
        try {
            StackTraceElement[] trace = thrown.getStackTrace();
            return trace.length == 0 ? "" : ", at " + trace[0];
        } catch (RuntimeException unknown) {
            return "";
        }
    }
}
