package io.github.graphcalls.examples.cli.watch;

import java.util.Locale;

/** The state that a watch waits for. */
public enum Until {
    /** The call is set up. */
    ESTABLISHED,
    /** The call is over. */
    TERMINATED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
