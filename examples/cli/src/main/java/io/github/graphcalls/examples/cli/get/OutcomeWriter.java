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

/** Tells what came of a lookup: a call, or one line on what happened and what to do. Gives the exit code. */
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
        return complain(
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
        return complain(ExitCode.DENIED, "denied: " + outcome.reason().advice() + where, outcome);
    }

    @Override
    public Integer rejected(Rejected outcome) {
        return complain(
                ExitCode.USAGE_OR_REJECTED,
                "refused as wrong: asking again will not help; see to the id, --select and --expand",
                outcome);
    }

    @Override
    public Integer throttled(Throttled outcome) {
        return complain(ExitCode.UNAVAILABLE, "asked too often: " + askAgain(outcome.retryAt()), outcome);
    }

    @Override
    public Integer unavailable(Unavailable outcome) {
        String later = askAgain(outcome.retryAt());
        String what = switch (outcome.cause()) {
            case SERVICE -> "the service cannot answer: " + later;
            case CONNECTION -> "no connection: see to --base-url and the network, or " + later;
            case BLOCKED -> "the connection is refused: check the proxy and the trust store";
            case SIGN_IN -> "no token could be had: see to what issues it, or " + later;
            case INTERRUPTED -> "interrupted before an answer came: " + later;
        };
        return complain(ExitCode.UNAVAILABLE, what, outcome);
    }

    @Override
    public Integer timedOut(TimedOut outcome) {
        return complain(
                ExitCode.UNAVAILABLE,
                "no answer by " + outcome.deadline() + ": ask again, or give it longer with --timeout",
                outcome);
    }

    @Override
    public Integer malformed(Malformed outcome) {
        return complain(
                ExitCode.MALFORMED,
                "the answer is no call: " + Output.problem(outcome) + "; see whether --base-url leads to Graph",
                outcome);
    }

    private static String askAgain(Optional<Instant> until) {
        return until.map(at -> "ask again at " + at).orElse("ask again in a while");
    }

    private int complain(int exitCode, String text, LookupOutcome outcome) {
        Diagnostics known = outcome.diagnostics();
        shell.complain(known.toString().isEmpty() ? text : text + " (" + known + ")");
        return exitCode;
    }
}
