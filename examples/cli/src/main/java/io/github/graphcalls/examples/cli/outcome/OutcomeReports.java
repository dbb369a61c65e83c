package io.github.graphcalls.examples.cli.outcome;

import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.examples.cli.shell.ExitCode;
import io.github.graphcalls.examples.cli.shell.Output;
import io.github.graphcalls.lookup.outcome.Denied;
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

/** Makes the report of each outcome. */
final class OutcomeReports implements OutcomeCases<OutcomeReport> {

    @Override
    public OutcomeReport found(Found outcome) {
        return new OutcomeReport(
                ExitCode.FOUND, outcome.call().state().map(Evolvable::text).orElse("found"), "found", outcome);
    }

    @Override
    public OutcomeReport notFound(NotFound outcome) {
        return new OutcomeReport(
                ExitCode.NOT_FOUND,
                "not found",
                outcome.isProven()
                        ? "the call service does not know it: it has ended, or the id is that of its record, chain or"
                                + " thread"
                        : "not found, but the call may be alive: check whether --base-url leads to Graph's API",
                outcome);
    }

    @Override
    public OutcomeReport denied(Denied outcome) {
        String where = outcome.reason() == Denied.Reason.TOKEN_REFUSED
                ? ", and put it into GRAPH_CALLS_TOKEN or --token-file"
                : "";
        return new OutcomeReport(
                ExitCode.DENIED, "denied", "denied: " + outcome.reason().advice() + where, outcome);
    }

    @Override
    public OutcomeReport rejected(Rejected outcome) {
        return new OutcomeReport(
                ExitCode.USAGE_OR_REJECTED,
                "rejected",
                "rejected: a retry will not help; check the id, --select and --expand",
                outcome);
    }

    @Override
    public OutcomeReport throttled(Throttled outcome) {
        return unavailable("throttled", "throttled: " + retryAdvice(outcome.retryAt()), outcome);
    }

    @Override
    public OutcomeReport unavailable(Unavailable outcome) {
        String later = retryAdvice(outcome.retryAt());
        return switch (outcome.cause()) {
            case SERVICE -> unavailable("unavailable", "the service is unavailable: " + later, outcome);
            case CONNECTION ->
                unavailable("unavailable", "no connection: check --base-url and the network, or " + later, outcome);
            case BLOCKED ->
                unavailable("unavailable", "the connection is refused: check the proxy and the trust store", outcome);
            case SIGN_IN ->
                unavailable(
                        "unavailable",
                        "no token from the token endpoint: check the sign-in settings, or " + later,
                        outcome);
            case INTERRUPTED ->
                new OutcomeReport(
                        ExitCode.INTERRUPTED, "interrupted", "interrupted before an answer arrived: " + later, outcome);
        };
    }

    @Override
    public OutcomeReport timedOut(TimedOut outcome) {
        return unavailable(
                "timed out",
                "no answer by " + Times.text(outcome.deadline()) + ": retry, or allow more time with --timeout",
                outcome);
    }

    @Override
    public OutcomeReport malformed(Malformed outcome) {
        return new OutcomeReport(
                ExitCode.MALFORMED,
                "malformed",
                "the answer is not a call: " + Output.problem(outcome) + "; check whether --base-url leads to Graph",
                outcome);
    }

    private static String retryAdvice(Optional<Instant> until) {
        return until.map(at -> "retry at " + Times.text(at)).orElse("retry later");
    }

    private static OutcomeReport unavailable(String word, String text, LookupOutcome outcome) {
        return new OutcomeReport(ExitCode.UNAVAILABLE, word, text, outcome);
    }
}
