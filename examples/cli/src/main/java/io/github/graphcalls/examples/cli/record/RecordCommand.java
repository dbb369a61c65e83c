package io.github.graphcalls.examples.cli.record;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.examples.cli.adapter.AdapterOptions;
import io.github.graphcalls.examples.cli.adapter.OpenAdapter;
import io.github.graphcalls.examples.cli.outcome.OutcomeReport;
import io.github.graphcalls.examples.cli.shell.ExitCode;
import io.github.graphcalls.examples.cli.shell.OutputFile;
import io.github.graphcalls.examples.cli.shell.Redaction;
import io.github.graphcalls.examples.cli.shell.Shell;
import io.github.graphcalls.examples.cli.watch.GentlePolling;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.journal.JournalEntry;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.policy.AwaitResult;
import io.github.graphcalls.lookup.policy.AwaitState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records a call until it ends. */
@Command(
        name = "record",
        description =
                "Records a call until it ends, as a scenario of the fake in which names, ids and numbers are replaced.",
        mixinStandardHelpOptions = true)
public final class RecordCommand implements Callable<Integer> {

    private static final int MAX_LOOKUPS = 100_000;

    private final Shell shell;

    @Parameters(paramLabel = "ID", description = "The id of the call.")
    private CallId id;

    @Option(names = "--into", required = true, paramLabel = "FILE", description = "The file to write the scenario to.")
    private Path file;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            defaultValue = "24h",
            description = "How long to record, such as 10m. Default: ${DEFAULT-VALUE}.")
    private Duration limit;

    @Mixin
    private AdapterOptions adapter = new AdapterOptions();

    private Optional<Call> last = Optional.empty();

    /** The command in a shell. */
    public RecordCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        OutputFile into = OutputFile.of("--into", file);
        into.warnOfOverwriting(shell);
        Instant begins = shell.clock().instant();
        GentlePolling polling = new GentlePolling(shell, begins.plus(limit));
        try (OpenAdapter opened = new OpenAdapter(adapter, OptionalInt.empty(), shell)) {
            opened.source().ifPresent(source -> shell.reportError("the answers are of " + source));
            World recording = World.inFrontOf(ReceivedWaits.of(opened.lookup(), shell.clock()))
                    .clock(shell.clock())
                    .journalOfLast(MAX_LOOKUPS)
                    .build();
            CallLookup lookup = FakeCallLookup.of(recording);
            AwaitResult result = new AwaitState(
                            query -> changed(lookup.find(query), polling), GentlePolling.FIRST, shell.clock(), polling)
                    .await(
                            CallQuery.of(id)
                                    .expand(CallRelationship.PARTICIPANTS)
                                    .deadline(begins.plus(limit)),
                            Call::isOver);
            List<JournalEntry> journal = recording.journal().entries();
            if (journal.stream().noneMatch(entry -> entry.outcome() instanceof Found)) {
                return OutcomeReport.of(result.last()).reportError(id, opened.source(), shell);
            }
            shell.write(Redaction.withoutSecrets(new RecordedScenario(journal).write(into)) + "\n");
            return switch (result.ending()) {
                case REACHED, OVER, NOT_FOUND, DEADLINE -> ExitCode.FOUND;
                case FAILED -> OutcomeReport.of(result.last()).reportError(id, opened.source(), shell);
                case INTERRUPTED -> ExitCode.INTERRUPTED;
            };
        }
    }

    private LookupOutcome changed(LookupOutcome outcome, GentlePolling polling) {
        if (!outcome.toOptional().equals(last)) {
            last = outcome.toOptional();
            polling.changed();
        }
        return outcome;
    }
}
