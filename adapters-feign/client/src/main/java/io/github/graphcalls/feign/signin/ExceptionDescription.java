package io.github.graphcalls.feign.signin;

import java.util.ArrayList;
import java.util.List;

/** Describes an exception without its message, which may hold a secret: the classes that led to it, and where it was thrown. */
final class ExceptionDescription {

    private static final int MAX_CAUSES = 4;

    private ExceptionDescription() {}

    static String described(Throwable thrown) {
        List<String> classes = new ArrayList<>();
        for (Throwable each = thrown; each != null && classes.size() < MAX_CAUSES; each = causeOf(each)) {
            classes.add(each.getClass().getName());
        }
        return String.join(", caused by ", classes) + placeOf(thrown);
    }

    private static Throwable causeOf(Throwable thrown) {
        try {
            return thrown.getCause();
        } catch (RuntimeException unknown) {
            return null;
        }
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
