package io.github.graphcalls.emulator;

import java.time.Duration;

/** Checks that settings are within their bounds. */
final class Bounds {

    private static final Duration MAX_TIMEOUT = Duration.ofDays(365);

    private Bounds() {}

    static int between(String setting, int least, int most, int number) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(setting + ": expected " + least + " to " + most + ", found " + number);
        }
        return number;
    }

    static Duration timeout(String setting, Duration time) {
        if (time.isNegative() || time.compareTo(MAX_TIMEOUT) > 0) {
            throw new IllegalArgumentException(setting + ": expected 0 to 365 days, found " + time);
        }
        return time;
    }
}
