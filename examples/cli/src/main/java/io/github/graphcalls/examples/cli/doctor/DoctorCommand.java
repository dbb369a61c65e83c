package io.github.graphcalls.examples.cli.doctor;

import io.github.graphcalls.adapter.CallLookupProvider;
import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.examples.cli.adapter.AdapterOptions;
import io.github.graphcalls.examples.cli.adapter.OpenAdapter;
import io.github.graphcalls.examples.cli.outcome.OutcomeReport;
import io.github.graphcalls.examples.cli.outcome.Times;
import io.github.graphcalls.examples.cli.shell.ExitCode;
import io.github.graphcalls.examples.cli.shell.Shell;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks whether lookups work, and says what to correct. */
@Command(
        name = "doctor",
        description = "Checks settings, class path, clock, sign-in and one request, and says what to correct.",
        mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {

    private static final String SETTINGS = "settings";
    private static final String CLASS_PATH = "class path";
    private static final String CLOCK = "clock";
    private static final String SIGN_IN = "sign-in";
    private static final String REQUEST = "request";

    private static final Duration MAX_SKEW = Duration.ofMinutes(5);
    private static final Set<Denied.Reason> OF_SIGN_IN = Set.of(
            Denied.Reason.TOKEN_REFUSED,
            Denied.Reason.SIGN_IN_REFUSED,
            Denied.Reason.MANAGED_IDENTITY_REFUSED,
            Denied.Reason.UNSUPPORTED_IDENTITY);

    private final Shell shell;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            defaultValue = "00000000-0000-0000-0000-000000000000",
            description =
                    "The call to look up. Default: an id of no call, which the call service reports as not found.")
    private CallId id;

    @Mixin
    private AdapterOptions adapter = new AdapterOptions();

    /** The command in a shell. */
    public DoctorCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        List<Finding> findings = new ArrayList<>(List.of(classPath()));
        try (OpenAdapter opened = new OpenAdapter(adapter, OptionalInt.empty(), shell)) {
            findings.add(
                    0,
                    Finding.ok(
                            SETTINGS,
                            opened.source()
                                    .map(source -> "the adapter is " + source)
                                    .orElse("complete, adapter " + opened.name())));
            Instant before = shell.clock().instant();
            LookupOutcome outcome = opened.lookup().find(CallQuery.of(id));
            findings.add(clock(outcome, before));
            findings.add(signIn(outcome));
            findings.add(request(outcome));
        } catch (SettingsException e) {
            findings.add(0, Finding.failed(SETTINGS, e.getMessage(), ExitCode.USAGE_OR_REJECTED));
            List.of(CLOCK, SIGN_IN, REQUEST)
                    .forEach(check -> findings.add(Finding.skipped(check, "correct the settings first")));
        }
        findings.forEach(finding -> shell.write(finding + "\n"));
        return findings.stream().mapToInt(Finding::exitCode).max().orElse(ExitCode.FOUND);
    }

    private static Finding classPath() {
        String adapters = CallLookupProvider.all().stream()
                .map(CallLookupProvider::name)
                .sorted()
                .collect(Collectors.joining(", "));
        String found = "Java " + System.getProperty("java.version") + ", adapters " + adapters;
        try {
            // No adapter has this name: the message lists those that cannot be loaded.
            CallLookupProvider.named("doctor");
        } catch (SettingsException e) {
            int broken = e.getCause() == null ? -1 : e.getMessage().indexOf("available: ");
            if (broken >= 0) {
                return Finding.failed(CLASS_PATH, e.getMessage().substring(broken), ExitCode.UNAVAILABLE);
            }
        }
        return Finding.ok(CLASS_PATH, found);
    }

    private Finding clock(LookupOutcome outcome, Instant before) {
        Optional<Instant> date = outcome.diagnostics().date();
        if (date.isEmpty()) {
            return Finding.skipped(CLOCK, "the answer has no date");
        }
        // A date of HTTP has whole seconds.
        Duration skew = Duration.between(before, date.get()).plusMillis(500);
        String text = skew.abs().toSeconds() + " s " + (skew.isNegative() ? "ahead of" : "behind") + " the service";
        if (!adapter.isGraph() && skew.abs().compareTo(MAX_SKEW) > 0) {
            return Finding.ok(CLOCK, "that of an emulator, " + Times.text(date.get()) + ", on which no token depends");
        }
        return skew.abs().compareTo(MAX_SKEW) <= 0
                ? Finding.ok(CLOCK, "at most " + Math.max(1, skew.abs().toSeconds()) + " s from the service's")
                : Finding.failed(
                        CLOCK,
                        text + "; set the clock of this machine, since tokens and retries depend on it",
                        ExitCode.UNAVAILABLE);
    }

    private Finding signIn(LookupOutcome outcome) {
        OutcomeReport report = OutcomeReport.of(outcome);
        boolean refused = outcome instanceof Denied denied && OF_SIGN_IN.contains(denied.reason())
                || outcome instanceof Unavailable failed && failed.cause() == Unavailable.Cause.SIGN_IN;
        if (refused) {
            return Finding.failed(SIGN_IN, report.text() + report.diagnostics(shell), report.exitCode());
        }
        return outcome.diagnostics().status().isPresent() || outcome instanceof Found
                ? Finding.ok(SIGN_IN, "the service accepted the request's identity")
                : Finding.skipped(SIGN_IN, "no answer arrived");
    }

    private Finding request(LookupOutcome outcome) {
        OutcomeReport report = OutcomeReport.of(outcome);
        if (outcome instanceof Found) {
            return Finding.ok(REQUEST, "found call " + OutcomeReport.shown(id) + ", " + report.word());
        }
        return outcome instanceof NotFound notFound && notFound.isProven()
                ? Finding.ok(REQUEST, "the call service answered" + report.diagnostics(shell))
                : Finding.failed(REQUEST, report.text() + report.diagnostics(shell), report.exitCode());
    }
}
