package io.github.graphcalls.feign;

import io.github.graphcalls.adapter.SettingsException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers what is wrong with settings, so that all of it is told at once. A list, since a small program would wait longer for
 * the classes of vavr's {@code Validation} than for its connection.
 */
final class Problems {

    private static final Duration YEAR = Duration.ofDays(365);

    private final List<String> told = new ArrayList<>();

    void tell(String problem) {
        told.add(problem);
    }

    /**
     * Notes a problem with a value.
     *
     * @param instead what to go on with, so that the rest is looked at too; it is never used
     */
    <T> T tell(String problem, T instead) {
        tell(problem);
        return instead;
    }

    /** Beyond a year, sums with an instant would overflow one day, and nobody waits that long. */
    boolean positive(String name, Duration duration) {
        return !duration.isNegative() && !duration.isZero() && duration.compareTo(YEAR) <= 0
                || tell(name + ": expected more than nothing and at most 365 days, found " + duration, false);
    }

    boolean atLeast(String name, int least, int number) {
        return number >= least || tell(name + ": expected at least " + least + ", found " + number, false);
    }

    /**
     * Ends here unless all is well.
     *
     * @throws SettingsException if there is a problem, naming all
     */
    void refuse() {
        if (!told.isEmpty()) {
            throw new SettingsException(String.join("; ", told));
        }
    }
}
