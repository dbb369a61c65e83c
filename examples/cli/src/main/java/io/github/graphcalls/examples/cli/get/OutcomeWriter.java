package io.github.graphcalls.examples.cli.get;

import io.github.graphcalls.examples.cli.shell.ExitCode;
import io.github.graphcalls.examples.cli.shell.Output;
import io.github.graphcalls.examples.cli.shell.Shell;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.OutcomeCases;
import io.github.graphcalls.lookup.outcome.Rejected;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Instant;
import java.util.Optional;

/** Writes a call, or reports any other outcome on one line with a remedy. Returns the exit code. */
final class OutcomeWriter implements OutcomeCases<Integer> {

    private final Shell shell;
    private final Output output;

    OutcomeWriter(Shell shell, Output output) {
        this.shell = shell;
        this.output = output;
    }

    @Override
    public Integer found(Found outcome) {
        output.write(outcome);
        return ExitCode.FOUND;
    }

    @Override
    public Integer notFound(NotFound outcome) {
        return reportError(
                ExitCode.NOT_FOUND,
                outcome.isProven()
                        ? "the call service does not know the call: it has ended, or the id is not that of a call but of"
                                + " its record, chain or thread"
                        : "not found, but the call service did not report this, so the call may be alive: check whether"
                                + " --base-url leads to Graph's API, version included",
                outcome);
    }

    @Override
    public Integer denied(Denied outcome) {
        String where = outcome.reason() == Denied.Reason.TOKEN_REFUSED
                ? ", and put it into GRAPH_CALLS_TOKEN or --token-file"
                : "";
        return reportError(ExitCode.DENIED, "denied: " + outcome.reason().advice() + where, outcome);
    }

    @Override
    public Integer rejected(Rejected outcome) {
        return reportError(
                ExitCode.USAGE_OR_REJECTED,
                "rejected: a retry will not help; check the id, --select and --expand",
                outcome);
    }

    @Override
    public Integer throttled(Throttled outcome) {
        return reportError(ExitCode.UNAVAILABLE, "throttled: " + retryAdvice(outcome.retryAt()), outcome);
    }

    @Override
    public Integer unavailable(Unavailable outcome) {
        String later = retryAdvice(outcome.retryAt());
        String what = switch (outcome.cause()) {
            case SERVICE -> "the service is unavailable: " + later;
            case CONNECTION -> "no connection: check --base-url and the network, or " + later;
            case BLOCKED -> "the connection is refused: check the proxy and the trust store";
            case SIGN_IN -> "no token from the token endpoint: check the sign-in settings, or " + later;
            case INTERRUPTED -> "interrupted before an answer arrived: " + later;
        };
        return reportError(ExitCode.UNAVAILABLE, what, outcome);
    }

    @Override
    public Integer timedOut(TimedOut outcome) {
        return reportError(
                ExitCode.UNAVAILABLE,
                "no answer by " + outcome.deadline() + ": retry, or allow more time with --timeout",
                outcome);
    }

    @Override
    public Integer malformed(Malformed outcome) {
        return reportError(
                ExitCode.MALFORMED,
                "the answer is not a call: " + Output.problem(outcome) + "; check whether --base-url leads to Graph",
                outcome);
    }

    private static String retryAdvice(Optional<Instant> until) {
        return until.map(at -> "retry at " + at).orElse("retry later");
    }

    private int reportError(int exitCode, String text, LookupOutcome outcome) {
        Diagnostics known = outcome.diagnostics();
        shell.reportError(known.toString().isEmpty() ? text : text + " (" + known + ")");
        return exitCode;
    }
}
