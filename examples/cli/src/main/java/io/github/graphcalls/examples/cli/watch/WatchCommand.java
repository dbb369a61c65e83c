package io.github.graphcalls.examples.cli.watch;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.examples.cli.adapter.AdapterOptions;
import io.github.graphcalls.examples.cli.adapter.OpenAdapter;
import io.github.graphcalls.examples.cli.outcome.OutcomeReport;
import io.github.graphcalls.examples.cli.outcome.Times;
import io.github.graphcalls.examples.cli.shell.ExitCode;
import io.github.graphcalls.examples.cli.shell.Shell;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Rejected;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.policy.AwaitResult;
import io.github.graphcalls.lookup.policy.AwaitState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the timeline of a call as it happens. */
@Command(
        name = "watch",
        description =
                "Shows the timeline of a call as it happens: on one screen of a terminal, else a line for each change.",
        mixinStandardHelpOptions = true)
public final class WatchCommand implements Callable<Integer> {

    private final Shell shell;

    @Parameters(paramLabel = "ID", description = "The id of the call.")
    private CallId id;

    @Option(
            names = "--until",
            paramLabel = "STATE",
            defaultValue = "terminated",
            description = "established or terminated. Default: ${DEFAULT-VALUE}. The exit code is 0 when the call gets"
                    + " there, 7 when it ends before.")
    private Until until;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            defaultValue = "24h",
            description = "How long to watch, such as 10m. Default: ${DEFAULT-VALUE}.")
    private Duration limit;

    @Mixin
    private AdapterOptions adapter = new AdapterOptions();

    private final Timeline timeline = new Timeline();
    private Instant deadline = Instant.MAX;
    private boolean isWithoutPeople;

    /** The command in a shell. */
    public WatchCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        deadline = shell.clock().instant().plus(limit);
        GentlePolling polling = new GentlePolling(shell, deadline);
        Screen screen = new Screen(shell, id);
        try (OpenAdapter opened = new OpenAdapter(adapter, OptionalInt.empty(), shell)) {
            opened.source().ifPresent(source -> shell.reportError("the answers are of " + source));
            CallLookup shown = query -> {
                LookupOutcome outcome = find(opened.lookup(), query);
                show(outcome, screen, polling);
                return outcome;
            };
            AwaitResult result = new AwaitState(shown, GentlePolling.FIRST, shell.clock(), polling)
                    .await(CallQuery.of(id).deadline(deadline), this::isReached);
            return exitCode(result);
        }
    }

    /** Expands the people, unless the service refuses to. */
    private LookupOutcome find(CallLookup lookup, CallQuery query) {
        if (!isWithoutPeople) {
            LookupOutcome outcome = lookup.find(query.expand(CallRelationship.PARTICIPANTS));
            if (!(outcome instanceof Rejected)) {
                return outcome;
            }
            isWithoutPeople = true;
        }
        return lookup.find(query);
    }

    private void show(LookupOutcome outcome, Screen screen, GentlePolling polling) {
        Instant now = shell.clock().instant();
        boolean isCutOff = outcome instanceof TimedOut && !now.isBefore(deadline);
        if (OutcomeReport.isInterrupted(outcome) || isCutOff) {
            return;
        }
        List<String> changes = timeline.apply(outcome, now);
        if (!changes.isEmpty()) {
            polling.changed();
        }
        if (shell.showsProgress() && shell.terminal().isPresent()) {
            screen.draw(timeline, now);
        } else {
            changes.forEach(change -> shell.write(Times.text(now) + "  " + change + "\n"));
        }
    }

    /** A call that is on hold or transferred was established between two lookups. */
    private boolean isReached(Call call) {
        return until == Until.TERMINATED
                ? call.isOver()
                : Stream.of(CallState.ESTABLISHED, CallState.HOLD, CallState.TRANSFERRING, CallState.TRANSFER_ACCEPTED)
                        .anyMatch(call::hasState);
    }

    private int exitCode(AwaitResult result) {
        return switch (result.ending()) {
            case REACHED -> ExitCode.FOUND;
            case OVER -> notReached("the call ended before it was established");
            case NOT_FOUND ->
                !timeline.isSeen()
                        ? OutcomeReport.of(result.last()).reportError(id, shell)
                        : until == Until.TERMINATED
                                ? ExitCode.FOUND
                                : notReached("the call ended before it was seen established");
            case DEADLINE -> {
                String failure =
                        timeline.failure().isEmpty() ? "" : ", and the last lookup failed: " + timeline.failure();
                shell.reportError(OutcomeReport.shown(id) + ": not seen " + until + " by "
                        + Times.text(shell.clock().instant()) + failure + "; watch longer with --for");
                yield ExitCode.UNAVAILABLE;
            }
            case FAILED -> OutcomeReport.of(result.last()).reportError(id, shell);
            case INTERRUPTED -> ExitCode.INTERRUPTED;
        };
    }

    private int notReached(String text) {
        shell.reportError(OutcomeReport.shown(id) + ": " + text);
        return ExitCode.NOT_REACHED;
    }
}
