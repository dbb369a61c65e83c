package io.github.graphcalls.examples.cli.doctor;

import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.examples.cli.shell.ExitCode;
import java.util.Locale;

/**
 * The result of a check.
 *
 * @param mark ok, FAIL, or - for a check that was not made
 * @param check the name of the check
 * @param text what was found, and what to correct
 * @param exitCode 0, or the exit code of a failure
 */
record Finding(String mark, String check, String text, int exitCode) {

    static Finding ok(String check, String text) {
        return new Finding("ok", check, text, ExitCode.FOUND);
    }

    static Finding failed(String check, String text, int exitCode) {
        return new Finding("FAIL", check, text, exitCode);
    }

    static Finding skipped(String check, String reason) {
        return new Finding("-", check, "not checked: " + reason, ExitCode.FOUND);
    }

    /** One line in three columns. */
    @Override
    public String toString() {
        return OneLine.of(String.format(Locale.ROOT, "%-4s  %-10s  %s", mark, check, text));
    }
}
