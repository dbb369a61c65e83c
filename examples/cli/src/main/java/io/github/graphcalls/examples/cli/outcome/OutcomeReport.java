package io.github.graphcalls.examples.cli.outcome;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.examples.cli.shell.Shell;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.util.Optional;

/**
 * An outcome as exit code and in words.
 *
 * @param exitCode the exit code
 * @param word the outcome in one or two words
 * @param text what to do about it, without the word where that is enough
 * @param outcome the outcome
 */
public record OutcomeReport(int exitCode, String word, String text, LookupOutcome outcome) {

    private static final int LONGEST_ID = 64;

    /** {@return the report of an outcome} */
    public static OutcomeReport of(LookupOutcome outcome) {
        return outcome.fold(new OutcomeReports());
    }

    /** {@return whether Ctrl+C ended the lookup} */
    public static boolean isInterrupted(LookupOutcome outcome) {
        return outcome instanceof Unavailable unavailable && unavailable.cause() == Unavailable.Cause.INTERRUPTED;
    }

    /**
     * Reports the outcome on one line of the standard error.
     *
     * @param id the call
     * @param shell the shell
     * @return the exit code
     */
    public int reportError(CallId id, Shell shell) {
        return reportError(id, Optional.empty(), shell);
    }

    /**
     * Reports the outcome on one line of the standard error.
     *
     * @param id the call
     * @param source a note that the fake answered
     * @param shell the shell
     * @return the exit code
     */
    public int reportError(CallId id, Optional<String> source, Shell shell) {
        String fake = source.isPresent() ? "the fake answered: " : "";
        shell.reportError(
                shown(id) + ": " + fake + text, diagnostics(shell), inBrackets(statusAndCode()), inBrackets(status()));
        return exitCode;
    }

    /** {@return the id, shortened in the middle if it is too long for a line} */
    public static String shown(CallId id) {
        String value = id.value();
        return value.length() <= LONGEST_ID
                ? value
                : value.substring(0, LONGEST_ID / 2) + "..." + value.substring(value.length() - LONGEST_ID / 2);
    }

    /** {@return status, code and message, and with -v everything known, in brackets} */
    public String diagnostics(Shell shell) {
        if (shell.isVerbose()) {
            return inBrackets(outcome.diagnostics());
        }
        Diagnostics.Builder some = statusAndCode().toBuilder();
        outcome.diagnostics().message().ifPresent(some::message);
        return inBrackets(some.build());
    }

    private Diagnostics statusAndCode() {
        Diagnostics.Builder some = status().toBuilder();
        outcome.diagnostics().code().ifPresent(some::code);
        return some.build();
    }

    private Diagnostics status() {
        Diagnostics.Builder some = Diagnostics.builder();
        outcome.diagnostics().status().ifPresent(some::status);
        return some.build();
    }

    private static String inBrackets(Diagnostics known) {
        String text = known.toString();
        return text.isEmpty() ? "" : " (" + text + ")";
    }
}
