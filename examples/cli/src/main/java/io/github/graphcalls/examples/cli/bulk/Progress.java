package io.github.graphcalls.examples.cli.bulk;

import io.github.graphcalls.examples.cli.outcome.OutcomeReport;
import io.github.graphcalls.examples.cli.shell.Shell;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.policy.LookupEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Draws a progress bar on the standard error of a terminal: how far, how fast, the outcomes, and what is waited for. */
final class Progress {

    private static final Duration INTERVAL = Duration.ofMillis(100);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String CLEAR = "\r\u001b[K";
    private static final int WIDTH = 20;

    private final Shell shell;
    private OptionalLong size;
    private final Instant start;
    private final Map<String, Long> counts = new TreeMap<>();
    private long done;
    private String reason = "";
    private Instant until = Instant.MIN;
    private Instant drawn = Instant.MIN;
    private boolean isVisible;

    Progress(Shell shell, OptionalLong size) {
        this.shell = shell;
        this.size = size;
        start = shell.clock().instant();
    }

    /** Counts an outcome. */
    synchronized void finished(LookupEvent event) {
        if (OutcomeReport.isInterrupted(event.result().outcome())) {
            return;
        }
        done++;
        boolean isFound = event.result().outcome() instanceof Found;
        counts.merge(
                isFound ? "found" : OutcomeReport.of(event.result().outcome()).word(), 1L, Long::sum);
    }

    /** Leaves a line out of the number of ids. */
    synchronized void skipped() {
        size = size.isPresent() ? OptionalLong.of(size.getAsLong() - 1) : size;
    }

    /** Shows a wait at once. */
    synchronized void waiting(String why, Instant end) {
        reason = why;
        until = end.isAfter(until) ? end : until;
        drawn = Instant.MIN;
        draw();
    }

    /** Writes an error above the bar. */
    synchronized void reportError(String text) {
        clear();
        shell.reportError(text);
    }

    /** Draws the bar unless it was drawn in the last 100 ms. */
    synchronized void draw() {
        Instant now = shell.clock().instant();
        if (shell.showsProgress() && (drawn.equals(Instant.MIN) || !now.isBefore(drawn.plus(INTERVAL)))) {
            drawn = now;
            isVisible = true;
            // A line that wraps could not be removed again.
            String line = line(now);
            shell.err().print(CLEAR + line.substring(0, Math.min(line.length(), shell.columns() - 1)));
            shell.err().flush();
        }
    }

    /** Removes the bar, so that a line can be written. */
    synchronized void clear() {
        if (isVisible) {
            isVisible = false;
            shell.err().print(CLEAR);
            shell.err().flush();
        }
    }

    /** Leaves the last bar on the terminal. */
    synchronized void end() {
        if (shell.showsProgress()) {
            clear();
            shell.err().println(line(shell.clock().instant()));
        }
    }

    /** Reports how far the lookups came. */
    synchronized void interrupted() {
        clear();
        shell.reportError("interrupted after " + number(done)
                + (size.isPresent() ? " of " + number(size.getAsLong()) : "") + " calls" + outcomes(": "));
    }

    private String line(Instant now) {
        String bar = "";
        if (size.isPresent() && size.getAsLong() > 0) {
            int filled = (int) (WIDTH * Math.min(done, size.getAsLong()) / size.getAsLong());
            bar = "[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] " + number(done) + " of "
                    + number(size.getAsLong());
        } else {
            bar = number(done);
        }
        double seconds = Math.max(0.001, Duration.between(start, now).toMillis() / 1000.0);
        String waits = now.isBefore(until) ? "; until " + TIME.format(until) + ": " + reason : "";
        return bar + ", " + number(Math.round(done / seconds)) + "/s" + waits + outcomes("; ");
    }

    private String outcomes(String before) {
        return counts.entrySet().stream()
                .map(each -> number(each.getValue()) + " " + each.getKey())
                .collect(Collectors.joining(", ", counts.isEmpty() ? "" : before, ""));
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
