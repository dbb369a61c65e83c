package io.github.graphcalls.examples.cli.watch;

import io.github.graphcalls.examples.cli.shell.Shell;
import io.github.graphcalls.time.Sleeper;
import java.time.Duration;
import java.time.Instant;

/** Waits a second after a change, and half as long again after each lookup without one, up to 15 seconds. */
public final class GentlePolling implements Sleeper {

    /** The shortest wait. */
    public static final Duration FIRST = Duration.ofSeconds(1);

    private static final Duration MAX = Duration.ofSeconds(15);

    private final Shell shell;
    private final Instant deadline;
    private Duration next = FIRST;

    /** Polls until a deadline. */
    public GentlePolling(Shell shell, Instant deadline) {
        this.shell = shell;
        this.deadline = deadline;
    }

    /** Starts again with the shortest wait. */
    public void changed() {
        next = FIRST;
    }

    /** Waits, never less than asked for, nor beyond the deadline without need. */
    @Override
    public void sleep(Duration least) throws InterruptedException {
        Duration left = Duration.between(shell.clock().instant(), deadline);
        // The last lookup needs time for its answer.
        Duration last = left.compareTo(FIRST.multipliedBy(2)) > 0 ? left.minus(FIRST) : FIRST;
        Duration wanted = next.compareTo(last) < 0 ? next : last;
        Duration longer = next.multipliedBy(3).dividedBy(2);
        next = longer.compareTo(MAX) < 0 ? longer : MAX;
        shell.sleeper().sleep(wanted.compareTo(least) > 0 ? wanted : least);
    }
}
