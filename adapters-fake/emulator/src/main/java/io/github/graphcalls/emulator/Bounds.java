package io.github.graphcalls.emulator;

import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.fake.World;
import java.time.Duration;
import java.util.Optional;

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

    static Secret key(Secret controlKey) {
        between("the length of the control key", 16, 1_024, controlKey.reveal().length());
        if (!controlKey.reveal().matches("[!-~][ -~]*[!-~]")) {
            throw new IllegalArgumentException(
                    "the control key: expected visible ASCII without a space or a line break at its ends, as a header holds it");
        }
        return controlKey;
    }

    static void requireWorld(String setting, Optional<World> world) {
        if (world.isEmpty()) {
            throw new IllegalArgumentException(
                    setting + ": expected a World behind the emulator, found a lookup, which has no clock");
        }
    }
}
