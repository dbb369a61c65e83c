package io.github.graphcalls.examples.cli.outcome;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes instants for people. */
public final class Times {

    private Times() {}

    /** {@return an instant in UTC, with at most three decimals} */
    public static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
