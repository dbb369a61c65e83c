package io.github.graphcalls.examples.cli.watch;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.examples.cli.outcome.OutcomeReport;
import io.github.graphcalls.examples.cli.shell.Redaction;
import io.github.graphcalls.examples.cli.shell.Shell;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws a timeline, in place of the last drawing on a terminal. */
final class Screen {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LABEL = 14;
    private static final int MAX_LANES = 12;

    private final Shell shell;
    private final CallId id;
    private final int width;
    private int drawn;

    Screen(Shell shell, CallId id) {
        this.shell = shell;
        this.id = id;
        width = shell.columns();
    }

    /** Draws the timeline over the last drawing. */
    void draw(Timeline timeline, Instant now) {
        List<String> lines = lines(timeline, now);
        String back = drawn == 0 ? "" : "\u001b[" + drawn + "A\u001b[J";
        drawn = lines.size();
        shell.write(back + String.join("\n", lines) + "\n");
    }

    private List<String> lines(Timeline timeline, Instant now) {
        List<String> lines = new ArrayList<>();
        String shown = OutcomeReport.shown(id);
        row(lines, "Call", timeline.isSeen() ? shown : Redaction.withoutSecrets(shown));
        timeline.first().ifPresent(first -> {
            Instant to = timeline.end().isPresent() ? timeline.since() : now;
            int columns = width - LABEL;
            row(
                    lines,
                    "State",
                    timeline.state()
                            + (timeline.end().isPresent()
                                    ? ""
                                    : " for " + time(Duration.between(timeline.since(), now))));
            String start = TIME.format(first);
            String end = TIME.format(to);
            row(lines, "UTC", start + " ".repeat(columns - start.length() - end.length()) + end);
            row(lines, "", timeline.states().bar(first, to, columns));
            timeline.people().stream()
                    .limit(MAX_LANES)
                    .forEach(lane -> row(lines, lane.label(), lane.bar(first, to, columns)));
            if (timeline.people().size() > MAX_LANES) {
                row(lines, "", "and " + (timeline.people().size() - MAX_LANES) + " more");
            }
            row(lines, "", legend(timeline));
        });
        timeline.end().ifPresent(how -> row(lines, "Ended", how));
        if (!timeline.failure().isEmpty()) {
            row(lines, "Last lookup", timeline.failure());
        }
        return lines;
    }

    private void row(List<String> lines, String label, String text) {
        String cut = label.length() < LABEL ? label : label.substring(0, LABEL - 2) + "~";
        String line = cut + " ".repeat(LABEL - cut.length()) + text;
        lines.add((line.length() > width ? line.substring(0, width - 1) + "~" : line).stripTrailing());
    }

    private static String legend(Timeline timeline) {
        Set<Mark> used = new LinkedHashSet<>(timeline.states().marks());
        timeline.people().forEach(lane -> used.addAll(lane.marks()));
        used.remove(Mark.ABSENT);
        return used.stream().map(mark -> mark.character + " " + mark.meaning).collect(Collectors.joining(", "));
    }

    private static String time(Duration duration) {
        return String.format(
                Locale.ROOT, "%02d:%02d:%02d", duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
    }
}
