package io.github.graphcalls.examples.cli.bulk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.examples.cli.adapter.AdapterOptions;
import io.github.graphcalls.examples.cli.outcome.Line;
import io.github.graphcalls.examples.cli.outcome.OutcomeLine;
import io.github.graphcalls.examples.cli.outcome.OutcomeReport;
import io.github.graphcalls.examples.cli.shell.ExitCode;
import io.github.graphcalls.examples.cli.shell.OutputFormat;
import io.github.graphcalls.examples.cli.shell.Shell;
import io.github.graphcalls.lookup.policy.Reconciliation;
import io.github.graphcalls.lookup.policy.ReconciliationResult;
import io.github.graphcalls.lookup.policy.ReconciliationResult.Verdict;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks which of the calls that are believed alive are alive. */
@Command(
        name = "reconcile",
        description = "Checks which calls are alive, which have ended and how, and of which that is unknown and why.",
        mixinStandardHelpOptions = true)
public final class ReconcileCommand implements Callable<Integer> {

    private static final String NO_END = "the call service does not know the call; how it ended is not known";

    private final Shell shell;

    @Parameters(paramLabel = "ID", arity = "1", description = IdArgument.DESCRIPTION)
    private List<IdArgument> ids;

    @Option(
            names = {"-o", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, or json, one document a line. Default: ${DEFAULT-VALUE}.")
    private OutputFormat format;

    @Mixin
    private BulkOptions bulk = new BulkOptions();

    @Mixin
    private AdapterOptions adapter = new AdapterOptions();

    /** The command in a shell. */
    public ReconcileCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return new BulkRun(shell, bulk, adapter)
                .run(
                        new CallIds(ids, shell),
                        (lookup, believedAlive) -> new Reconciliation(lookup, shell.clock()).reconcile(believedAlive),
                        ReconciliationResult::outcome,
                        this::line);
    }

    private Line line(ReconciliationResult result) {
        OutcomeReport report = OutcomeReport.of(result.outcome());
        String verdict = Evolvable.wordOf(result.verdict());
        int exitCode = result.verdict() == Verdict.UNKNOWN ? report.exitCode() : ExitCode.FOUND;
        if (format == OutputFormat.JSON) {
            ObjectNode node = JsonNodeFactory.instance
                    .objectNode()
                    .put("id", result.id().value())
                    .put("verdict", verdict);
            return new Line(
                    node.setAll(OutcomeLine.json(result.id(), result.outcome())).toString(), exitCode);
        }
        String text = switch (result.verdict()) {
            case ALIVE -> report.word();
            case ENDED ->
                result.outcome()
                        .toOptional()
                        .flatMap(Call::end)
                        .map(Object::toString)
                        .orElse(NO_END);
            case UNKNOWN -> report.text() + report.diagnostics(shell);
        };
        return new Line(OutcomeLine.columns(result.id(), result.outcome(), verdict, text), exitCode);
    }
}
