package io.github.graphcalls.examples.cli.bulk;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.examples.cli.adapter.AdapterOptions;
import io.github.graphcalls.examples.cli.adapter.OpenAdapter;
import io.github.graphcalls.examples.cli.adapter.ReportedRetry;
import io.github.graphcalls.examples.cli.outcome.Line;
import io.github.graphcalls.examples.cli.outcome.OutcomeReport;
import io.github.graphcalls.examples.cli.shell.ExitCode;
import io.github.graphcalls.examples.cli.shell.Shell;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.policy.ObservedLookup;
import io.github.graphcalls.lookup.policy.RetryPolicy;
import java.util.Iterator;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes the results of many lookups as they come, with a progress bar on a terminal. */
public final class BulkRun {

    private final Shell shell;
    private final BulkOptions options;
    private final AdapterOptions adapter;

    /** A run in a shell. */
    public BulkRun(Shell shell, BulkOptions options, AdapterOptions adapter) {
        this.shell = shell;
        this.options = options;
        this.adapter = adapter;
    }

    /**
     * Runs until the last result, or until it is interrupted.
     *
     * @param ids the ids
     * @param results looks up the ids
     * @param outcome the outcome of a result
     * @param line the line of a result on the standard output
     * @param <R> the result
     * @return the worst exit code
     */
    public <R> int run(
            CallIds ids,
            BiFunction<CallLookup, Stream<CallId>, Stream<R>> results,
            Function<R, LookupOutcome> outcome,
            Function<R, Line> line) {
        int worst = ExitCode.FOUND;
        Progress progress = new Progress(shell, ids.size());
        ids.reportTo(progress::reportError, progress::skipped);
        try (OpenAdapter opened = new OpenAdapter(adapter, options.batchSize(), shell)) {
            CallLookup lookup = lookup(opened, progress);
            while (ids.hasRound()) {
                try (Stream<R> round = results.apply(lookup, ids.round())) {
                    for (Iterator<R> next = round.iterator(); next.hasNext(); ) {
                        R result = next.next();
                        if (OutcomeReport.isInterrupted(outcome.apply(result))) {
                            progress.interrupted();
                            return ExitCode.INTERRUPTED;
                        }
                        Line written = line.apply(result);
                        progress.clear();
                        shell.write(written.text() + "\n");
                        worst = Math.max(worst, written.exitCode());
                        progress.draw();
                    }
                }
            }
            if (ids.isInterrupted()) {
                progress.interrupted();
                return ExitCode.INTERRUPTED;
            }
            progress.end();
            opened.source().ifPresent(source -> shell.reportError("the answers are of " + source));
            return Math.max(worst, ids.worst());
        } finally {
            progress.clear();
        }
    }

    private CallLookup lookup(OpenAdapter opened, Progress progress) {
        RetryPolicy policy = options.isWithoutRetry() ? adapter.retries().withAttempts(1) : adapter.retries();
        ReportedRetry retry = new ReportedRetry(policy, shell, progress::waiting);
        return new ObservedLookup(
                new RetriedLookups(opened.lookup(), options.batchSize(), retry), progress::finished, shell.clock());
    }
}
