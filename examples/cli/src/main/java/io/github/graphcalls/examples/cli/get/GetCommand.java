package io.github.graphcalls.examples.cli.get;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.examples.cli.adapter.AdapterOptions;
import io.github.graphcalls.examples.cli.adapter.OpenAdapter;
import io.github.graphcalls.examples.cli.adapter.ReportedRetry;
import io.github.graphcalls.examples.cli.bulk.BulkOptions;
import io.github.graphcalls.examples.cli.bulk.BulkRun;
import io.github.graphcalls.examples.cli.bulk.CallIds;
import io.github.graphcalls.examples.cli.bulk.IdArgument;
import io.github.graphcalls.examples.cli.outcome.OutcomeLine;
import io.github.graphcalls.examples.cli.outcome.OutcomeReport;
import io.github.graphcalls.examples.cli.shell.ExitCode;
import io.github.graphcalls.examples.cli.shell.Output;
import io.github.graphcalls.examples.cli.shell.OutputFormat;
import io.github.graphcalls.examples.cli.shell.Shell;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks up one call, or many. */
@Command(name = "get", description = "Looks up calls by their ids.", mixinStandardHelpOptions = true)
public final class GetCommand implements Callable<Integer> {

    private final Shell shell;

    @Parameters(paramLabel = "ID", arity = "1", description = IdArgument.DESCRIPTION)
    private List<IdArgument> ids;

    @Option(
            names = "--select",
            paramLabel = "NAME",
            split = ",",
            description = "The properties to select, by Graph's names, such as state,source. Default: all.")
    private List<CallProperty> select = List.of();

    @Option(
            names = "--expand",
            paramLabel = "NAME",
            split = ",",
            description = "The relationships to expand, such as participants. Default: none.")
    private List<CallRelationship> expand = List.of();

    @Option(
            names = {"-o", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, for people, or json: the Graph document of one id, else a line for each id with its"
                    + " outcome. Default: ${DEFAULT-VALUE}.")
    private OutputFormat format;

    @Mixin
    private BulkOptions bulk = new BulkOptions();

    @Mixin
    private AdapterOptions adapter = new AdapterOptions();

    /** The command in a shell. */
    public GetCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (ids.size() == 1 && ids.get(0).id().isPresent()) {
            return one(ids.get(0).id().get());
        }
        CallIds calls = new CallIds(ids, shell);
        return new BulkRun(shell, bulk, adapter)
                .run(
                        calls,
                        (lookup, queried) -> lookup.findAll(queried.map(this::query)),
                        LookupResult::outcome,
                        result -> OutcomeLine.of(result.query().id(), result.outcome(), format, shell));
    }

    private int one(CallId id) {
        try (OpenAdapter opened = new OpenAdapter(adapter, OptionalInt.empty(), shell)) {
            CallLookup lookup = bulk.isWithoutRetry()
                    ? opened.lookup()
                    : ReportedRetry.onTerminal(adapter.retries(), shell).of(opened.lookup());
            LookupOutcome outcome = lookup.find(query(id));
            if (outcome instanceof Found found) {
                new Output(shell, format, opened.source()).write(found);
                return ExitCode.FOUND;
            }
            return OutcomeReport.of(outcome).reportError(id, opened.source(), shell);
        }
    }

    private CallQuery query(CallId id) {
        return CallQuery.of(id)
                .select(select.toArray(CallProperty[]::new))
                .expand(expand.toArray(CallRelationship[]::new));
    }
}
