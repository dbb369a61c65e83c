package io.github.graphcalls.examples.cli.get;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.examples.cli.proxy.EnvironmentProxy;
import io.github.graphcalls.examples.cli.shell.Output;
import io.github.graphcalls.examples.cli.shell.OutputFormat;
import io.github.graphcalls.examples.cli.shell.Shell;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks up one call. */
@Command(name = "get", description = "Looks up a call by its id.", mixinStandardHelpOptions = true)
public final class GetCommand implements Callable<Integer> {

    private static final String FAKE = "the fake, from memory; Graph answers with --adapter feign --token-file FILE";

    private final Shell shell;

    @Parameters(paramLabel = "ID", description = "The id of the call, such as 2e1a0b00-2db4-4022-9570-243709c565ab.")
    private CallId id;

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
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, for people, or json, the Graph document on one line. Default: ${DEFAULT-VALUE}.")
    private OutputFormat format;

    @Option(
            names = "--no-retry",
            description =
                    "Send one request. Default: retry up to three times within --timeout when Graph throttles or is"
                            + " unavailable.")
    private boolean noRetry;

    @Mixin
    private AdapterOptions adapter = new AdapterOptions();

    /** The command in a shell. */
    public GetCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    @SuppressWarnings("try")
    public Integer call() {
        String name = adapter.name(shell);
        Settings settings = adapter.settings(name, shell);
        if (!adapter.usesEnvironmentProxy(name)) {
            return get(name, settings);
        }
        try (EnvironmentProxy proxy = EnvironmentProxy.install(shell)) {
            return get(name, settings);
        }
    }

    /** Looks up the call and closes the adapter. Both are injected, since a policy may decorate the {@link CallLookup}. */
    @SuppressWarnings("try")
    private int get(String name, Settings settings) {
        // In production Guice creates singletons at once, so that wrong settings are reported before a request is sent.
        Injector injector = Guice.createInjector(Stage.PRODUCTION, new AdapterModule(name, settings, shell.clock()));
        try (OpenCallLookup opened = injector.getInstance(OpenCallLookup.class)) {
            CallLookup lookup = injector.getInstance(CallLookup.class);
            CallLookup retrying = noRetry ? lookup : ReportedRetry.of(lookup, adapter.timeout(), shell);
            return retrying.find(query())
                    .fold(new OutcomeWriter(
                            shell,
                            new Output(
                                    shell,
                                    format,
                                    AdapterOptions.isFake(name) ? Optional.of(FAKE) : Optional.empty())));
        }
    }

    private CallQuery query() {
        return CallQuery.of(id)
                .select(select.toArray(CallProperty[]::new))
                .expand(expand.toArray(CallRelationship[]::new));
    }
}
